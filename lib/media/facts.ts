/** TikTok's largest video is "4 GB"; where it draws the line between GB and GiB, it tells nobody. */
export const MOST_BYTES = 4 * 1024 ** 3;

/** What a video file says of itself. */
export type MediaFacts = {
  bytes: number;
  /** `other`: a video that TikTok does not take; null = not to be read as a video at all. */
  container: 'mp4' | 'quicktime' | 'webm' | 'other' | null;
  /** Of the first picture track; null = there is none, or what it holds cannot be read. */
  picture: Picture | null;
};

export type Picture = {
  /** `avc` (H.264), `hevc` (H.265), `vp8`, `vp9`, `av1` …; null = unknown. */
  codec: string | null;
  /** Pixels as shown, after any rotation. */
  width: number;
  height: number;
  durationS: number;
  /** Frames a second, as nearly as can be told. */
  frameRate: number;
  /** The distance between frames changes, as in recordings of screens and phones. */
  frameRateVaries: boolean;
};

/** What an upload says that it is; `undefined` = TikTok takes no such file. */
export function uploadType({ container }: Pick<MediaFacts, 'container'>): string | undefined {
  if (container === 'mp4' || container === 'quicktime' || container === 'webm') {
    return `video/${container}`;
  }
  return undefined;
}

const TYPES = ['video/mp4', 'video/quicktime', 'video/webm'];

/** The same of a file that only the browser has named a type for, which may be none. */
export function uploadTypeOf(type: string): string {
  return TYPES.includes(type) ? type : 'video/mp4';
}
