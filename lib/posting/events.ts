import type { Problem } from '../problems/problem.ts';
import {
  type Delivery,
  type DeliveryState,
  type Evidence,
  type Remote,
  twinsOf,
  type Verdict,
} from './delivery.ts';

/** What a new time changes in a delivery. */
export type Timed = Pick<
  Delivery,
  'postId' | 'dueAt' | 'sendAt' | 'chosen' | 'payload' | 'fingerprint'
>;

/** What an answer proved, beside the problem that it is told as. */
export type AnswerFacts = {
  httpStatus: number | null;
  providerCode: string | null;
  logId: string | null;
};

type OfAttempt = { attemptId: string };

/** Everything that can happen to a delivery. */
export type DeliveryEvent =
  | { type: 'missed'; problem: Problem }
  /** The clock by which it was missed is back: its time is yet to come. */
  | { type: 'in_time' }
  /** Its provider takes it only from `until` (ms) on. */
  | { type: 'deferred'; until: number; problem: Problem }
  | ({ type: 'claimed'; bootId: string; until: number } & OfAttempt)
  /** Everything is ready, and what may be posted by itself leaves next. */
  | ({ type: 'left' } & OfAttempt)
  /** The provider has a name for it and waits for its file. */
  | ({ type: 'initiated'; remote: Remote } & OfAttempt)
  | ({ type: 'accepted'; remote: Remote; httpStatus: number } & OfAttempt)
  | ({ type: 'refused'; problem: Problem } & AnswerFacts & OfAttempt)
  /** Nothing of it was taken, and why that is passes: it leaves again at `sendAt` (ms). */
  | ({ type: 'postponed'; sendAt: number; problem: Problem } & AnswerFacts & OfAttempt)
  | ({ type: 'lost'; problem: Problem } & AnswerFacts & OfAttempt)
  /** `alone`: nobody else can be at work on it, so whoever held the lease is no more. */
  | { type: 'lapsed'; alone: boolean; problem: Problem }
  | { type: 'found'; remote: Remote; evidence: Evidence }
  | { type: 'not_seen'; evidence: Evidence; problem: Problem }
  /** `failure`: why the provider gave it up, where it says so. */
  | { type: 'told'; remote: Remote; failure?: Problem }
  | { type: 'gone'; problem: Problem }
  /** Its provider's list was read for a second post like it. */
  | { type: 'compared'; evidence: Evidence }
  /** Nobody answered, or nobody could be asked: not again before `until` (ms). */
  | { type: 'look_failed'; until: number }
  /** Nothing can be done about it before the user did what the problem says. */
  | { type: 'blocked'; problem: Problem }
  | { type: 'unblocked' }
  | ({ type: 'rescheduled' } & Timed)
  | { type: 'cancelled' }
  | { type: 'resolved'; verdict: 'there'; postId: string | null }
  | { type: 'resolved'; verdict: Exclude<Verdict, 'there' | 'keep_waiting'>; problem: Problem }
  | { type: 'resolved'; verdict: 'keep_waiting' }
  /** These posts beside it are no more. */
  | { type: 'parted'; postIds: readonly string[] };

const HELD = ['booked', 'processing'] as const;
const OUT = ['published', 'in_inbox'] as const;

/** From which states each event may happen; what more it takes stands in `mayHappen`. */
export const FROM: Record<DeliveryEvent['type'], readonly DeliveryState[]> = {
  missed: ['scheduled'],
  in_time: ['missed'],
  deferred: ['scheduled'],
  claimed: ['scheduled'],
  left: ['sending'],
  initiated: ['sending'],
  accepted: ['sending', 'uploading'],
  refused: ['sending', 'uploading'],
  postponed: ['sending'],
  lost: ['sending', 'uploading'],
  // A file on its way has its own row that tells how far it is; no stop puts that in doubt.
  lapsed: ['sending'],
  found: ['unknown', 'booked'],
  not_seen: ['unknown'],
  told: [...HELD, ...OUT, 'needs_user'],
  gone: [...HELD, 'needs_user'],
  compared: [...HELD, ...OUT, 'cancelled', 'failed'],
  look_failed: [...HELD, ...OUT, 'unknown', 'cancelled', 'failed'],
  blocked: ['scheduled', 'uploading', ...HELD, 'unknown'],
  unblocked: ['needs_user', 'unknown'],
  rescheduled: ['scheduled', 'missed', 'needs_user', 'failed'],
  cancelled: ['scheduled', 'uploading', ...HELD, 'missed', 'needs_user'],
  resolved: ['unknown'],
  parted: [...HELD, ...OUT, 'needs_user', 'cancelled', 'failed'],
};

/**
 * Whether what its provider holds beside it may be deleted. Not from `unknown`: while nobody knows
 * of its own post, the other one may be all there is.
 */
export function mayPart(delivery: Delivery): boolean {
  return FROM.parted.includes(delivery.state) && twinsOf(delivery).length > 0;
}
