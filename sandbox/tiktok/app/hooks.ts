import type { PlayedAct } from './storm/acts.ts';

/** What a visitor may switch while pages stand: theme, direction, comments. */
export type Look = { theme?: 'dark' | 'light'; dir?: 'ltr' | 'rtl'; comments?: boolean };

export type StormWish = {
  /** How many clips the feed has; 65,536 at most. */
  cards: number;
  /** The same seed: the same clips, acts and places. */
  seed: string | number;
};

/** What one step did, and where the feed then stands. */
export type StormStep = { act: PlayedAct; position: number };

export type Storm = {
  /** Does the next act of the seed; resolves when the page has drawn it and a frame has passed. */
  step(): Promise<StormStep>;
  /** The id of the clip at a place, fetched if need be. */
  idAt(index: number): Promise<string | undefined>;
};
