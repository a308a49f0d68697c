import type { ClipRef } from './clip.ts';
import type { Rail } from './surfaces.ts';

/** The two buttons of one clip, drawn. */
export type Pair = {
  readonly host: HTMLElement;
  /** Whose buttons they are from now on, and how they lie. Called with the same again is nothing. */
  show(clip: ClipRef, flow: Rail['flow']): void;
};

/** A card whose clip is known. `rail`: where its buttons go; null = no place was found in it. */
export type Place = { card: Element; clip: ClipRef; rail: Element | null; flow: Rail['flow'] };

export type PlacingEffects = {
  makePair(): Pair;
  now(): number;
};

/**
 * A page that removes what was put back this often in this time will not have it there: the card
 * gives up, and the floating pair stands in. Re-rendering alone stays far below.
 */
const MAX_INSERTIONS = 60;
const WITHIN_MS = 10_000;

export type Placing = {
  /** Makes the page carry one pair for each place, and none elsewhere. Gives the places left out. */
  place(places: readonly Place[]): Place[];
  /** The pairs that stand, by card. */
  pairs: ReadonlyMap<Element, Pair>;
};

export function createPlacing({ makePair, now }: PlacingEffects): Placing {
  const pairs = new Map<Element, Pair>();
  const insertions = new WeakMap<Element, { count: number; since: number }>();

  const mayInsert = (card: Element): boolean => {
    const at = now();
    const past = insertions.get(card);
    if (!past || at - past.since > WITHIN_MS) {
      insertions.set(card, { count: 1, since: at });
      return true;
    }
    past.count += 1;
    return past.count <= MAX_INSERTIONS;
  };

  const take = (card: Element) => {
    pairs.get(card)?.host.remove();
    pairs.delete(card);
  };

  return {
    pairs,
    place(places) {
      const wanted = new Set(places.map(({ card }) => card));
      for (const card of pairs.keys()) if (!wanted.has(card)) take(card);

      return places.filter(({ card, clip, rail, flow }) => {
        if (!rail) {
          take(card);
          return true;
        }
        const pair = pairs.get(card) ?? makePair();
        pair.show(clip, flow);
        if (pair.host.parentNode !== rail) {
          if (!mayInsert(card)) {
            take(card);
            return true;
          }
          rail.append(pair.host);
        }
        pairs.set(card, pair);
        return false;
      });
    },
  };
}
