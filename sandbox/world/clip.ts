/** What the sandbox knows of a TikTok post, an author and a sound. All people are fictional. */

/** Why a clip cannot be seen; the numbers are TikTok's statusCode for the page. */
export const unavailableCodes = {
  deleted: 10204,
  private: 10216,
  'private-account': 10222,
  'region-locked': 10231,
} as const;

type Availability = 'public' | keyof typeof unavailableCodes;

export type Stats = {
  diggCount: number;
  shareCount: number;
  commentCount: number;
  playCount: number;
  collectCount: number;
  repostCount: number;
};

export type Author = {
  id: string;
  uniqueId: string;
  nickname: string;
  secUid: string;
  verified: boolean;
  signature: string;
  /** Its clips are for its followers alone. */
  private: boolean;
};

export type Music = {
  /** 19 digits for an original sound, 5 to 10 for a library one. */
  id: string;
  title: string;
  authorName: string;
  original: boolean;
  /** Seconds, with fractions. */
  duration: number;
  /** `null`: the page does not say. */
  commercial: boolean | null;
  copyrighted: boolean;
  videoCount: number;
  album: string | null;
  /** KonbiniAPI answers either shape; both must be readable. */
  attributedTo: 'object' | 'array';
  /** InfiniPost's list shows some sounds under another prefix than their import did. */
  listedPrefix: 'sound_' | 'snd_';
};

export type Clip = {
  id: string;
  kind: 'video' | 'photo';
  author: Author;
  desc: string;
  music: Music;
  stats: Stats;
  /** Seconds; 0 for photos. */
  duration: number;
  /** Number of pictures; 0 for videos. */
  pictures: number;
  availability: Availability;
  /** DumplingAI's createTime: a number in its documentation, a string when TikTok's is passed on. */
  dumplingCreateTime: 'number' | 'string';
};

/** What has to be said of a clip; the rest is made up, always the same way for the same id. */
export type ClipSeed = {
  id: string;
  kind?: 'video' | 'photo';
  username: string;
  desc?: string;
  musicId?: string;
  stats?: Partial<Stats>;
  duration?: number;
  pictures?: number;
  availability?: Availability;
  dumplingCreateTime?: 'number' | 'string';
};

/** TikTok's item ids carry their creation time: `id >> 32` is the time in seconds. */
export function createdAtSeconds(id: string): number {
  return Number(BigInt(id) >> 32n);
}
