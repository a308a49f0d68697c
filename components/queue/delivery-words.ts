import type { Delivery, DeliveryState } from '../../lib/posting/delivery.ts';
import type { Tone } from '../ui/chip.tsx';

/** What each state is called, and what it means for the post where the word alone leaves doubt. */
export const DELIVERY_STATES = {
  scheduled: { word: 'Waiting to be sent', tone: 'idle', means: null },
  sending: { word: 'Sending…', tone: 'info', means: null },
  uploading: { word: 'Uploading…', tone: 'info', means: null },
  booked: { word: 'Booked', tone: 'good', means: null },
  processing: { word: 'Being processed', tone: 'info', means: null },
  published: { word: 'Published', tone: 'good', means: null },
  in_inbox: { word: 'In your drafts', tone: 'good', means: 'Finish it in the TikTok app.' },
  failed: { word: 'Failed', tone: 'bad', means: null },
  cancelled: { word: 'Cancelled', tone: 'idle', means: 'Nothing of it was posted.' },
  unknown: { word: 'Not known', tone: 'warn', means: 'We sent this and got no answer.' },
  missed: { word: 'Missed', tone: 'warn', means: null },
  needs_user: { word: 'Needs you', tone: 'warn', means: 'It waits here and is not sent yet.' },
} as const satisfies Record<DeliveryState, { word: string; tone: Tone; means: string | null }>;

/** The same where the user holds its file back. */
export const UPLOAD_PAUSED = { word: 'Upload paused', tone: 'idle', means: null } as const;

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
