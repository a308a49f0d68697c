import type { DeliveryState } from './delivery.ts';
import type { Target } from './target.ts';

/** The states of a delivery that its provider has. */
export type Stage = Extract<
  DeliveryState,
  'booked' | 'processing' | 'published' | 'in_inbox' | 'failed'
>;

/** What a provider's words for a post mean; every other word of its is the stage named `other`. */
const STAGES: Record<Target['provider'], { words: Record<string, Stage>; other: Stage }> = {
  infinipost: { words: { posted: 'published', failed: 'failed' }, other: 'booked' },
  tiktok: {
    words: { PUBLISH_COMPLETE: 'published', SEND_TO_USER_INBOX: 'in_inbox', FAILED: 'failed' },
    other: 'processing',
  },
};

/** Whether a provider lists its posts, so that a lost answer can be looked for without its id. */
const LISTS: Record<Target['provider'], boolean> = { infinipost: true, tiktok: false };

export function listsPosts({ provider }: Pick<Target, 'provider'>): boolean {
  return LISTS[provider];
}

/** Where a post is, by its provider's own word; a word not heard before counts as held. */
export function stageOf(provider: Target['provider'], status: string): Stage {
  const { words, other } = STAGES[provider];
  return Object.hasOwn(words, status) ? (words[status] ?? other) : other;
}
