import type { Problem } from '../../problems/problem.ts';

/**
 * What TikTok counts for each account (TikTok, references of the Content Posting API, and its
 * content sharing guidelines for posts a day, which all apps share).
 */
export const LIMITS = {
  init: { most: 6, withinMs: 60_000 },
  creator: { most: 20, withinMs: 60_000 },
  status: { most: 30, withinMs: 60_000 },
  draft: { most: 5, withinMs: 24 * 3_600_000 },
  post: { most: 15, withinMs: 24 * 3_600_000 },
} as const;

export type LimitKind = keyof typeof LIMITS;

/**
 * When the next one may go, in ms since 1970: `now`, or the moment at which enough of `times` (ms,
 * in any order) are old enough. Times of a clock that was ahead count as now.
 */
export function nextAt(kind: LimitKind, times: readonly number[], now: number): number {
  const { most, withinMs } = LIMITS[kind];
  const counted = times
    .map((time) => Math.min(time, now))
    .filter((time) => time > now - withinMs)
    .sort((one, other) => one - other);
  const oldest = counted[counted.length - most];
  return oldest === undefined ? now : oldest + withinMs;
}

/** The times that still count after one more at `now`. */
export function counting(kind: LimitKind, times: readonly number[], now: number): number[] {
  const since = now - LIMITS[kind].withinMs;
  return [...times.map((time) => Math.min(time, now)).filter((time) => time > since), now];
}

const WORDS = {
  init: 'TikTok takes six new posts a minute from an account.',
  creator: 'TikTok tells what an account may post twenty times a minute.',
  status: 'TikTok tells the state of an account’s posts thirty times a minute.',
  draft: 'TikTok takes five unfinished drafts from an account in 24 hours.',
  post: 'TikTok takes about fifteen posts a day from an account, through all apps together.',
} as const satisfies Record<LimitKind, string>;

/** Why something waits, and until when; `at` and `now` in ms. */
export function limitReached(kind: LimitKind, at: number, now: number): Problem {
  const wait = waitText(at - now);
  return {
    code: `limits.${kind}`,
    remedy: kind === 'draft' ? 'ask_user' : 'retry',
    what: `${WORDS[kind]} That many are through.`,
    means: 'Nothing was sent, and nothing is lost.',
    next:
      kind === 'draft'
        ? `Finish drafts in TikTok’s app, or wait ${wait}.`
        : `Wait ${wait}; Soundpost goes on then.`,
    step: 'none',
  };
}

function waitText(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 1) return 'a minute';
  if (minutes < 90) return `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}
