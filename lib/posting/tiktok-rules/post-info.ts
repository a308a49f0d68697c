import type { PhotoPost, VideoPostInfo } from '../../providers/tiktok/post-body.ts';
import type { CreatorInfo, PrivacyLevel } from '../../providers/tiktok/schema.ts';
import type { TiktokChoices } from './choices.ts';
import { interactionsOf } from './interactions.ts';

/** What is sent of choices that `checkChoices` found nothing against. */
type Settled = TiktokChoices & { privacy: PrivacyLevel };

function shared(choices: TiktokChoices, creator: CreatorInfo | null) {
  const allowed = (name: string) =>
    creator !== null &&
    interactionsOf(creator, choices).some((box) => box.name === name && box.allowed);
  return {
    title: choices.title,
    allowComment: allowed('allowComment'),
    allowDuet: allowed('allowDuet'),
    allowStitch: allowed('allowStitch'),
    yourBrand: choices.disclose && choices.yourBrand,
    brandedContent: choices.disclose && choices.brandedContent,
    aiGenerated: choices.aiGenerated,
  };
}

/** `coverMs`: which frame is the cover; null = the first. */
export function videoInfoOf(
  choices: Settled,
  creator: CreatorInfo,
  coverMs: number | null,
): VideoPostInfo {
  return { ...shared(choices, creator), privacy: choices.privacy, coverMs };
}

/** `creator`: null for a draft, which carries no settings. */
export function photoPostOf(
  choices: TiktokChoices,
  creator: CreatorInfo | null,
  photos: Pick<PhotoPost, 'urls' | 'coverIndex'>,
): PhotoPost {
  const { allowDuet: _duet, allowStitch: _stitch, ...rest } = shared(choices, creator);
  const { mode, description, privacy, addMusic } = choices;
  return { ...rest, ...photos, mode, description, privacy, addMusic };
}
