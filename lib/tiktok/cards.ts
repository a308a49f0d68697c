import { type Card, cardAround, cardOf, cardsIn, type Findings, railOf, readCard } from './find.ts';
import type { Rail } from './surfaces.ts';
import type { Changes } from './watch-page.ts';

/** A card as it was when it was last read. */
export type KnownCard = Card & {
  findings: Findings;
  rail: Element | null;
  flow: Rail['flow'];
};

export type Cards = {
  all(): Iterable<KnownCard>;
  get(element: Element): KnownCard | undefined;
  /** Reads a known card now. What changed in it so far need not be read again, unless `stale`. */
  reread(element: Element): KnownCard | undefined;
  stale(element: Element): void;
  /** Takes in what the page changed: gives the cards that were read since, and those that went. */
  refresh(changes: Changes): { read: Set<Element>; gone: Element[] };
};

/** The cards of the page, read once and then only where the page changes. */
export function createCards(): Cards {
  const known = new Map<Element, KnownCard>();
  /** Read since the last refresh, after the last change that is known of. */
  let fresh = new Set<Element>();

  const read = (card: Card) => {
    const place = railOf(card);
    known.set(card.element, {
      element: card.element,
      surface: card.surface,
      findings: readCard(card),
      rail: place?.rail ?? null,
      flow: place?.flow ?? 'column',
    });
    fresh.add(card.element);
  };

  return {
    all: () => known.values(),
    get: (element) => known.get(element),
    reread(element) {
      const card = known.get(element);
      if (card) read(card);
      return known.get(element);
    },
    stale: (element) => void fresh.delete(element),
    refresh({ added, changed }) {
      const due = cardsOf(added, changed);
      for (const card of due.values()) if (!fresh.has(card.element)) read(card);
      const gone: Element[] = [];
      for (const { element, surface } of known.values()) {
        // Only a whole page can turn out to be the frame around an inner card that came later.
        const isStill =
          element.isConnected &&
          (!surface.addressed || due.has(element) || cardOf(element)?.surface === surface);
        if (!isStill) gone.push(element);
      }
      for (const element of gone) known.delete(element);
      const all = fresh;
      fresh = new Set();
      return { read: all, gone };
    },
  };
}

function cardsOf(added: Iterable<Element>, changed: Iterable<Element>): Map<Element, Card> {
  const due = new Map<Element, Card>();
  const take = (card: Card) => due.set(card.element, card);
  for (const element of changed) {
    const around = element.isConnected && cardAround(element);
    if (around) take(around);
  }
  for (const element of added) {
    if (!element.isConnected) continue;
    const around = cardAround(element);
    if (around) take(around);
    // No card lies in a card of a list; a whole page may come to hold one.
    if (!around || around.surface.addressed) for (const card of cardsIn(element)) take(card);
  }
  return due;
}
