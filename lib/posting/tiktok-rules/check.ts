import type { Problem } from '../../problems/problem.ts';
import type { PrivacyLevel } from '../../providers/tiktok/schema.ts';
import { CAPTION_LIMIT } from '../draft.ts';
import { isBranded, type TiktokChoices } from './choices.ts';
import type { SharedCreator } from './creators.ts';
import { DISCLOSURE_INCOMPLETE, isIncomplete } from './disclosure.ts';
import { againstBranded } from './privacy.ts';

/** Longest texts of photo posts, in UTF-16 units (TikTok, photo post reference). */
export const PHOTO_TITLE_LIMIT = 90;
export const PHOTO_DESCRIPTION_LIMIT = 4000;

/**
 * What forbids sending, by TikTok's rules for what a form must ask (content sharing guidelines).
 * `creator`: as TikTok told it when this form opened; null = not known. TikTok counts what it has to
 * refuse against the app, so nothing doubtful is sent.
 */
export function checkChoices(
  choices: TiktokChoices,
  creator: Pick<SharedCreator, 'privacyLevels'> | null,
): Problem[] {
  if (creator) return checkAgainst(choices, creator.privacyLevels);
  // A draft carries no settings, and an account that allowed drafts only tells nothing of itself.
  if (choices.mode === 'draft') return tooLong(choices);
  return [...tooLong(choices), creatorUnknown];
}

/** What the choices lack by themselves, whatever the account may post: TikTok is yet to be asked. */
export function checkUnasked(choices: TiktokChoices): Problem[] {
  return checkAgainst(choices, null);
}

function checkAgainst(choices: TiktokChoices, offered: readonly PrivacyLevel[] | null): Problem[] {
  const texts = tooLong(choices);
  if (choices.mode === 'draft') return texts;
  return [...texts, ...wrongPrivacy(choices, offered), ...wrongDisclosure(choices)];
}

/** What a draft loses on its way, to be said before it is sent; null = nothing. */
export function lostInDraft({ mode, media }: TiktokChoices): string | null {
  if (mode !== 'draft') return null;
  return media === 'video'
    ? 'TikTok takes only the video for a draft. You add caption, visibility and everything else in TikTok’s app, from a notification in its inbox.'
    : 'TikTok takes the photos, their title and their description for a draft. You choose everything else in TikTok’s app, from a notification in its inbox.';
}

const creatorUnknown: Problem = {
  code: 'tiktok_rules.creator_unknown',
  remedy: 'retry',
  what: 'TikTok has not told yet what this account may post.',
  means: 'Nothing can be sent to it before that.',
  next: 'Wait a moment, or try again.',
  step: 'try_again',
  field: 'targets',
};

function tooLong({ mode, media, title, description }: TiktokChoices): Problem[] {
  if (media === 'video') {
    return mode === 'draft' ? [] : over('The caption', 'caption', title, CAPTION_LIMIT);
  }
  return [
    ...over('The title', 'title', title, PHOTO_TITLE_LIMIT),
    ...over('The description', 'description', description, PHOTO_DESCRIPTION_LIMIT),
  ];
}

function over(name: string, field: string, text: string, limit: number): Problem[] {
  const excess = text.length - limit;
  if (excess <= 0) return [];
  return [
    fix(field, {
      code: `tiktok_rules.${field}_too_long`,
      what: `${name} is ${excess.toLocaleString('en')} ${excess === 1 ? 'character' : 'characters'} too long.`,
      means: `TikTok takes ${limit.toLocaleString('en')}. The text is kept.`,
      next: 'Shorten it.',
    }),
  ];
}

function wrongPrivacy(
  { privacy }: TiktokChoices,
  offered: readonly PrivacyLevel[] | null,
): Problem[] {
  if (privacy !== null && (offered?.includes(privacy) ?? true)) return [];
  return [
    fix('privacy', {
      code: privacy === null ? 'tiktok_rules.no_privacy' : 'tiktok_rules.privacy_not_offered',
      what:
        privacy === null
          ? 'Nobody has chosen yet who may see the post.'
          : 'TikTok no longer offers this account the visibility that was chosen.',
      means: 'TikTok wants this to be chosen for every post.',
      next: 'Choose who may see the post.',
    }),
  ];
}

function wrongDisclosure(choices: TiktokChoices): Problem[] {
  if (isIncomplete(choices)) {
    return [
      fix('disclosure', {
        code: 'tiktok_rules.disclosure_incomplete',
        what: DISCLOSURE_INCOMPLETE,
        means: 'TikTok labels the post by it, so it cannot be sent without.',
        next: 'Tick Your brand, Branded content or both, or switch the disclosure off.',
      }),
    ];
  }
  const why = isBranded(choices) ? againstBranded(choices.privacy) : null;
  if (why === null) return [];
  return [
    fix('privacy', {
      code: 'tiktok_rules.branded_not_public',
      what: why,
      means: 'The post cannot be sent like this.',
      next: 'Choose Everyone or Friends, or untick Branded content.',
    }),
  ];
}

function fix(field: string, problem: Pick<Problem, 'code' | 'what' | 'means' | 'next'>): Problem {
  return { ...problem, remedy: 'fix_input', step: 'edit', field };
}
