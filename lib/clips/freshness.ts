const MINUTE_MS = 60_000;

/**
 * How long an answer is good for, by what it answers. Counts of a clip move by the hour, those of a
 * sound by the day. "There is no such thing" is kept for a day as well: KonbiniAPI charges for a
 * 404 (KonbiniAPI's documentation, credits).
 */
export const FRESH_FOR_MS = {
  clip: 60 * MINUTE_MS,
  sound: 24 * 60 * MINUTE_MS,
  absence: 24 * 60 * MINUTE_MS,
} as const;

export type AnswerKind = keyof typeof FRESH_FOR_MS;

/** Whether an answer fetched at `fetchedAt` (ms) is too old at `now`; one from the future is. */
export function isStale(kind: AnswerKind, fetchedAt: number, now: number): boolean {
  const age = now - fetchedAt;
  return age < 0 || age > FRESH_FOR_MS[kind];
}

/** An answer this young is the answer: asking again at once would pay for the same figures. */
const MOMENT_MS = MINUTE_MS;

export function isOfThisMoment(fetchedAt: number, now: number): boolean {
  const age = now - fetchedAt;
  return age >= 0 && age < MOMENT_MS;
}
