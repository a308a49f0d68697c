import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { type DeliveryState, deliveryStateSchema, neverTaken } from './delivery.ts';
import {
  accepted,
  both,
  claim,
  found,
  having,
  inState,
  lapsed,
  later,
  left,
  lostAnswer,
  refused,
  remote,
  said,
  saidThere,
  table,
} from './testing/happenings.ts';
import { transition } from './transition.ts';

const states: readonly DeliveryState[] = deliveryStateSchema.options;

describe('a delivery', () => {
  it.each(table)('%s leads where it should from every state, and nowhere else', (_, event, to) => {
    const led = states.flatMap((state) => {
      const next = transition(inState(state), event, NOON);
      return next ? [[state, next.state]] : [];
    });
    expect(Object.fromEntries(led)).toEqual(to);
  });

  it('is taken by its provider at most once, whatever happens in whatever order', () => {
    const events = table.map(([, event]) => event);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (happened) => {
        let delivery = aDelivery;
        let mayBeTaken = 0;
        for (const event of happened) {
          const next = transition(delivery, event, NOON);
          if (!next) continue;
          const isOver = delivery.state === 'sending' && next.state !== 'scheduled';
          if (['accepted', 'lost', 'lapsed'].includes(event.type) && isOver) mayBeTaken += 1;
          if (next.state === 'scheduled') expect(neverTaken(next)).toBe(true);
          if (next.state === 'published' && !next.remote) {
            expect(next.attempts.at(-1)?.decision?.verdict).toBe('there');
          }
          delivery = next;
        }
        expect(mayBeTaken).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('is finished only by the attempt that holds the lease', () => {
    const sending = having(claim);
    expect(transition(sending, { ...accepted, attemptId: 'a2' }, NOON)).toBeUndefined();
  });

  it('loses a lease that may be another context’s only when it has ended', () => {
    const event = { ...lapsed, alone: false };
    const leaving = having(claim, left);
    expect(transition(leaving, event, claim.until - 1)).toBeUndefined();
    expect(transition(leaving, event, claim.until)?.state).toBe('unknown');
  });

  it('that is stopped before it began to leave goes out later, and keeps that attempt', () => {
    const stopped = having(claim, lapsed);
    expect(stopped).toMatchObject({
      ...{ state: 'scheduled', lease: null, problem: null, wakeAt: 0 },
      attempts: [{ id: 'a1', outcome: 'stopped', leftAt: null }],
    });
    expect(having(claim, lapsed, { ...claim, attemptId: 'a2' }).state).toBe('sending');
  });

  it('that the first version was sending may have left: nobody wrote it down', () => {
    const { leftAt: _, ...attempt } = having(claim).attempts[0] ?? expect.fail();
    const older = { ...having(claim), attempts: [attempt] };
    expect(transition(older, lapsed, NOON)?.state).toBe('unknown');
  });

  it('leaves for the attempt that holds the lease only', () => {
    expect(transition(having(claim), { ...left, attemptId: 'a2' }, NOON)).toBeUndefined();
    expect(transition(having(claim, lapsed), left, NOON)).toBeUndefined();
  });

  it('keeps every attempt with its outcome, and what it was told', () => {
    const { attempts } = having(claim, lostAnswer);
    expect(attempts).toEqual([
      expect.objectContaining({
        id: 'a1',
        outcome: 'unknown',
        httpStatus: 503,
        providerCode: 'internal',
        logId: 'log-1',
        remedy: aProblem.remedy,
        endedAt: NOON,
      }),
    ]);
  });

  it('is tried again where it was refused for certain, and never where it was taken', () => {
    expect(having(claim, refused, later).state).toBe('scheduled');
    const failedThere = having(claim, accepted, {
      type: 'told',
      remote: { ...remote, status: 'failed' },
    });
    for (const taken of [failedThere, having(claim, lostAnswer, said('not_there'))]) {
      expect(taken.state).toBe('failed');
      expect(transition(taken, later, NOON)).toBeUndefined();
    }
  });

  it('keeps the post that it is, once it is known', () => {
    const other = { ...found, remote: { ...remote, postId: 'post_10' } } as const;
    expect(transition(inState('booked'), other, NOON)).toBeUndefined();
  });

  it('is published only with a remote id or on the user’s word', () => {
    const late = { ...inState('unknown'), dueAt: NOON - 1 };
    expect(transition(late, saidThere, NOON)?.state).toBe('published');
    const isOut = { ...remote, status: 'posted' };
    expect(having(claim, left, lapsed, { ...found, remote: isOut })).toMatchObject({
      state: 'published',
      remote: { postId: 'post_9' },
    });
  });

  it('at TikTok is not said to be held for a time that only a clock that went back has to come', () => {
    const target = { ...aDelivery.target, provider: 'tiktok' as const };
    const unknown = { ...inState('unknown'), target, dueAt: NOON + 1 };
    expect(transition(unknown, saidThere, NOON)?.state).toBe('published');
  });

  it('that was missed waits again only where its time is yet to come', () => {
    const missed = having({ type: 'missed', problem: aProblem });
    const event = { type: 'in_time' } as const;
    expect(transition(missed, event, missed.dueAt)).toBeUndefined();
    expect(transition(missed, event, missed.dueAt - 1)).toMatchObject({
      state: 'scheduled',
      problem: null,
    });
  });

  it('becomes the post that the user pointed at, and tells of the other one', () => {
    const notSeen = { type: 'not_seen', problem: aProblem, evidence: both } as const;
    const chosen = having(claim, left, lapsed, notSeen, { ...saidThere, postId: 'post_10' });
    expect(chosen).toMatchObject({ state: 'booked', remote: { postId: 'post_10' } });
    expect(chosen.problem?.code).toBe('posting.twice_there');
  });

  it('is not there twice any more once the other one is gone', () => {
    const twice = having(claim, accepted, { type: 'compared', evidence: both });
    expect(twice.problem?.code).toBe('posting.twice_there');
    const parted = transition(twice, { type: 'parted', postIds: ['post_10'] }, NOON);
    expect(parted?.problem).toBeNull();
  });

  it('that was cancelled says what is left of it, until that is gone too', () => {
    const twice = having(claim, accepted, { type: 'compared', evidence: both });
    const cancelled = transition(twice, { type: 'cancelled' }, NOON);
    expect(cancelled?.problem?.code).toBe('posting.twice_there');
    const gone = cancelled && transition(cancelled, { type: 'parted', postIds: ['post_10'] }, NOON);
    expect(gone).toMatchObject({ state: 'cancelled', problem: null });
  });

  it('that was never sent goes on as it was, once nothing stands in its way', () => {
    const blocked = having({ type: 'blocked', problem: aProblem });
    expect(blocked).toMatchObject({ state: 'needs_user', wakeAt: null });
    expect(transition(blocked, { type: 'unblocked' }, NOON)).toMatchObject({
      state: 'scheduled',
      problem: null,
    });
  });
});
