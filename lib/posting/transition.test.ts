import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { type Delivery, type DeliveryState, deliveryStateSchema } from './delivery.ts';
import { type DeliveryEvent, transition } from './transition.ts';

const remote = { postId: 'post_9', status: 'scheduled', checkedAt: NOON };
const claim = { type: 'claimed', attemptId: 'a1', bootId: 'boot-1', until: NOON + 1000 } as const;
const states: readonly DeliveryState[] = deliveryStateSchema.options;

const events: DeliveryEvent[] = [
  { type: 'missed', problem: aProblem },
  claim,
  { type: 'accepted', attemptId: 'a1', remote, httpStatus: 200 },
  { type: 'refused', attemptId: 'a1', problem: aProblem, httpStatus: 400 },
  { type: 'lost', attemptId: 'a1', problem: aProblem, httpStatus: null },
  { type: 'lapsed', problem: aProblem },
  { type: 'found', remote },
  { type: 'not_seen', problem: aProblem },
  { type: 'told', remote },
  { type: 'gone', problem: aProblem },
  { type: 'cancelled' },
  { type: 'resolved', verdict: 'there', problem: null },
  { type: 'resolved', verdict: 'not_there', problem: aProblem },
];

function having(...happened: DeliveryEvent[]): Delivery {
  return happened.reduce<Delivery>((delivery, event) => {
    const next = transition(delivery, event, NOON);
    if (!next) throw new Error(`${event.type} may not happen in ${delivery.state}`);
    return next;
  }, aDelivery);
}

/** A delivery put into a state, with the lease that the state implies. */
function inState(state: DeliveryState): Delivery {
  const lease = state === 'sending' ? { attemptId: 'a1', bootId: 'boot-1', until: NOON } : null;
  return { ...aDelivery, state, lease, attempts: having(claim).attempts };
}

describe('a delivery', () => {
  const table: [string, DeliveryEvent, Partial<Record<DeliveryState, DeliveryState>>][] = [
    ['missed', { type: 'missed', problem: aProblem }, { scheduled: 'failed' }],
    ['claimed', claim, { scheduled: 'sending' }],
    [
      'accepted',
      { type: 'accepted', attemptId: 'a1', remote, httpStatus: 200 },
      { sending: 'booked' },
    ],
    [
      'refused',
      { type: 'refused', attemptId: 'a1', problem: aProblem, httpStatus: 400 },
      { sending: 'failed' },
    ],
    [
      'lost',
      { type: 'lost', attemptId: 'a1', problem: aProblem, httpStatus: 503 },
      { sending: 'unknown' },
    ],
    ['lapsed', { type: 'lapsed', problem: aProblem }, { sending: 'unknown' }],
    ['found', { type: 'found', remote }, { unknown: 'booked', booked: 'booked' }],
    ['gone', { type: 'gone', problem: aProblem }, { booked: 'unknown' }],
    ['not seen', { type: 'not_seen', problem: aProblem }, { unknown: 'unknown' }],
    [
      'told posted',
      { type: 'told', remote: { ...remote, status: 'posted' } },
      { booked: 'published', published: 'published' },
    ],
    [
      'told failed',
      { type: 'told', remote: { ...remote, status: 'failed' } },
      { booked: 'failed', published: 'failed' },
    ],
    ['cancelled', { type: 'cancelled' }, { scheduled: 'cancelled', booked: 'cancelled' }],
    [
      'said to be there',
      { type: 'resolved', verdict: 'there', problem: null },
      { unknown: 'booked' },
    ],
    [
      'said not to be there',
      { type: 'resolved', verdict: 'not_there', problem: aProblem },
      { unknown: 'failed' },
    ],
  ];
  it.each(table)('%s leads where it should from every state, and nowhere else', (_, event, to) => {
    const led = states.flatMap((state) => {
      const next = transition(inState(state), event, NOON);
      return next ? [[state, next.state]] : [];
    });
    expect(Object.fromEntries(led)).toEqual(to);
  });

  it('never goes from sending or unknown back to scheduled, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (happened) => {
        let delivery = aDelivery;
        let sent = 0;
        for (const event of happened) {
          const next = transition(delivery, event, NOON);
          if (!next) continue;
          if (next.state === 'sending') sent += 1;
          if (delivery.state !== 'scheduled') expect(next.state).not.toBe('scheduled');
          delivery = next;
        }
        expect(sent).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is finished only by the attempt that holds the lease', () => {
    const sending = having(claim);
    const stranger = { type: 'accepted', attemptId: 'a2', remote, httpStatus: 200 } as const;
    expect(transition(sending, stranger, NOON)).toBeUndefined();
  });

  it('keeps every attempt with its outcome', () => {
    const lost = having(claim, {
      type: 'lost',
      attemptId: 'a1',
      problem: aProblem,
      httpStatus: 503,
    });
    expect(lost.attempts).toEqual([
      expect.objectContaining({ id: 'a1', outcome: 'unknown', httpStatus: 503, endedAt: NOON }),
    ]);
  });

  it('keeps the post that it is, once it is known', () => {
    const known = { ...inState('booked'), remote };
    const other = { type: 'found', remote: { ...remote, postId: 'post_10' } } as const;
    expect(transition(known, other, NOON)).toBeUndefined();
  });

  it('is published only with a remote id or on the user’s word', () => {
    const resolved = transition(
      { ...inState('unknown'), dueAt: NOON - 1 },
      { type: 'resolved', verdict: 'there', problem: null },
      NOON,
    );
    expect(resolved?.state).toBe('published');
    const found = having(
      claim,
      { type: 'lapsed', problem: aProblem },
      {
        type: 'found',
        remote: { ...remote, status: 'posted' },
      },
    );
    expect(found).toMatchObject({ state: 'published', remote: { postId: 'post_9' } });
  });
});
