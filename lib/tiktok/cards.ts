import { type Card, cardAround, cardOf, cardsIn, type Findings, railOf, readCard } from './find.ts';
import type { Rail } from './surfaces.ts';

/** A card as it was when it was last touched. */
export type KnownCard = Card & {
  findings: Findings;
  rail: Element | null;
  flow: Rail['flow'];
};

export type Cards = {
  all(): KnownCard[];
  /** Reads again what the touched elements belong to, takes in new cards and forgets gone ones. */
  refresh(touched: Iterable<Element>): void;
};

/** The cards of the page, read once and then only where the page changes. */
export function createCards(): Cards {
  const known = new Map<Element, KnownCard>();

  const read = (card: Card) => {
    const place = railOf(card);
    known.set(card.element, {
      ...card,
      findings: readCard(card),
      rail: place?.rail ?? null,
      flow: place?.flow ?? 'column',
    });
  };

  return {
    all: () => [...known.values()],
    refresh(touched) {
      const toRead = new Map<Element, Card>();
      for (const element of touched) {
        if (!element.isConnected) continue;
        const around = cardAround(element);
        if (around) toRead.set(around.element, around);
        for (const card of cardsIn(element)) toRead.set(card.element, card);
      }
      for (const card of toRead.values()) read(card);
      for (const { element, surface } of known.values()) {
        // Only a whole page can turn out to be the frame around an inner card that came later.
        const isStill =
          element.isConnected &&
          (!surface.addressed || toRead.has(element) || cardOf(element)?.surface === surface);
        if (!isStill) known.delete(element);
      }
    },
  };
}
