import type { Delivery, DeliveryState } from '../../lib/posting/delivery.ts';
import type { Tone } from '../ui/chip.tsx';

/** What each state is called, and what it means for the post where the word alone leaves doubt. */
export const DELIVERY_STATES = {
  scheduled: { word: 'Waiting to be sent', tone: 'idle', means: null },
  sending: { word: 'Sending…', tone: 'info', means: null },
  booked: { word: 'Booked', tone: 'good', means: null },
  published: { word: 'Published', tone: 'good', means: null },
  failed: { word: 'Failed', tone: 'bad', means: null },
  unknown: { word: 'Not known', tone: 'warn', means: 'We sent this and got no answer.' },
  cancelled: { word: 'Cancelled', tone: 'idle', means: null },
} as const satisfies Record<DeliveryState, { word: string; tone: Tone; means: string | null }>;

export type DeliveryAct = 'check' | 'there' | 'not_there' | 'cancel' | 'edit';

/** What a person can do about a delivery in each state. */
export const DELIVERY_ACTS = {
  scheduled: ['cancel'],
  sending: [],
  booked: ['cancel', 'check'],
  published: [],
  failed: ['edit'],
  unknown: ['check', 'there', 'not_there'],
  cancelled: ['edit'],
} as const satisfies Record<DeliveryState, readonly DeliveryAct[]>;

export const ACT_LABELS = {
  check: 'Check InfiniPost',
  there: 'It is there',
  not_there: 'It is not there',
  cancel: 'Cancel post',
  edit: 'Edit as new draft',
} as const satisfies Record<DeliveryAct, string>;

/** One post as it is shown: its deliveries together, under what they share. */
export type PostGroup = { postId: string; deliveries: [Delivery, ...Delivery[]] };

/**
 * Deliveries by post, the latest due first and of those the latest written; accounts by id within a
 * post. No order may hang on the last change: a card must not move away under a press.
 */
export function groupByPost(deliveries: readonly Delivery[]): PostGroup[] {
  const groups = new Map<string, PostGroup>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.postId);
    if (group) group.deliveries.push(delivery);
    else groups.set(delivery.postId, { postId: delivery.postId, deliveries: [delivery] });
  }
  for (const { deliveries: own } of groups.values()) {
    own.sort((a, b) => (a.target.id < b.target.id ? -1 : 1));
  }
  return [...groups.values()].sort(
    ({ deliveries: [a] }, { deliveries: [b] }) =>
      b.dueAt - a.dueAt || b.createdAt - a.createdAt || (a.postId < b.postId ? -1 : 1),
  );
}
