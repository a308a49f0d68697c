/** Who looked, and on which day (as `2026-11-21`). */
export type Looker = { version: string; browser: string; day: string };

/** `at`: ms since 1970. Of the browser only its name and its number are told. */
export function lookerOf(version: string, userAgent: string, at: number): Looker {
  const [, name, number] = /(Firefox|Edg|OPR|Chrome)\/(\d{1,4})/.exec(userAgent) ?? [];
  return {
    version,
    browser: name ? `${name} ${number}` : 'another browser',
    day: new Date(at).toISOString().slice(0, 10),
  };
}
