import type { Problem } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import type { NotYet } from './port.ts';
import { MINUTE_MS } from './waking.ts';

/** Soundpost did not exist before, and this version will not exist after. */
const EARLIEST = Date.UTC(2026, 0, 1);
const LATEST = Date.UTC(2046, 0, 1);
/** A clock may be off by so much, and an answer on its way for so long. */
const SKEW_MS = 2 * MINUTE_MS;

/** Whether a clock that says `now` (ms) was never set, or is broken. */
export function isInsane(now: number): boolean {
  return now < EARLIEST || now > LATEST;
}

/** Nothing is done at all by such a clock: every time that would be noted were wrong. */
export const clockInsane: Problem = {
  code: 'posting.clock_insane',
  remedy: 'fix_input',
  what: 'The clock of this computer is years off.',
  means: 'Soundpost sends nothing and checks nothing until it is right. No post is lost.',
  next: 'Set the date and time of this computer; the posts go on by themselves then.',
  step: 'none',
};

/** Whether it is only by our clock that the time of this delivery has come (`now` in ms). */
export function goesByTheClock({ chosen, dueAt }: Delivery, now: number): boolean {
  return chosen !== null && dueAt <= now;
}

/**
 * What keeps a delivery back whose time has come by our clock and not by its provider's
 * (`theirs`, ms; null = not told): ours may have jumped ahead, and may come back. It stays due at
 * its own time, so that it waits as ever once the clock is right.
 */
export function tooEarly(
  { dueAt }: Pick<Delivery, 'dueAt'>,
  theirs: number | null,
  now: number,
): NotYet | undefined {
  if (theirs === null || theirs >= dueAt - SKEW_MS) return undefined;
  return { until: dueAt, problem: clockAhead(now - theirs) };
}

function clockAhead(ms: number): Problem {
  const hours = Math.round(ms / (60 * MINUTE_MS));
  const minutes = Math.round(ms / MINUTE_MS);
  const span = hours > 1 ? `${hours} hours` : `${minutes} minutes`;
  return {
    code: 'posting.clock_ahead',
    remedy: 'fix_input',
    what: `The clock of this computer is about ${span} ahead of its provider’s.`,
    means: 'It is not this post’s time yet. Nothing was sent, and it waits here.',
    next: 'Set the clock of this computer right; the post goes out at its time.',
    step: 'none',
  };
}
