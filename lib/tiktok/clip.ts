/** One TikTok video or photo post that the user looks at. `username` may be empty. */
export type ClipRef = { id: string; kind: 'video' | 'photo'; username: string };

/** An item id of TikTok: 19 ASCII digits. The digits alone never tell a clip from a sound. */
export const CLIP_ID = /^[0-9]{19}$/;

/** A sound's id: 5 to 20 digits (old library sounds are short). */
export const MUSIC_ID = /^[0-9]{5,20}$/;

/** Letters, digits, `_` and `.`; empty is real: `/@/video/ID` leads to the clip too. */
export const USERNAME = /^[\p{L}\p{N}_.-]{0,100}$/u;

/** The canonical address of a clip. A username may be empty. */
export function clipUrl(clip: ClipRef): string {
  return `https://www.tiktok.com/@${encodeURIComponent(clip.username)}/${clip.kind}/${clip.id}`;
}

/**
 * The address by which the APIs know a clip. They read the video form only; TikTok itself leads the
 * video form of a photo post to the photo.
 */
export function videoUrl(clip: ClipRef): string {
  return clipUrl({ ...clip, kind: 'video' });
}

/** The canonical address of a sound's page; the slug before the last hyphen may be anything. */
export function soundUrl(musicId: string): string {
  return `https://www.tiktok.com/music/-${musicId}`;
}

/** When TikTok created the item, in ms: the upper 32 bits of its id are seconds since 1970. */
export function createdAtOf(clipId: string): number {
  return Number(BigInt(clipId) >> 32n) * 1000;
}
