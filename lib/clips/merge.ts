import { createdAtOf } from '../tiktok/clip.ts';
import type { ClipReading, FigureName, SoundFacts } from '../tiktok/reading.ts';
import type { Inspection } from './inspection.ts';

/** Where a value comes from. `id`: the clip's own id, whose upper half is the second it was made. */
export type Source = ClipReading['source'] | 'konbini' | 'id';

/** A value with where it comes from and when it was read, in ms since 1970. */
export type Told<T> = { value: T; source: Source; at: number };

/** One answer to each question about a clip, out of all readings; null = nobody told. */
export type Merged = {
  caption: Told<string> | null;
  author: Told<ClipReading['author']> | null;
  coverUrl: Told<string> | null;
  createdAt: Told<number>;
  durationS: Told<number> | null;
  figures: Record<FigureName, Told<number> | null>;
  hashtags: string[];
  sound: {
    musicId: string;
    title: Told<string> | null;
    author: Told<string> | null;
    durationS: Told<number> | null;
    original: Told<boolean> | null;
    commercial: Told<boolean> | null;
    videoCount: Told<number> | null;
  } | null;
};

const FIGURES: readonly FigureName[] = ['views', 'likes', 'comments', 'shares', 'saves'];

/**
 * The newest reading that tells something wins, figure by figure. A reading of another clip, and a
 * sound's figures where it is not this clip's sound, are left out.
 */
export function merge({ clip, readings, sound }: Inspection): Merged {
  const newest = readings
    .filter((reading) => reading.clip.id === clip.id)
    .sort((one, other) => other.at - one.at);

  const first = <T>(pick: (reading: ClipReading) => T | null | ''): Told<T> | null => {
    for (const reading of newest) {
      const value = pick(reading);
      if (value !== null && value !== '') {
        return { value, source: reading.source, at: reading.at };
      }
    }
    return null;
  };

  const figures = Object.fromEntries(
    FIGURES.map((name) => [name, first((reading) => reading.figures[name])]),
  ) as Merged['figures'];

  return {
    caption: first((reading) => reading.caption),
    author: first((reading) => (reading.author.username ? reading.author : null)),
    coverUrl: first((reading) => reading.coverUrl),
    createdAt: first((reading) => reading.createdAt) ?? {
      value: createdAtOf(clip.id),
      source: 'id',
      at: createdAtOf(clip.id),
    },
    durationS: first((reading) => reading.durationS),
    figures,
    hashtags: newest.find((reading) => reading.hashtags.length > 0)?.hashtags ?? [],
    sound: mergeSound(newest, sound, first),
  };
}

function mergeSound(
  newest: ClipReading[],
  asked: Inspection['sound'],
  first: <T>(pick: (reading: ClipReading) => T | null | '') => Told<T> | null,
): Merged['sound'] {
  const musicId = newest.find((reading) => reading.sound)?.sound?.musicId ?? asked?.musicId;
  if (musicId === undefined) return null;
  const own = asked?.musicId === musicId ? asked : null;
  const told = <T>(value: T | null | undefined | ''): Told<T> | null =>
    own && value !== null && value !== undefined && value !== ''
      ? { value, source: own.source, at: own.at }
      : null;
  const fact = <T>(pick: (facts: SoundFacts) => T | null | '') =>
    first((reading) => (reading.sound?.musicId === musicId ? pick(reading.sound) : null));
  return {
    musicId,
    title: fact((facts) => facts.title) ?? told(own?.title),
    author: fact((facts) => facts.author) ?? told(own?.author),
    durationS: fact((facts) => facts.durationS) ?? told(own?.durationS),
    original: fact((facts) => facts.original) ?? told(own?.original),
    commercial: fact((facts) => facts.commercial),
    videoCount: told(own?.videoCount),
  };
}
