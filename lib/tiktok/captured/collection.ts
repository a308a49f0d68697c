import type { Findings } from '../find.ts';
import type { ClipReading } from '../reading.ts';
import { likenessOfCard, likenessOfReading } from './likeness.ts';

/** A long evening of scrolling; a reading is about a kilobyte. */
const MAX_CLIPS = 2_000;
/** What clips look like is remembered for longer: a twin that was forgotten is a twin all the same. */
const MAX_LIKENESSES = 10_000;

/** The readings of one tab, bounded, in memory only. */
export type Collection = {
  /** The newest reading of a clip stands. */
  add(reading: ClipReading): void;
  get(clipId: string): ClipReading | undefined;
  all(): Iterable<ClipReading>;
  /**
   * The clip of a card that tells no id: the one and only that has the card's author, sound and
   * whole caption. A wrong one is worse than none, so two that look alike are none for ever.
   */
  match(found: Findings): string | undefined;
};

export function createCollection(): Collection {
  const clips = new Map<string, ClipReading>();
  /** Which clip looks like this; `several` = more than one does. */
  const looks = new Map<string, string | 'several'>();
  /** A card is asked about again whenever more is told. */
  const likenesses = new WeakMap<Findings, { likeness: string | undefined }>();
  const likenessIn = (found: Findings): string | undefined => {
    const { likeness } = likenesses.get(found) ?? { likeness: likenessOfCard(found) };
    likenesses.set(found, { likeness });
    return likeness;
  };

  return {
    add(reading) {
      const { id } = reading.clip;
      put(clips, id, reading, MAX_CLIPS);
      const likeness = likenessOfReading(reading);
      if (likeness === undefined) return;
      const other = looks.get(likeness);
      put(looks, likeness, other === undefined || other === id ? id : 'several', MAX_LIKENESSES);
    },
    get: (clipId) => clips.get(clipId),
    all: () => clips.values(),
    match(found) {
      const likeness = likenessIn(found);
      const id = likeness === undefined ? undefined : looks.get(likeness);
      // Of a clip that was forgotten too little is known: not even whether it is a photo post.
      return id !== undefined && clips.has(id) ? id : undefined;
    },
  };
}

/** Puts it last; the oldest goes out. */
function put<T>(into: Map<string, T>, key: string, value: T, max: number): void {
  into.delete(key);
  into.set(key, value);
  if (into.size <= max) return;
  const [oldest] = into.keys();
  if (oldest !== undefined) into.delete(oldest);
}
