/** A time limit that has passed; the message says what was waited for and what was seen. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
}

export type Probe<T> = { done: T } | { seen: string };

export const WAIT_MS = 10_000;
const PAUSE_MS = 25;

/**
 * Asks `probe` again and again until it is done. A probe that throws (a page that is just being
 * replaced) counts as not done, and its message as what was seen.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<Probe<T>>,
  limitMs = WAIT_MS,
): Promise<T> {
  const end = performance.now() + limitMs;
  let seen = 'nothing';
  do {
    try {
      const answer = await probe();
      if ('done' in answer) return answer.done;
      seen = answer.seen;
    } catch (error) {
      seen = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  } while (performance.now() < end);
  throw new TimeLimitError(`Waited ${limitMs / 1000} s for ${what}. Seen at last: ${seen}`);
}

/** The same for something that is true or false. */
export function untilTrue(
  what: string,
  probe: () => Promise<boolean>,
  limitMs = WAIT_MS,
): Promise<void> {
  return until(
    what,
    async () => ((await probe()) ? { done: undefined } : { seen: 'not yet' }),
    limitMs,
  );
}
