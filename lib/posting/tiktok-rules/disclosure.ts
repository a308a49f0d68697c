import { isBranded, type TiktokChoices } from './choices.ts';
import { againstBranded } from './privacy.ts';

/** TikTok's own words, shown beside the publish button while it is off for this reason. */
export const DISCLOSURE_INCOMPLETE =
  'You need to indicate if your content promotes yourself, a third party, or both.';

/** Whether disclosing is on and says nothing. */
export function isIncomplete({ disclose, yourBrand, brandedContent }: TiktokChoices): boolean {
  return disclose && !yourBrand && !brandedContent;
}

/** Why "Branded content" cannot be ticked now; null = it can. */
export function whyNotBranded(choices: TiktokChoices): string | null {
  return isBranded(choices) ? null : againstBranded(choices.privacy);
}

/** How TikTok will label the post, in its own words; null = not at all. */
export function labelPrompt(choices: TiktokChoices): string | null {
  if (!choices.disclose || isIncomplete(choices)) return null;
  const label = choices.brandedContent ? 'Paid partnership' : 'Promotional content';
  return `Your photo/video will be labeled as '${label}'`;
}

/** A piece of a sentence, with the address that it leads to. */
export type ConsentPart = { text: string; href: string | null };

const plain = (text: string): ConsentPart => ({ text, href: null });
const MUSIC: ConsentPart = {
  text: 'Music Usage Confirmation',
  href: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
};
const BRANDED: ConsentPart = {
  text: 'Branded Content Policy',
  href: 'https://www.tiktok.com/legal/page/global/bc-policy/en',
};

/**
 * The line that stands before the publish button, word for word (TikTok, content sharing
 * guidelines, 4). A draft is published in TikTok's app, which has its own.
 */
export function consentLine(choices: TiktokChoices): ConsentPart[] {
  if (choices.mode === 'draft') return [];
  const begin = plain("By posting, you agree to TikTok's ");
  return isBranded(choices) ? [begin, BRANDED, plain(' and '), MUSIC, plain('.')] : [begin, MUSIC];
}
