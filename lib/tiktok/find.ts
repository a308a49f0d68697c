import { CLIP_ID, type ClipRef } from './clip.ts';
import { readUrl } from './read-url.ts';
import { FOREIGN, type Rail, type Selector, SURFACES, type Surface } from './surfaces.ts';

/** An element that holds one clip, and the surface that it is part of. */
export type Card = { element: Element; surface: Surface };

/**
 * What stands in one card, undecided. All lists are without doubles. A card's own findings are looked
 * up when they are asked for: most cards are told by their player alone.
 */
export type Findings = {
  /** What the card itself says of its clip's id, where the page writes that on it. */
  marked: string[];
  /** Ids of the mounted players. */
  players: string[];
  /** What the clip's own copy-link field or permalink says. */
  permalinks: ClipRef[];
  /** Clips that other links of the card lead to. */
  links: ClipRef[];
  /** Usernames of the author links. */
  authors: string[];
  /** Where the music links lead, and what they are called there. */
  sounds: LinkedSound[];
  /** What the caption says and which tags it links to; empty where it is not drawn. */
  caption: { text: string; hashtags: string[] };
};

/** `title`: for showing only, in the page's language; empty where the link is a picture. */
export type LinkedSound = { musicId: string; title: string };

/**
 * TikTok's player modes that show an opened clip: one column, modal, swiper, detail, full screen,
 * immersive. Not 1 (hover preview in a grid), 6 (picture in picture), 7, 8 (mini player).
 */
const PLAYER_ID = /^xgwrapper-[023459]-([0-9]{19})$/;

const joined = new WeakMap<readonly Selector[], string>();
function cssOf(selectors: readonly Selector[]): string {
  const css = joined.get(selectors) ?? selectors.map((selector) => selector.css).join(', ');
  joined.set(selectors, css);
  return css;
}

const CARD_CSS = SURFACES.flatMap((surface) => surface.cards.map(({ css }) => css)).join(', ');

/** The cards in `root`, itself included, in document order. */
export function cardsIn(root: Element): Card[] {
  const elements = [...root.querySelectorAll(CARD_CSS)];
  if (root.matches(CARD_CSS)) elements.unshift(root);
  return elements.flatMap((element) => cardOf(element) ?? []);
}

/** The card that `element` is in or is itself. */
export function cardAround(element: Element): Card | undefined {
  const nearest = element.closest(CARD_CSS);
  return nearest ? cardOf(nearest) : undefined;
}

/** The card that `element` is itself; a card around another one is none. */
export function cardOf(element: Element): Card | undefined {
  const surface = SURFACES.find(({ cards }) => cards.some(({ css }) => element.matches(css)));
  return surface && !element.querySelector(CARD_CSS) ? { element, surface } : undefined;
}

/** Reads one card, and nothing outside of it. No layout is read. */
export function readCard({ element, surface }: Card): Findings {
  return {
    get marked() {
      const mark = surface.idAttribute ? (element.getAttribute(surface.idAttribute) ?? '') : '';
      return CLIP_ID.test(mark) ? [mark] : [];
    },
    get players() {
      return playersIn(element);
    },
    get permalinks() {
      return clipsIn(element, surface.permalinks);
    },
    get links() {
      return clipsIn(element, surface.links);
    },
    get authors() {
      return authorsIn(element, surface);
    },
    get sounds() {
      return soundsIn(element, surface);
    },
    get caption() {
      return captionIn(element, surface);
    },
  };
}

function clipsIn(card: Element, selectors: readonly Selector[]): ClipRef[] {
  return all(card, selectors).flatMap((found) => {
    const address = readUrl(hrefOf(found) || (found.textContent ?? ''));
    return address.kind === 'clip' ? [address.clip] : [];
  });
}

function authorsIn(card: Element, surface: Surface): string[] {
  const names = all(card, surface.authors).flatMap((found) => {
    const address = readUrl(hrefOf(found));
    return address.kind === 'profile' ? [address.username] : [];
  });
  return distinct(names);
}

/** The clips of the mounted players in `root` that show an opened clip, each once. */
export function playersIn(root: ParentNode): string[] {
  const players = [...root.querySelectorAll('[id^="xgwrapper-"]')];
  return distinct(players.flatMap(({ id }) => PLAYER_ID.exec(id)?.[1] ?? []));
}

function soundsIn(element: Element, surface: Surface): LinkedSound[] {
  const sounds = new Map<string, LinkedSound>();
  for (const found of all(element, surface.sounds)) {
    const address = readUrl(hrefOf(found));
    if (address.kind !== 'sound' || sounds.has(address.musicId)) continue;
    sounds.set(address.musicId, {
      musicId: address.musicId,
      get title() {
        return textOf(found, 300);
      },
    });
  }
  return [...sounds.values()];
}

function captionIn(element: Element, surface: Surface): Findings['caption'] {
  const [drawn] = all(element, surface.captions);
  return {
    text: textOf(drawn, 10_000),
    get hashtags() {
      const tags = [...(drawn?.querySelectorAll('a[href]') ?? [])].flatMap((link) => {
        const address = readUrl(hrefOf(link));
        return address.kind === 'tag' ? [address.tag.slice(0, 150)] : [];
      });
      return distinct(tags).slice(0, 200);
    },
  };
}

function textOf(element: Element | undefined, max: number): string {
  const text = (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.slice(0, max).toWellFormed();
}

/** Where the buttons of a card go; the first alternative that is there. */
export function railOf({
  element,
  surface,
}: Card): { rail: Element; flow: Rail['flow'] } | undefined {
  for (const { css, anchor, flow } of surface.rails) {
    const found = firstOwn(element, css);
    const rail = anchor === 'rail' ? found : found?.closest('button')?.parentElement;
    if (rail) return { rail, flow };
  }
  return undefined;
}

function firstOwn(card: Element, css: string): Element | undefined {
  const first = card.querySelector(css);
  if (!first) return undefined;
  if (!isForeign(first, card)) return first;
  return [...card.querySelectorAll(css)].find((one) => !isForeign(one, card));
}

function all(card: Element, selectors: readonly Selector[]): Element[] {
  const css = cssOf(selectors);
  if (css === '') return [];
  return [...card.querySelectorAll(css)].filter((found) => !isForeign(found, card));
}

function isForeign(found: Element, card: Element): boolean {
  const foreign = found.closest(FOREIGN);
  return foreign !== null && foreign !== card && card.contains(foreign);
}

const hrefOf = (element: Element): string => element.getAttribute('href') ?? '';

const distinct = (values: string[]): string[] => [...new Set(values)];
