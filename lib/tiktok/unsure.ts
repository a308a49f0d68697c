/** Players are mounted late: a card is not called unsure before this time has passed. */
const PATIENCE_MS = 1_200;

export type Unsure = {
  /** Whether it has been unsure for so long by now that it is to be said. */
  isForLong(card: Element): boolean;
  /** It is sure, or gone. Never `true`, so that it reads well where both are asked. */
  end(card: Element): false;
  /** The cards whose time is not over yet. */
  waiting(): Iterable<Element>;
};

export type UnsureEffects = {
  now(): number;
  /** Asks for another look after that many ms. */
  lookLater(ms: number): void;
};

/** How long each card of the page has been one of which nothing is sure. */
export function createUnsure({ now, lookLater }: UnsureEffects): Unsure {
  const since = new Map<Element, number>();
  const told = new WeakSet<Element>();
  return {
    isForLong(card) {
      if (told.has(card)) return true;
      const start = since.get(card);
      if (start === undefined) {
        since.set(card, now());
        lookLater(PATIENCE_MS);
        return false;
      }
      if (now() - start < PATIENCE_MS) return false;
      since.delete(card);
      told.add(card);
      return true;
    },
    end(card) {
      since.delete(card);
      told.delete(card);
      return false;
    },
    waiting: () => since.keys(),
  };
}
