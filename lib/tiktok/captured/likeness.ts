import type { Findings } from '../find.ts';
import type { ClipReading } from '../reading.ts';

/** As long as TikTok lets a caption be; a longer one may have been cut somewhere. */
const LONGEST_CAPTION = 4_000;

/**
 * What a clip and a card that shows it have in common, as one text: author, sound and the whole
 * caption. Undefined where one of the three is missing, since two alone are too little.
 */
export function likenessOf(
  username: string | undefined,
  musicId: string | undefined,
  caption: string,
): string | undefined {
  if (caption.length > LONGEST_CAPTION) return undefined;
  // Lines are broken otherwise in the data than where they are drawn.
  const words = caption.normalize('NFC').replace(/\s+/gu, '');
  return username && musicId && words ? `${username} ${musicId} ${words}` : undefined;
}

export const likenessOfReading = ({ clip, sound, caption }: ClipReading): string | undefined =>
  likenessOf(clip.username, sound?.musicId, caption);

/** A card that names two authors or two sounds is one in the middle of a change. */
export function likenessOfCard(found: Findings): string | undefined {
  const { authors } = found;
  if (authors.length !== 1) return undefined;
  const { sounds } = found;
  if (sounds.length !== 1) return undefined;
  return likenessOf(authors[0], sounds[0]?.musicId, found.caption.text);
}
