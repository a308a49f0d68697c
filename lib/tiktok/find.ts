import { CLIP_ID, type ClipRef } from './clip.ts';
import { readUrl } from './read-url.ts';
import { FOREIGN, type Rail, type Selector, SURFACES, type Surface } from './surfaces.ts';

/** An element that holds one clip, and the surface that it is part of. */
export type Card = { element: Element; surface: Surface };

/** What stands in one card, undecided. All lists are without doubles. */
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
  const clips = (selectors: readonly Selector[], textOf: (found: Element) => string) =>
    all(element, selectors).flatMap((found) => {
      const address = readUrl(textOf(found));
      return address.kind === 'clip' ? [address.clip] : [];
    });
  const mark = surface.idAttribute ? (element.getAttribute(surface.idAttribute) ?? '') : '';
  return {
    marked: CLIP_ID.test(mark) ? [mark] : [],
    players: playersIn(element),
    permalinks: clips(surface.permalinks, (found) => hrefOf(found) || (found.textContent ?? '')),
    links: clips(surface.links, hrefOf),
    authors: distinct(
      all(element, surface.authors).flatMap((found) => {
        const address = readUrl(hrefOf(found));
        return address.kind === 'profile' ? [address.username] : [];
      }),
    ),
    sounds: soundsIn(element, surface),
    caption: captionIn(element, surface),
  };
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
    sounds.set(address.musicId, { musicId: address.musicId, title: textOf(found, 300) });
  }
  return [...sounds.values()];
}

function captionIn(element: Element, surface: Surface): Findings['caption'] {
  const [drawn] = all(element, surface.captions);
  const tags = [...(drawn?.querySelectorAll('a[href]') ?? [])].flatMap((link) => {
    const address = readUrl(hrefOf(link));
    return address.kind === 'tag' ? [address.tag.slice(0, 150)] : [];
  });
  return { text: textOf(drawn, 10_000), hashtags: distinct(tags).slice(0, 200) };
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
    const found = [...element.querySelectorAll(css)].find((one) => !isForeign(one, element));
    const rail = anchor === 'rail' ? found : found?.closest('button')?.parentElement;
    if (rail) return { rail, flow };
  }
  return undefined;
}

function all(card: Element, selectors: readonly Selector[]): Element[] {
  const css = selectors.map((selector) => selector.css).join(', ');
  if (css === '') return [];
  return [...card.querySelectorAll(css)].filter((found) => !isForeign(found, card));
}

function isForeign(found: Element, card: Element): boolean {
  const foreign = found.closest(FOREIGN);
  return foreign !== null && foreign !== card && card.contains(foreign);
}

const hrefOf = (element: Element): string => element.getAttribute('href') ?? '';

const distinct = (values: string[]): string[] => [...new Set(values)];
