import { aDelivery, aProblem, NOON } from '../../../tests/samples/samples.ts';
import type { Delivery, DeliveryState } from '../delivery.ts';
import type { DeliveryEvent } from '../events.ts';
import { transition } from '../transition.ts';

export const remote = { postId: 'post_9', status: 'scheduled', checkedAt: NOON };
export const claim = {
  type: 'claimed',
  attemptId: 'a1',
  bootId: 'boot-1',
  until: NOON + 1000,
} as const;
export const left = { type: 'left', attemptId: 'a1' } as const;
const told = { attemptId: 'a1', problem: aProblem, providerCode: 'internal', logId: 'log-1' };
const seen = { postId: 'post_9', status: 'scheduled', scheduledAt: null, createdAt: NOON };
const evidence = { lookedAt: NOON, complete: true, candidates: [seen] };
export const both = { ...evidence, candidates: [seen, { ...seen, postId: 'post_10' }] };
const { contentUrl, caption, soundId } = aDelivery.payload;
export const later = {
  type: 'rescheduled',
  postId: 'post-2',
  dueAt: NOON + 5000,
  sendAt: NOON + 5000,
  chosen: null,
  fingerprint: 'fingerprint-2',
  payload: { contentUrl, caption, soundId, schedule: null },
} as const;

export const accepted = { type: 'accepted', attemptId: 'a1', remote, httpStatus: 200 } as const;
export const refused = { type: 'refused', ...told, httpStatus: 400 } as const;
export const postponed = {
  type: 'postponed',
  ...told,
  httpStatus: null,
  sendAt: NOON + 30_000,
} as const;
export const lostAnswer = { type: 'lost', ...told, httpStatus: 503 } as const;
export const lapsed = { type: 'lapsed', alone: true, problem: aProblem } as const;
export const found = { type: 'found', remote, evidence } as const;
export const said = (verdict: 'not_there' | 'post_again') =>
  ({ type: 'resolved', verdict, problem: aProblem }) as const;
export const saidThere = { type: 'resolved', verdict: 'there', postId: null } as const;
const posted = { type: 'told', remote: { ...remote, status: 'posted' } } as const;

type To = Partial<Record<DeliveryState, DeliveryState>>;
const held: To = { booked: 'booked', processing: 'processing' };
const out: To = { published: 'published', in_inbox: 'in_inbox' };

/** Every event, and where it leads from every state in which it may happen. */
export const table: [string, DeliveryEvent, To][] = [
  ['missed', { type: 'missed', problem: aProblem }, { scheduled: 'missed' }],
  ['in time after all', { type: 'in_time' }, { missed: 'scheduled' }],
  ['claimed', claim, { scheduled: 'sending' }],
  ['left', left, { sending: 'sending' }],
  ['initiated', { type: 'initiated', attemptId: 'a1', remote }, { sending: 'uploading' }],
  ['accepted', accepted, { sending: 'booked', uploading: 'booked' }],
  ['refused', refused, { sending: 'failed', uploading: 'failed' }],
  ['lost', lostAnswer, { sending: 'unknown', uploading: 'unknown' }],
  ['postponed', postponed, { sending: 'scheduled' }],
  ['lapsed', lapsed, { sending: 'unknown' }],
  [
    'deferred',
    { type: 'deferred', until: NOON + 5000, problem: aProblem },
    { scheduled: 'scheduled' },
  ],
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
  ['compared', { type: 'compared', evidence: both }, { ...held, ...out, cancelled: 'cancelled' }],
  [
    'parted',
    { type: 'parted', postIds: ['post_10'] },
    { ...held, ...out, needs_user: 'needs_user', cancelled: 'cancelled' },
  ],
  [
    'look failed',
    { type: 'look_failed', until: NOON + 300_000 },
    { ...held, ...out, unknown: 'unknown', cancelled: 'cancelled', failed: 'failed' },
  ],
  [
    'blocked',
    { type: 'blocked', problem: aProblem },
    {
      scheduled: 'needs_user',
      uploading: 'needs_user',
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
      uploading: 'cancelled',
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

/** What becomes of a delivery when all of this happens; throws where one of it may not. */
export function having(...happened: DeliveryEvent[]): Delivery {
  return happened.reduce<Delivery>((delivery, event) => {
    const next = transition(delivery, event, NOON);
    if (!next) throw new Error(`${event.type} may not happen in ${delivery.state}`);
    return next;
  }, aDelivery);
}

/** A delivery put into a state, with what the state implies. */
export function inState(state: DeliveryState): Delivery {
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
  const { attempts } = state === 'failed' ? having(claim, refused) : having(claim, left);
  const isUnsent = state === 'scheduled' || state === 'missed';
  return {
    ...aDelivery,
    state,
    lease,
    attempts: isUnsent ? [] : attempts,
    remote: isTaken ? remote : null,
  };
}
