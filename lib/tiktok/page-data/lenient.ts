import * as z from 'zod/mini';

/**
 * Schemas for data that belongs to somebody else's page: whatever does not fit becomes "untold",
 * so that one odd field never costs the rest. Lengths are cut, since no bound is promised.
 */

/** Text, cut at `max` UTF-16 units and well-formed; anything else is empty. */
export const words = (max: number) => z.catch(z.pipe(z.string(), z.transform(cutAt(max))), '');

function cutAt(max: number): (text: string) => string {
  return (text) => text.slice(0, max).toWellFormed();
}

/** A count as a number or a string of digits (`stats` mixes both, `statsV2` is all strings). */
export const tally = z.catch(
  z.nullable(
    z.union([
      z.number().check(z.nonnegative()),
      z.pipe(z.string().check(z.regex(/^[0-9]{1,15}$/)), z.transform(Number)),
    ]),
  ),
  null,
);

export const flag = z.catch(z.nullable(z.boolean()), null);

/** An https address that may be shown; an empty string and anything else are null. */
export const picture = z.catch(
  z.nullable(z.string().check(z.maxLength(2000), z.regex(/^https:\/\/[^\s]+$/))),
  null,
);

/** `schema` where the value fits it, else null. */
export const maybe = <T extends z.ZodMiniType>(schema: T) => z.catch(z.nullable(schema), null);

/** A list of which only the first `max` elements are looked at, and those that do not fit dropped. */
export function listOf<T extends z.ZodMiniType>(schema: T, max: number) {
  return z.catch(
    z.pipe(
      z.array(z.unknown()),
      z.transform((all) =>
        all.slice(0, max).flatMap((one) => {
          const read = schema.safeParse(one);
          return read.success ? [read.data as z.infer<T>] : [];
        }),
      ),
    ),
    [],
  );
}
