import { type Problem, ProblemError } from '../problems/problem.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Delivery } from './delivery.ts';
import { MINUTE_MS } from './waking.ts';

/** The provider's own limit, known before it was asked: it may be again after so many ms. */
export class NotYetError extends ProblemError {
  readonly afterMs: number;

  constructor(problem: Problem, afterMs: number) {
    super(problem);
    this.name = 'NotYetError';
    this.afterMs = afterMs;
  }
}

/**
 * For how long (ms) nobody else is to ask the same provider, since this one was told to wait, found
 * it in trouble or could not reach it; `undefined` = what was thrown is about one post only.
 */
export function restAfter(thrown: unknown): number | undefined {
  if (thrown instanceof NotYetError) return thrown.afterMs;
  if (!(thrown instanceof ProviderError)) return undefined;
  const { status, retryAfterS } = thrown;
  if (retryAfterS !== null) return retryAfterS * 1000;
  return status === null || status === 429 || status >= 500 ? MINUTE_MS : undefined;
}

/** Who shares one limit: InfiniPost counts by key, of which there is one; TikTok by account. */
export function restingAs({ target }: Pick<Delivery, 'target'>): string {
  return target.provider === 'tiktok' ? target.id : target.provider;
}

export type Resting = {
  /** Notes what a question ended with, where others are to wait for it. */
  note(delivery: Delivery, thrown: unknown): void;
  /** How long (ms) a question about this delivery has to wait; 0 = it may be asked. */
  leftFor(delivery: Delivery): number;
};

/** Nothing is lost with it: a background that was stopped finds out again with one question. */
export function createResting(now: () => number): Resting {
  const rests = new Map<string, { from: number; until: number }>();
  return {
    note: (delivery, thrown) => {
      const ms = restAfter(thrown);
      if (ms !== undefined) rests.set(restingAs(delivery), { from: now(), until: now() + ms });
    },
    leftFor: (delivery) => {
      const rest = rests.get(restingAs(delivery));
      // A clock that was put back is no reason to wait any longer.
      if (!rest || now() < rest.from) return 0;
      return Math.max(0, rest.until - now());
    },
  };
}
