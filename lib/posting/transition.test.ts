import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { type Delivery, type DeliveryState, deliveryStateSchema, neverTaken } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
import { transition } from './transition.ts';

const remote = { postId: 'post_9', status: 'scheduled', checkedAt: NOON };
const claim = { type: 'claimed', attemptId: 'a1', bootId: 'boot-1', until: NOON + 1000 } as const;
const states: readonly DeliveryState[] = deliveryStateSchema.options;
const told = { attemptId: 'a1', problem: aProblem, providerCode: 'internal', logId: 'log-1' };
const seen = { postId: 'post_9', status: 'scheduled', scheduledAt: null, createdAt: NOON };
const evidence = { lookedAt: NOON, complete: true, candidates: [seen] };
const both = { ...evidence, candidates: [seen, { ...seen, postId: 'post_10' }] };
const { contentUrl, caption, soundId } = aDelivery.payload;
const later = {
  type: 'rescheduled',
  postId: 'post-2',
  dueAt: NOON + 5000,
  sendAt: NOON + 5000,
  chosen: null,
  fingerprint: 'fingerprint-2',
  payload: { contentUrl, caption, soundId, schedule: null },
} as const;

const accepted = { type: 'accepted', attemptId: 'a1', remote, httpStatus: 200 } as const;
const refused = { type: 'refused', ...told, httpStatus: 400 } as const;
const lostAnswer = { type: 'lost', ...told, httpStatus: 503 } as const;
const lapsed = { type: 'lapsed', alone: true, problem: aProblem } as const;
const found = { type: 'found', remote, evidence } as const;
const said = (verdict: 'not_there' | 'post_again') =>
  ({ type: 'resolved', verdict, problem: aProblem }) as const;
const saidThere = { type: 'resolved', verdict: 'there', postId: null } as const;
const posted = { type: 'told', remote: { ...remote, status: 'posted' } } as const;

type To = Partial<Record<DeliveryState, DeliveryState>>;
const held: To = { booked: 'booked', processing: 'processing' };
const out: To = { published: 'published', in_inbox: 'in_inbox' };

/** Every event, and where it leads from every state in which it may happen. */
const table: [string, DeliveryEvent, To][] = [
  ['missed', { type: 'missed', problem: aProblem }, { scheduled: 'missed' }],
  ['claimed', claim, { scheduled: 'sending' }],
  ['initiated', { type: 'initiated', attemptId: 'a1', remote }, { sending: 'uploading' }],
  ['accepted', accepted, { sending: 'booked', uploading: 'booked' }],
  ['refused', refused, { sending: 'failed', uploading: 'failed' }],
  ['lost', lostAnswer, { sending: 'unknown', uploading: 'unknown' }],
  ['lapsed', lapsed, { sending: 'unknown', uploading: 'unknown' }],
  ['found', found, { unknown: 'booked' }],
  [
    'told held',
    { type: 'told', remote },
    { booked: 'booked', processing: 'booked', ...out, needs_user: 'booked' },
  ],
  [
    'told posted',
    posted,
    {
      booked: 'published',
      processing: 'published',
      published: 'published',
      in_inbox: 'published',
      needs_user: 'published',
    },
  ],
  [
    'told failed',
    { type: 'told', remote: { ...remote, status: 'failed' } },
    {
      booked: 'failed',
      processing: 'failed',
      published: 'failed',
      in_inbox: 'failed',
      needs_user: 'failed',
    },
  ],
  [
    'gone',
    { type: 'gone', problem: aProblem },
    { booked: 'unknown', processing: 'unknown', needs_user: 'unknown' },
  ],
  ['not seen', { type: 'not_seen', problem: aProblem, evidence }, { unknown: 'unknown' }],
  ['compared', { type: 'compared', evidence: both }, { ...held, ...out }],
  [
    'parted',
    { type: 'parted', postIds: ['post_10'] },
    { ...held, ...out, needs_user: 'needs_user', cancelled: 'cancelled' },
  ],
  ['look failed', { type: 'look_failed' }, { ...held, ...out, unknown: 'unknown' }],
  [
    'blocked',
    { type: 'blocked', problem: aProblem },
    {
      scheduled: 'needs_user',
      booked: 'needs_user',
      processing: 'needs_user',
      unknown: 'unknown',
    },
  ],
  ['unblocked', { type: 'unblocked' }, { needs_user: 'booked', unknown: 'unknown' }],
  [
    'cancelled',
    { type: 'cancelled' },
    {
      scheduled: 'cancelled',
      booked: 'cancelled',
      processing: 'cancelled',
      missed: 'cancelled',
      needs_user: 'cancelled',
    },
  ],
  ['rescheduled', later, { scheduled: 'scheduled', missed: 'scheduled', failed: 'scheduled' }],
  ['said to be there', saidThere, { unknown: 'booked' }],
  ['said not to be there', said('not_there'), { unknown: 'failed' }],
  ['to be posted again', said('post_again'), { unknown: 'failed' }],
  ['kept waiting', { type: 'resolved', verdict: 'keep_waiting' }, { unknown: 'unknown' }],
];

function having(...happened: DeliveryEvent[]): Delivery {
  return happened.reduce<Delivery>((delivery, event) => {
    const next = transition(delivery, event, NOON);
    if (!next) throw new Error(`${event.type} may not happen in ${delivery.state}`);
    return next;
  }, aDelivery);
}

/** A delivery put into a state, with what the state implies. */
function inState(state: DeliveryState): Delivery {
  const isSending = state === 'sending' || state === 'uploading';
  const isTaken = [
    'booked',
    'processing',
    'published',
    'in_inbox',
    'needs_user',
    'cancelled',
  ].includes(state);
  const lease = isSending ? { attemptId: 'a1', bootId: 'boot-1', until: NOON } : null;
  const { attempts } = state === 'failed' ? having(claim, refused) : having(claim);
  const isUnsent = state === 'scheduled' || state === 'missed';
  return {
    ...aDelivery,
    state,
    lease,
    attempts: isUnsent ? [] : attempts,
    remote: isTaken ? remote : null,
  };
}

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
          if (['accepted', 'lost', 'lapsed'].includes(event.type)) mayBeTaken += 1;
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
    expect(transition(having(claim), event, claim.until - 1)).toBeUndefined();
    expect(transition(having(claim), event, claim.until)?.state).toBe('unknown');
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
    expect(having(claim, lapsed, { ...found, remote: isOut })).toMatchObject({
      state: 'published',
      remote: { postId: 'post_9' },
    });
  });

  it('becomes the post that the user pointed at, and tells of the other one', () => {
    const notSeen = { type: 'not_seen', problem: aProblem, evidence: both } as const;
    const chosen = having(claim, lapsed, notSeen, { ...saidThere, postId: 'post_10' });
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
