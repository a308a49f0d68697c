/**
 * Shapes for data that belongs to somebody else's page. Whatever does not fit becomes "untold", so
 * that one odd field never costs the rest, and lengths are cut, since no bound is promised. Ours and
 * not the schema library's, whose bytes every page of TikTok's would pay for.
 */
export type Shape<T> = (value: unknown) => T | undefined;

/** What a shape gives. */
export type Told<S> = S extends Shape<infer T> ? T : never;

/**
 * An object whose every field fits; others of its fields are dropped. Parsed JSON has nothing but
 * its own fields, under any name that a shape has.
 */
export function object<S extends Record<string, Shape<unknown>>>(
  fields: S,
): Shape<{ [K in keyof S]: Told<S[K]> }> {
  // Hundreds of items are read while somebody scrolls: nothing is made twice.
  const shapes = Object.entries(fields);
  return (value) => {
    if (!isRecord(value)) return undefined;
    const told: Record<string, unknown> = {};
    for (const [name, shape] of shapes) {
      const field = shape(value[name]);
      if (field === undefined) return undefined;
      told[name] = field;
    }
    return told as { [K in keyof S]: Told<S[K]> };
  };
}

/** `shape` where the value fits it, else null. */
export const maybe =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    shape(value) ?? null;

/** Text that a pattern fits. */
export const matching =
  (pattern: RegExp): Shape<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Text, cut at `max` UTF-16 units and well-formed; anything else is empty. */
export const words =
  (max: number) =>
  (value: unknown): string =>
    typeof value === 'string' ? value.slice(0, max).toWellFormed() : '';

/** A count as a number or a string of digits (`stats` mixes both, `statsV2` is all strings). */
export const tally: Shape<number | null> = (value) => {
  const count = typeof value === 'string' && /^[0-9]{1,15}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && count >= 0 && Number.isFinite(count) ? count : null;
};

export const flag: Shape<boolean | null> = (value) => (typeof value === 'boolean' ? value : null);

/** An https address that may be shown; an empty string and anything else are null. */
export const picture: Shape<string | null> = maybe(matching(/^https:\/\/\S{1,1992}$/));

/** A list of which only the first `max` elements are looked at, and those that do not fit dropped. */
export const listOf =
  <T>(shape: Shape<T>, max: number): Shape<T[]> =>
  (value) => {
    const told: T[] = [];
    if (!Array.isArray(value)) return told;
    for (let at = 0; at < Math.min(value.length, max); at += 1) {
      const one = shape(value[at]);
      if (one !== undefined) told.push(one);
    }
    return told;
  };

/** An object of which nothing more is known yet. */
export const thing: Shape<Record<string, unknown>> = (value) =>
  isRecord(value) ? value : undefined;

/** What a JSON text says; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
