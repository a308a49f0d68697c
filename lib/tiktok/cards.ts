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
  /** Reads a known card now. What changed in it so far need not be read again. */
  reread(element: Element): KnownCard | undefined;
  /** Whether a card was read since the last refresh, which will not read it again. */
  isFresh(element: Element): boolean;
  /** Takes in what the page changed: gives the cards that were read since, and those that went. */
  refresh(changes: Changes): { read: Set<Element>; gone: Element[]; isOthers: boolean };
};

/** The cards of the page, read once and then only where the page changes. */
export function createCards(): Cards {
  const known = new Map<Element, KnownCard>();
  /** Read since the last refresh, after the last change that is known of. */
  let fresh = new Set<Element>();

  const read = (card: Card) => {
    const before = known.get(card.element);
    // It stands where it stood: to look for it again would be most of what reading a card costs.
    const isSame = before?.rail && card.element.contains(before.rail);
    const place = isSame ? before : railOf(card);
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
    isFresh: (element) => fresh.has(element),
    refresh({ added, changed, removed }) {
      const due = new Map<Element, Card>();
      const take = (card: Card) => due.set(card.element, card);
      for (const element of changed) {
        const around = knownAround(element);
        if (around) take(around);
      }
      const parents = new Map<Element | null, Card | undefined>();
      for (const element of added) {
        if (!element.isConnected) continue;
        const { parentElement } = element;
        if (!parents.has(parentElement)) parents.set(parentElement, surroundings(parentElement));
        const around = parents.get(parentElement);
        if (around) take(around);
        // No card lies in a card of a list.
        if (around?.surface.addressed !== false) for (const card of cardsIn(element)) take(card);
      }
      const gone: Element[] = [];
      for (const element of due.keys()) {
        // A whole page may turn out to be the frame around an inner card that came later.
        const isFrame = known.get(element)?.surface.addressed && !cardOf(element);
        if (isFrame) gone.push(element);
      }
      if (anyCardIn(removed)) {
        for (const element of known.keys()) if (!element.isConnected) gone.push(element);
      }
      for (const element of gone) {
        known.delete(element);
        due.delete(element);
      }
      const count = known.size;
      for (const card of due.values()) if (!fresh.has(card.element)) read(card);
      const all = fresh;
      fresh = new Set();
      return { read: all, gone, isOthers: gone.length > 0 || known.size !== count };
    },
  };

  /** The card that the children of an element are in. */
  function surroundings(element: Element | null): Card | undefined {
    if (!element) return undefined;
    const around = knownAround(element);
    return around?.surface.addressed === false ? around : cardAround(element);
  }

  /** Pictures and the like come and go all the time, and no card with them. */
  function anyCardIn(removed: Changes['removed']): boolean {
    for (const [element, from] of removed) {
      if (known.has(element)) return true;
      // No card lies in a card of a list.
      if (element.firstElementChild && knownAround(from)?.surface.addressed !== false) return true;
    }
    return false;
  }

  function knownAround(element: Element | null): KnownCard | undefined {
    for (let at = element; at; at = at.parentElement) {
      const card = known.get(at);
      if (card) return card;
    }
    return undefined;
  }
}
