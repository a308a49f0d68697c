import type { Delivery, DeliveryState } from './delivery.ts';
import { TWICE_THERE } from './problems-waiting.ts';
import { targetName } from './target.ts';

const TITLES: Partial<Record<DeliveryState, string>> = {
  published: 'Published',
  in_inbox: 'In your TikTok drafts',
  failed: 'Not posted',
  missed: 'A post was missed',
  unknown: 'A post needs you',
  needs_user: 'A post needs you',
};

/** What a notification says: which account, and what became of the post. Never what it says. */
export type Telling = { title: string; message: string };

/**
 * What a change of a delivery is worth telling outside of Soundpost's windows; `null` = nothing:
 * it is on its way, was told before, or is what the user just said of it.
 */
export function tellingOf(before: Delivery, after: Delivery): Telling | null {
  if (after.attempts.at(-1)?.decision?.at !== before.attempts.at(-1)?.decision?.at) return null;
  if (after.problem?.code === 'posting.account_removed') return null;
  const isTwice = ({ problem }: Delivery) => problem?.code === TWICE_THERE;
  const isNewlyTwice = isTwice(after) && !isTwice(before);
  if (before.state === after.state && !isNewlyTwice) return null;
  const title = isNewlyTwice ? 'A post needs you' : TITLES[after.state];
  if (!title) return null;
  const why = after.problem?.what ?? 'It is there.';
  return { title, message: `${targetName(after.target)}: ${why}` };
}
