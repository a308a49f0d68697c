import * as z from 'zod/mini';

/** An id as text or number (numbers beyond 2^53 already came as text, see json.ts). */
export const idText = z.pipe(
  z.union([z.string(), z.number()]),
  z.pipe(z.transform(String), z.string().check(z.minLength(1), z.maxLength(200))),
);

/** Reads with the schema; whatever does not fit is null: for fields that nothing depends on. */
export function orNull<T>(
  schema: z.ZodMiniType<T>,
): z.ZodMiniCatch<z.ZodMiniNullable<z.ZodMiniType<T>>> {
  return z.catch(z.nullable(schema), null);
}

/** A text, cut to `max` UTF-16 units. */
export function shortText(max: number): z.ZodMiniType<string> {
  return z.pipe(
    z.string(),
    z.transform((text: string) => text.slice(0, max)),
  );
}

/** A count as number or digits, since TikTok's own data has both. */
export const countNumber = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^[0-9]{1,15}$/))]),
  z.pipe(z.transform(Number), z.number().check(z.nonnegative())),
);

/** Seconds as a number, not negative. */
export const seconds = z.number().check(z.nonnegative());

export const httpsUrl = z.string().check(z.maxLength(2000), z.regex(/^https:\/\//));

/** Beyond this a number of seconds would be the year 5138: it is milliseconds. */
const MOST_SECONDS = 100_000_000_000;

/**
 * An instant in ms since 1970 from ISO 8601 with an offset, or seconds or milliseconds as number or
 * digits. Not readable = null.
 */
export function instantOf(value: unknown): number | null {
  if (typeof value === 'string' && !/^[0-9]+$/.test(value)) {
    try {
      return Temporal.Instant.from(value).epochMilliseconds;
    } catch {
      return null;
    }
  }
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !(number > 0) || number > 8.64e15) return null;
  return Math.round(number < MOST_SECONDS ? number * 1000 : number);
}
