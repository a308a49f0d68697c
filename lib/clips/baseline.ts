import type { ClipRef } from '../tiktok/clip.ts';
import type { ClipReading } from '../tiktok/reading.ts';

/** What an author's other clips usually reach, to hold one clip against. */
export type Baseline = {
  /** The median of their views. */
  median: number;
  /** How many other clips that is of. */
  count: number;
  /** When the oldest of these figures was read, in ms since 1970. */
  since: number;
  /** Views ÷ median; null where the views are unknown, or half of the others have none. */
  times: number | null;
};

/** A median of less than this is chance. */
const FEWEST = 3;

/**
 * Holds a clip against the same author's other clips among those `seen`; null where too few of them
 * tell their views. `views`: the clip's own, null = unknown.
 */
export function baselineOf(
  clip: ClipRef,
  views: number | null,
  seen: readonly ClipReading[],
): Baseline | null {
  const others = new Map<string, { views: number; at: number }>();
  for (const reading of seen) {
    const isOther = reading.clip.username === clip.username && reading.clip.id !== clip.id;
    if (!isOther || reading.figures.views === null) continue;
    const known = others.get(reading.clip.id);
    if (known && known.at >= reading.at) continue;
    others.set(reading.clip.id, { views: reading.figures.views, at: reading.at });
  }
  // Nobody's clips are not one author's.
  if (clip.username === '' || others.size < FEWEST) return null;
  const all = [...others.values()];
  const median = medianOf(all.map((one) => one.views));
  return {
    median,
    count: all.length,
    since: Math.min(...all.map(({ at }) => at)),
    times: views === null || median === 0 ? null : views / median,
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  );
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
