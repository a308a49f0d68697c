import type { ClipRef } from './clip.ts';
import { createInsertions } from './insertions.ts';
import type { Rail } from './surfaces.ts';

/** The two buttons of one clip, drawn. */
export type Pair = {
  readonly host: HTMLElement;
  /**
   * Whose buttons they are from now on, and how they lie; null = the card is there and its clip is
   * not sure. Called with the same again is nothing.
   */
  show(clip: ClipRef | null, flow: Rail['flow']): void;
};

/** Where the buttons of a card go: `rail` null = no place was found in it. */
export type Place = {
  card: Element;
  clip: ClipRef | null;
  rail: Element | null;
  flow: Rail['flow'];
};

export type PlacingEffects = {
  makePair(): Pair;
  now(): number;
};

export type Placing = {
  /** Makes a card carry one pair. Gives whether it stands there. */
  put(place: Place): boolean;
  take(card: Element): void;
  /** The pairs that stand, by card. */
  pairs: ReadonlyMap<Element, Pair>;
};

export function createPlacing({ makePair, now }: PlacingEffects): Placing {
  const pairs = new Map<Element, Pair>();
  const mayInsert = createInsertions(now);

  const take = (card: Element) => {
    pairs.get(card)?.host.remove();
    pairs.delete(card);
  };

  return {
    pairs,
    take,
    put({ card, clip, rail, flow }) {
      const standing = pairs.get(card);
      if (!rail || (standing?.host.parentNode !== rail && !mayInsert(card, clip?.id ?? ''))) {
        take(card);
        return false;
      }
      const pair = standing ?? makePair();
      pair.show(clip, flow);
      if (pair.host.parentNode !== rail) rail.append(pair.host);
      pairs.set(card, pair);
      return true;
    },
  };
}
