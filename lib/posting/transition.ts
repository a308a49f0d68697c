import type { Problem } from '../problems/problem.ts';
import {
  assess,
  begun,
  decided,
  ended,
  foundLast,
  heldAs,
  left,
  told,
  twinLeftOf,
} from './changes.ts';
import { type Delivery, neverTaken, onlyAnnounces } from './delivery.ts';
import { type DeliveryEvent, FROM } from './events.ts';
import { goneFrom } from './problems.ts';
import { stageOf } from './stages.ts';
import { wakeAtOf } from './waking.ts';

/**
 * The outbox in one function: what becomes of a delivery when something happens at `now` (ms).
 * Gives `undefined` for what may not happen: a state that forbids it, or an attempt that is not the
 * one holding the lease. No API takes an idempotency key, so a second send by itself could post
 * twice: nothing leads from `unknown` back to `scheduled`, and from `sending` only what is proven
 * never to have been taken does: it was `postponed`, or stopped before it `left`, or it only announces
 * a file.
 */
export function transition(
  delivery: Delivery,
  event: DeliveryEvent,
  now: number,
): Delivery | undefined {
  if (!FROM[event.type].includes(delivery.state)) return undefined;
  if (!mayHappen(delivery, event, now)) return undefined;
  const lookFailures = event.type === 'look_failed' ? delivery.lookFailures + 1 : 0;
  const changed = { ...delivery, ...changes(delivery, event, now), lookFailures, updatedAt: now };
  return { ...changed, wakeAt: wakeAtOf(changed) };
}

function mayHappen(delivery: Delivery, event: DeliveryEvent, now: number): boolean {
  const { lease, remote, state } = delivery;
  switch (event.type) {
    case 'left':
    case 'initiated':
    case 'accepted':
    case 'refused':
    case 'lost':
    case 'postponed':
      return lease?.attemptId === event.attemptId;
    case 'lapsed':
      return event.alone || lease === null || lease.until <= now;
    case 'claimed':
    case 'deferred':
    case 'rescheduled':
    case 'missed':
      return neverTaken(delivery);
    case 'in_time':
      return neverTaken(delivery) && delivery.dueAt > now;
    case 'found':
      return state === 'unknown' || remote === null;
    case 'told':
    case 'gone':
    case 'compared':
    case 'parted':
      return remote !== null;
    default:
      return true;
  }
}

function changes(delivery: Delivery, event: DeliveryEvent, now: number): Partial<Delivery> {
  switch (event.type) {
    case 'missed':
      return { state: 'missed', problem: event.problem };
    case 'in_time':
      return { state: 'scheduled', problem: null };
    case 'deferred':
      return { sendAt: event.until, problem: event.problem };
    case 'claimed':
      return {
        state: 'sending',
        lease: { attemptId: event.attemptId, bootId: event.bootId, until: event.until },
        attempts: [...delivery.attempts, begun(event.attemptId, event.bootId, now)],
        problem: null,
      };
    case 'left':
      return { attempts: left(delivery, now) };
    case 'initiated':
      return { state: 'uploading', remote: event.remote };
    case 'accepted':
      return {
        ...heldAs(delivery, event.remote),
        lease: null,
        attempts: ended(delivery, now, { outcome: 'accepted', httpStatus: event.httpStatus }),
      };
    case 'refused':
      return {
        state: 'failed',
        lease: null,
        remote: null,
        problem: event.problem,
        attempts: ended(delivery, now, { outcome: 'refused', ...assess(event) }),
      };
    case 'postponed':
      return {
        state: 'scheduled',
        sendAt: event.sendAt,
        lease: null,
        problem: event.problem,
        attempts: ended(delivery, now, { outcome: 'refused', ...assess(event) }),
      };
    case 'lost':
      return {
        state: 'unknown',
        lease: null,
        problem: event.problem,
        attempts: ended(delivery, now, { outcome: 'unknown', ...assess(event) }),
      };
    case 'lapsed':
      return { ...lapsed(delivery, event.problem, now), lease: null };
    case 'found':
      return {
        ...heldAs({ ...delivery, evidence: event.evidence }, event.remote),
        evidence: event.evidence,
        attempts: foundLast(delivery),
      };
    case 'not_seen':
      return { problem: event.problem, evidence: event.evidence };
    case 'told':
      return told(delivery, event.remote, event.failure);
    case 'gone':
      return { state: 'unknown', problem: event.problem, goneAt: now };
    case 'compared':
      return compared(delivery, event.evidence);
    case 'look_failed':
      return { lookFrom: event.until };
    case 'blocked':
      return {
        state: delivery.state === 'unknown' ? 'unknown' : 'needs_user',
        problem: event.problem,
      };
    case 'unblocked':
      return unblocked(delivery);
    case 'rescheduled': {
      const { type: _, ...timed } = event;
      return { ...timed, state: 'scheduled', remote: null, problem: null };
    }
    case 'cancelled':
      return {
        state: 'cancelled',
        lease: null,
        // What was only announced is no post, and never will be.
        remote: delivery.lease ? null : delivery.remote,
        problem: twinLeftOf(delivery),
      };
    case 'resolved':
      return resolved(delivery, event, now);
    case 'parted': {
      const candidates = delivery.evidence?.candidates ?? [];
      const left = candidates.filter(({ postId }) => !event.postIds.includes(postId));
      return compared(delivery, delivery.evidence && { ...delivery.evidence, candidates: left });
    }
  }
}

/** Stopped in the middle of sending: what had not begun to leave is sent again. */
function lapsed(delivery: Delivery, problem: Problem, now: number): Partial<Delivery> {
  if (onlyAnnounces(delivery) || delivery.attempts.at(-1)?.leftAt === null) {
    const attempts = ended(delivery, now, { outcome: 'stopped' });
    return { state: 'scheduled', problem: null, attempts };
  }
  const { remedy } = problem;
  const attempts = ended(delivery, now, { outcome: 'unknown', problem, remedy });
  return { state: 'unknown', problem, attempts };
}

/** What is known of the posts beside it changed; where it itself is did not. */
function compared(delivery: Delivery, evidence: Delivery['evidence']): Partial<Delivery> {
  if (delivery.state === 'cancelled') {
    return { evidence, problem: twinLeftOf({ ...delivery, evidence }) };
  }
  if (!delivery.remote || delivery.state === 'needs_user') return { evidence };
  const stage = stageOf(delivery.target.provider, delivery.remote.status);
  // Failed by the user's word: that stands, whatever its provider says of it.
  if (delivery.state === 'failed' && stage !== 'failed') return { evidence };
  const { problem } = heldAs({ ...delivery, evidence }, delivery.remote);
  return { evidence, problem };
}

/** It goes on as what it was: held by its provider, not known, or not sent yet. */
function unblocked(delivery: Delivery): Partial<Delivery> {
  if (delivery.state === 'unknown') {
    // Its attempt said nothing is wrong: it was taken, and is gone since.
    const { provider } = delivery.target;
    return { problem: delivery.attempts.at(-1)?.problem ?? goneFrom(provider) };
  }
  // Its file is not through: the lease is still the one of the attempt that announced it.
  if (delivery.lease) return { state: 'uploading', problem: null };
  if (delivery.remote) return heldAs(delivery, delivery.remote);
  return { state: 'scheduled', problem: null };
}

function resolved(
  delivery: Delivery,
  event: Extract<DeliveryEvent, { type: 'resolved' }>,
  now: number,
): Partial<Delivery> {
  const attempts = decided(delivery, event.verdict, now);
  if (event.verdict === 'keep_waiting') return { attempts };
  if (event.verdict !== 'there') return { state: 'failed', problem: event.problem, attempts };
  const seen = delivery.evidence?.candidates.find(({ postId }) => postId === event.postId);
  if (!seen) return { state: thereAs(delivery, now), problem: null, attempts };
  const { postId, status } = seen;
  const remote = { postId, status, checkedAt: delivery.evidence?.lookedAt ?? now };
  return { ...heldAs(delivery, remote), attempts };
}

/** Where it must be if it is there, by the user's word alone. */
function thereAs({ payload, dueAt, target }: Delivery, now: number): Delivery['state'] {
  if (payload.tiktok?.choices.mode === 'draft') return 'in_inbox';
  // TikTok holds nothing for later: a time that is still to come is one of a clock that went back.
  return dueAt > now && target.provider !== 'tiktok' ? 'booked' : 'published';
}
