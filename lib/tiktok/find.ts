import { CLIP_ID, type ClipRef } from './clip.ts';
import { readUrl } from './read-url.ts';
import { FOREIGN, type Rail, type Selector, SURFACES, type Surface } from './surfaces.ts';

/** An element that holds one clip, and the surface that it is part of. */
export type Card = { element: Element; surface: Surface };

/**
 * What stands in one card, undecided. All lists are without doubles. A card's own findings are looked
 * up when they are first asked for: most cards are told by their player alone.
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

/** A mounted player: its mode, and the clip in it. */
const PLAYER_ID = /^xgwrapper-([0-9]+)-([0-9]{19})$/;

/**
 * TikTok's player modes that show an opened clip: one column, modal, swiper, detail, full screen,
 * immersive. Not 1 (hover preview in a grid), 6 (picture in picture), 7, 8 (mini player).
 */
const OPENED = /^[023459]$/;
const ANY = /^/;

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
export function readCard(card: Card): Findings {
  return new CardFindings(card.element, card.surface);
}

/** Each is looked up once: a card that changes is read anew. */
class CardFindings implements Findings {
  readonly #card: Card;
  #marked?: string[];
  #players?: string[];
  #permalinks?: ClipRef[];
  #links?: ClipRef[];
  #authors?: string[];
  #sounds?: LinkedSound[];
  #caption?: Findings['caption'];

  constructor(element: Element, surface: Surface) {
    // Not the card that was read: it may know what it was before, and that what was before it.
    this.#card = { element, surface };
  }
  get marked() {
    this.#marked ??= marksOn(this.#card);
    return this.#marked;
  }
  get players() {
    this.#players ??= playersIn(this.#card.element);
    return this.#players;
  }
  get permalinks() {
    this.#permalinks ??= clipsIn(this.#card, 'permalinks');
    return this.#permalinks;
  }
  get links() {
    this.#links ??= clipsIn(this.#card, 'links');
    return this.#links;
  }
  get authors() {
    this.#authors ??= authorsIn(this.#card);
    return this.#authors;
  }
  get sounds() {
    this.#sounds ??= soundsIn(this.#card);
    return this.#sounds;
  }
  get caption() {
    this.#caption ??= captionIn(this.#card);
    return this.#caption;
  }
}

function marksOn({ element, surface }: Card): string[] {
  const mark = surface.idAttribute ? (element.getAttribute(surface.idAttribute) ?? '') : '';
  return CLIP_ID.test(mark) ? [mark] : [];
}

function clipsIn({ element, surface }: Card, which: 'permalinks' | 'links'): ClipRef[] {
  return all(element, surface[which]).flatMap((found) => {
    const address = readUrl(hrefOf(found) || (found.textContent ?? ''));
    return address.kind === 'clip' ? [address.clip] : [];
  });
}

function authorsIn({ element, surface }: Card): string[] {
  const names = all(element, surface.authors).flatMap((found) => {
    const address = readUrl(hrefOf(found));
    return address.kind === 'profile' ? [address.username] : [];
  });
  return distinct(names);
}

/** The clips of the mounted players in `root` that show an opened clip, each once. */
export const playersIn = (root: ParentNode): string[] => clipsPlayedIn(root, OPENED);

/** Those of previews as well. */
export const previewsIn = (root: ParentNode): string[] => clipsPlayedIn(root, ANY);

function clipsPlayedIn(root: ParentNode, modes: RegExp): string[] {
  const clips = new Set<string>();
  for (const { id } of root.querySelectorAll('[id^="xgwrapper-"]')) {
    const [, mode = '', clip] = PLAYER_ID.exec(id) ?? [];
    if (clip && modes.test(mode)) clips.add(clip);
  }
  return [...clips];
}

function soundsIn({ element, surface }: Card): LinkedSound[] {
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

function captionIn({ element, surface }: Card): Findings['caption'] {
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
