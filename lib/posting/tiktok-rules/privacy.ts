import type { PrivacyLevel } from '../../providers/tiktok/schema.ts';
import { isBranded, type TiktokChoices } from './choices.ts';
import type { SharedCreator } from './creators.ts';

/** One entry of the list of who may see a post; `why` is shown where it cannot be chosen. */
export type PrivacyOption = { level: PrivacyLevel; label: string; why: string | null };

/** TikTok's own words for the tooltip. */
export const BRANDED_NOT_PRIVATE = 'Branded content visibility cannot be set to private.';
const BRANDED_NOT_FOLLOWERS = 'Branded content can be shown to everyone or to friends only.';

const LABELS = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends (followers you follow back)',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only me',
} as const satisfies Record<PrivacyLevel, string>;

export const privacyLabel = (level: PrivacyLevel): string => LABELS[level];

/** Why a paid partnership may not be shown like this; null = it may. */
export function againstBranded(level: PrivacyLevel | null): string | null {
  if (level === 'SELF_ONLY') return BRANDED_NOT_PRIVATE;
  return level === 'FOLLOWER_OF_CREATOR' ? BRANDED_NOT_FOLLOWERS : null;
}

/**
 * Exactly the levels that TikTok offers this account now, in its order, none of them chosen
 * beforehand (TikTok, content sharing guidelines, 2).
 */
export function privacyOptions(
  creator: Pick<SharedCreator, 'privacyLevels'>,
  choices: TiktokChoices,
): PrivacyOption[] {
  return creator.privacyLevels.map((level) => ({
    level,
    label: LABELS[level],
    why: isBranded(choices) ? againstBranded(level) : null,
  }));
}
