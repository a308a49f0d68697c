import { createCards, type KnownCard } from './cards.ts';
import { cardAround, type Findings } from './find.ts';
import type { Placing } from './placing.ts';
import { type Address, readUrl } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import type { Resolution } from './resolve.ts';
import { resolveCard, type Top, topOf } from './resolve-cards.ts';
import { resolveUndrawn } from './resolve-undrawn.ts';
import type { Unsure } from './unsure.ts';
import { type Changes, NO_CHANGES } from './watch-page.ts';

export type ShowingEffects = {
  href(): string;
  /** What the page's data say about a clip. */
  known(clipId: string): ClipReading | undefined;
  /** The one clip of the page's data that has a card's author, sound and caption. */
  match(found: Findings): string | undefined;
  /** Grows whenever the page's data tell more. */
  knowledge(): number;
  /** The clips of all players that stand in the page and show an opened clip. */
  players(): string[];
  placing: Placing;
  unsure: Unsure;
  /** A clip may need a floating pair: `find` gives it, when there is time; null = surely not. */
  float(find: (() => Resolution | null) | null): void;
  /** How many square pixels of an element can be seen. Reads the layout: on a press only. */
  visibleArea(element: Element): number;
};

export type Showing = {
  /** Brings the pairs in line with what the page changed. */
  update(changes: Changes): void;
  /** Takes a pair away at once where its card no longer shows its clip. */
  distrust(changed: Iterable<Element>): void;
  /** What the page shows now in the card around an element; undefined = it is in no card. */
  around(element: Element): Resolution | undefined;
  /** Whether something that the page opened lies over an element. */
  covers(element: Element): boolean;
  /** What the user is looking at; undefined = no clip that is sure. */
  onStage(): Resolution | undefined;
};

/** Keeps one pair of buttons at every clip that the page shows. */
export function createShowing(effects: ShowingEffects): Showing {
  const { placing, unsure } = effects;
  const cards = createCards();
  /** What a card was found to be as it was read then, on the ground that was there then. */
  const decided = new Map<Element, { card: KnownCard; ground: number; resolution: Resolution }>();
  const sure = new Set<Element>();
  const homeless = new Set<Element>();
  let top: Top = topOf([]);
  /** What the page's data said of the cards in which nothing tells their clip. */
  const byLooks = new Map<Element, string | undefined>();
  /** As it was at the last look: a browser takes its time to tell it. */
  let href = '';
  let address: Address = { kind: 'none' };
  let grounds = '';
  let ground = 0;
  let knowledge = 0;

  const lookAround = () => {
    const now = effects.href();
    if (now !== href) address = readUrl(now);
    href = now;
  };

  const decide = (card: KnownCard): Resolution => {
    const { element } = card;
    const before = decided.get(element);
    if (before?.card === card && before.ground === ground) return before.resolution;
    byLooks.delete(element);
    const match = (found: Findings) => {
      const said = effects.match(found);
      byLooks.set(element, said);
      return said;
    };
    const resolution = resolveCard(card, top, address, effects.known, match);
    decided.set(element, { card, ground, resolution });
    if (resolution.clip) sure.add(element);
    else sure.delete(element);
    return resolution;
  };

  const settle = (card: KnownCard) => {
    const { element, rail, flow } = card;
    const { clip } = decide(card);
    const saysSo = clip ? unsure.end(element) : unsure.isForLong(element);
    if (!clip && !saysSo) return forget(element);
    const stands = placing.put({ card: element, clip, rail, flow });
    if (clip && !stands) homeless.add(element);
    else homeless.delete(element);
  };

  const forget = (element: Element) => {
    placing.take(element);
    homeless.delete(element);
  };

  const update = (changes: Changes) => {
    lookAround();
    const { read, gone, isOthers } = cards.refresh(changes);
    for (const element of gone) {
      forget(element);
      decided.delete(element);
      sure.delete(element);
      byLooks.delete(element);
      unsure.end(element);
    }
    if (isOthers) top = topOf(cards.all());
    for (const element of dueAfter(read)) {
      const card = cards.get(element);
      if (card) settle(card);
    }
    effects.float(homeless.size > 0 || !isDrawn() ? floating : null);
  };

  /** The cards to decide anew: all of them where the ground under them has changed. */
  const dueAfter = (read: Iterable<Element>): Set<Element> => {
    const due = new Set(read);
    const now = [top.surface, top.alone, href].join(' ');
    const grown = effects.knowledge();
    for (const element of unsure.over()) due.add(element);
    if (grown !== knowledge) for (const element of lookingOtherwise()) due.add(element);
    if (now !== grounds) {
      ground += 1;
      for (const { element } of cards.all()) due.add(element);
    }
    grounds = now;
    knowledge = grown;
    return due;
  };

  /** The cards of which the page's data now say something else: a clip, or that two look alike. */
  const lookingOtherwise = (): Element[] => {
    const elements: Element[] = [];
    for (const [element, said] of byLooks) {
      const card = cards.get(element);
      if (!card || effects.match(card.findings) === said) continue;
      decided.delete(element);
      elements.push(element);
    }
    return elements;
  };

  /** The address and bare players speak only where no card does: a feed may have moved on. */
  const isDrawn = (): boolean => {
    if (sure.size > 0) return true;
    for (const { surface } of cards.all()) if (surface.addressed) return true;
    return false;
  };
  const undrawn = (): Resolution | null =>
    isDrawn() ? null : resolveUndrawn(address, effects.players(), effects.known);

  const floating = (): Resolution | null => {
    const staged = onTop();
    if (!staged) return undrawn();
    return homeless.has(staged.element)
      ? (decided.get(staged.element)?.resolution ?? null)
      : undrawn();
  };

  const onTop = (): KnownCard | undefined => {
    const shown = [...cards.all()].filter(({ surface }) => surface.name === top.surface);
    if (shown.length < 2) return shown[0];
    const seen = shown.map((card) => ({ card, area: effects.visibleArea(card.element) }));
    const best = seen.reduce((most, next) => (next.area > most.area ? next : most));
    return best.area > 0 ? best.card : undefined;
  };

  return {
    update,
    distrust(changed) {
      const doubted = new Set<Element>();
      for (const element of changed) {
        for (let at: Element | null = element; at; at = at.parentElement) {
          if (placing.pairs.has(at) || cards.isFresh(at)) doubted.add(at);
        }
      }
      if (doubted.size > 0) lookAround();
      for (const element of doubted) {
        const before = decided.get(element)?.resolution.clip?.id;
        const card = cards.reread(element);
        if (card && decide(card).clip?.id !== before) placing.take(element);
      }
    },
    around(element) {
      const card = cardAround(element);
      if (!card) return undefined;
      update({ ...NO_CHANGES, changed: new Set([card.element]) });
      return decided.get(card.element)?.resolution;
    },
    covers(element) {
      for (const card of cards.all()) {
        if (card.surface.over && !card.element.contains(element)) return true;
      }
      return false;
    },
    onStage() {
      update(NO_CHANGES);
      const staged = onTop();
      return (staged && decided.get(staged.element)?.resolution) ?? undrawn() ?? undefined;
    },
  };
}
