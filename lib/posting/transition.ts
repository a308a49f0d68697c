import type { Problem } from '../problems/problem.ts';
import type { Attempt, Delivery, DeliveryState } from './delivery.ts';
import { failedAtInfinipost } from './problems.ts';

/** What the provider holds, as it told it last. */
export type Remote = NonNullable<Delivery['remote']>;

/** Everything that can happen to a delivery. */
export type DeliveryEvent =
  | { type: 'missed'; problem: Problem }
  | { type: 'claimed'; attemptId: string; bootId: string; until: number }
  | { type: 'accepted'; attemptId: string; remote: Remote; httpStatus: number }
  | { type: 'refused'; attemptId: string; problem: Problem; httpStatus: number | null }
  | { type: 'lost'; attemptId: string; problem: Problem; httpStatus: number | null }
  | { type: 'lapsed'; problem: Problem }
  | { type: 'found'; remote: Remote }
  | { type: 'not_seen'; problem: Problem }
  | { type: 'told'; remote: Remote }
  | { type: 'gone'; problem: Problem }
  | { type: 'cancelled' }
  | { type: 'resolved'; verdict: 'there' | 'not_there'; problem: Problem | null };

const FROM: Record<DeliveryEvent['type'], readonly DeliveryState[]> = {
  missed: ['scheduled'],
  claimed: ['scheduled'],
  accepted: ['sending'],
  refused: ['sending'],
  lost: ['sending'],
  lapsed: ['sending'],
  found: ['unknown', 'booked'],
  not_seen: ['unknown'],
  told: ['booked', 'published'],
  gone: ['booked'],
  cancelled: ['scheduled', 'booked'],
  resolved: ['unknown'],
};

/**
 * The outbox in one function: what becomes of a delivery when something happens at `now` (ms).
 * Gives `undefined` for what may not happen: a state that forbids it, or an attempt that is not the
 * one holding the lease. Nothing leads from `sending` or `unknown` back to `scheduled`: the API
 * takes no idempotency key, so a second send by itself could post twice.
 */
export function transition(
  delivery: Delivery,
  event: DeliveryEvent,
  now: number,
): Delivery | undefined {
  if (!FROM[event.type].includes(delivery.state)) return undefined;
  if (event.type === 'found' && delivery.state === 'booked' && delivery.remote) return undefined;
  if ('attemptId' in event && event.type !== 'claimed') {
    if (delivery.lease?.attemptId !== event.attemptId) return undefined;
  }
  return { ...delivery, ...changes(delivery, event, now), updatedAt: now };
}

function changes(delivery: Delivery, event: DeliveryEvent, now: number): Partial<Delivery> {
  switch (event.type) {
    case 'missed':
      return { state: 'failed', problem: event.problem };
    case 'claimed':
      return {
        state: 'sending',
        lease: { attemptId: event.attemptId, bootId: event.bootId, until: event.until },
        attempts: [...delivery.attempts, begun(event.attemptId, event.bootId, now)],
        problem: null,
      };
    case 'accepted':
      return {
        ...heldAs(event.remote),
        lease: null,
        attempts: ended(delivery, now, 'accepted', event.httpStatus, null),
      };
    case 'refused':
      return {
        state: 'failed',
        lease: null,
        problem: event.problem,
        attempts: ended(delivery, now, 'refused', event.httpStatus, event.problem),
      };
    case 'lost':
      return {
        state: 'unknown',
        lease: null,
        problem: event.problem,
        attempts: ended(delivery, now, 'unknown', event.httpStatus, event.problem),
      };
    case 'lapsed':
      return {
        state: 'unknown',
        lease: null,
        problem: event.problem,
        attempts: ended(delivery, now, 'unknown', null, event.problem),
      };
    case 'found':
      return { ...heldAs(event.remote), attempts: foundLast(delivery) };
    case 'not_seen':
      return { problem: event.problem };
    case 'told':
      return heldAs(event.remote);
    case 'gone':
      return { state: 'unknown', problem: event.problem };
    case 'cancelled':
      return { state: 'cancelled', lease: null, problem: null };
    case 'resolved':
      return event.verdict === 'there'
        ? { state: delivery.dueAt > now ? 'booked' : 'published', problem: null }
        : { state: 'failed', problem: event.problem };
  }
}

/** What InfiniPost's word for a post means here; a word it has not used before counts as held. */
function heldAs(remote: Remote): Pick<Delivery, 'state' | 'remote' | 'problem'> {
  if (remote.status === 'posted') return { state: 'published', remote, problem: null };
  if (remote.status === 'failed') return { state: 'failed', remote, problem: failedAtInfinipost };
  return { state: 'booked', remote, problem: null };
}

function begun(id: string, bootId: string, now: number): Attempt {
  return {
    id,
    bootId,
    startedAt: now,
    endedAt: null,
    outcome: null,
    httpStatus: null,
    problem: null,
  };
}

/** The last attempt with its outcome; those before it are evidence and stay as they are. */
function ended(
  delivery: Delivery,
  now: number,
  outcome: NonNullable<Attempt['outcome']>,
  httpStatus: number | null,
  problem: Problem | null,
): Attempt[] {
  const last = delivery.attempts.at(-1);
  if (!last) return delivery.attempts;
  const status = httpStatus ?? last.httpStatus;
  return [
    ...delivery.attempts.slice(0, -1),
    { ...last, endedAt: now, outcome, httpStatus: status, problem },
  ];
}

/** The last attempt led to a post after all; what it was told at the time stays as it is. */
function foundLast({ attempts }: Delivery): Attempt[] {
  return attempts.map((attempt, index) =>
    index === attempts.length - 1 ? { ...attempt, outcome: 'found' } : attempt,
  );
}
