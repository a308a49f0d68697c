/** Players are mounted late: a card is not called unsure before this time has passed. */
const PATIENCE_MS = 1_200;

export type Unsure = {
  /** Whether it has been unsure for so long by now that it is to be said. */
  isForLong(card: Element): boolean;
  /** It is sure, or gone. Never `true`, so that it reads well where both are asked. */
  end(card: Element): false;
  /** The cards whose time is over, and of which nothing was said yet. */
  over(): Element[];
};

export type UnsureEffects = {
  now(): number;
  /** Asks for another look after that many ms. */
  lookLater(ms: number): void;
};

/** How long each card of the page has been one of which nothing is sure. */
export function createUnsure({ now, lookLater }: UnsureEffects): Unsure {
  /** In the order in which they became so. */
  const since = new Map<Element, number>();
  const told = new WeakSet<Element>();
  let nextLook = Number.NEGATIVE_INFINITY;

  const isOver = (start: number) => now() - start >= PATIENCE_MS;
  const wait = (start: number) => {
    // One look for all of them: the next is asked for once that is over.
    if (nextLook > now()) return;
    nextLook = start + PATIENCE_MS;
    lookLater(nextLook - now());
  };

  return {
    isForLong(card) {
      if (told.has(card)) return true;
      const start = since.get(card) ?? now();
      since.set(card, start);
      if (!isOver(start)) {
        wait(start);
        return false;
      }
      since.delete(card);
      told.add(card);
      return true;
    },
    end(card) {
      since.delete(card);
      told.delete(card);
      return false;
    },
    over() {
      const cards: Element[] = [];
      for (const [card, start] of since) {
        if (!isOver(start)) {
          wait(start);
          break;
        }
        cards.push(card);
      }
      return cards;
    },
  };
}
