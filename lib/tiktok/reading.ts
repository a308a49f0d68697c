import type { ClipRef } from './clip.ts';

/** Absolute counts as their source tells them; null = the source does not tell. */
export type Figures = {
  views: number | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
};
export type FigureName = keyof Figures;

/** What a clip's source tells of its sound. `commercial`: may it be used commercially; null = untold. */
export type SoundFacts = {
  musicId: string;
  title: string;
  author: string;
  durationS: number | null;
  original: boolean | null;
  commercial: boolean | null;
};

/** What one source told of a clip at one time. */
export type ClipReading = {
  source: 'page' | 'dumpling';
  /** When it was read, in ms since 1970. */
  at: number;
  clip: ClipRef;
  caption: string;
  author: { username: string; nickname: string; verified: boolean | null };
  /** When the clip was posted, in ms since 1970. */
  createdAt: number | null;
  coverUrl: string | null;
  durationS: number | null;
  figures: Figures;
  hashtags: string[];
  sound: SoundFacts | null;
  /** Its source says that not everybody can see it: private, for friends, of a private account. */
  limited?: true | undefined;
};

/** No text of a reading is longer; what a page tells is cut to this. */
export const LONGEST = {
  caption: 10_000,
  username: 100,
  nickname: 200,
  hashtag: 150,
  hashtags: 200,
  title: 300,
  soundAuthor: 200,
  address: 2000,
} as const;
