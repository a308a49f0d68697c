import { type PrivacyLevel, privacyLevels } from '../world/tiktok/user.ts';
import type { Fields } from './body.ts';
import { Refusal } from './errors.ts';

/** UTF-16 units (TikTok's direct post and photo post references). */
const longestCaption = 2200;
const longestPhotoTitle = 90;
const longestPhotoText = 4000;

const disclosure = ['brand_content_toggle', 'brand_organic_toggle'] as const;

/**
 * Both disclosure toggles are marked as required. Branded content is public or for friends
 * (TikTok's content sharing guidelines); no code is documented for the rest.
 */
function checkDisclosure(info: Fields, privacy: PrivacyLevel): void {
  for (const name of disclosure) info.flag(name);
  const isNarrow = privacy === 'SELF_ONLY' || privacy === 'FOLLOWER_OF_CREATOR';
  if (info.flag('brand_content_toggle') && isNarrow) {
    throw new Refusal('invalid_param', 'Branded content visibility cannot be set to private');
  }
}

/** Checks a direct video's post_info and answers who shall see it. */
export function videoPostInfo(info: Fields): PrivacyLevel {
  const flags = ['disable_duet', 'disable_stitch', 'disable_comment', 'is_aigc'];
  info.only(['privacy_level', 'title', 'video_cover_timestamp_ms', ...flags, ...disclosure]);
  const privacy = info.oneOf('privacy_level', privacyLevels);
  info.shortText('title', longestCaption);
  for (const name of flags) info.optionalFlag(name);
  // Anything but a moment of the video means its first frame: not an error.
  checkDisclosure(info, privacy);
  return privacy;
}

function photoTexts(info: Fields): void {
  info.shortText('title', longestPhotoTitle);
  info.shortText('description', longestPhotoText);
}

/** Checks a direct photo post's post_info and answers who shall see it. */
export function photoPostInfo(info: Fields): PrivacyLevel {
  const flags = ['disable_comment', 'auto_add_music'];
  info.only(['privacy_level', 'title', 'description', ...flags, ...disclosure]);
  const privacy = info.oneOf('privacy_level', privacyLevels);
  photoTexts(info);
  for (const name of flags) info.optionalFlag(name);
  checkDisclosure(info, privacy);
  return privacy;
}

/** A photo draft carries its texts into the editor and nothing else. */
export function photoDraftInfo(info: Fields): void {
  info.only(['title', 'description']);
  photoTexts(info);
}
