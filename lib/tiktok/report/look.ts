import { createCollection } from '../captured/collection.ts';
import { type Card, cardsIn, type Findings, railOf, readCard } from '../find.ts';
import { LISTS } from '../lists.ts';
import { itemsIn, listOf, resolveItem } from '../lists-item.ts';
import { GENERATIONS } from '../page-data/read.ts';
import { readUrl } from '../read-url.ts';
import type { ClipReading } from '../reading.ts';
import { resolveCard, topOf } from '../resolve-cards.ts';
import { type Selector, SURFACES } from '../surfaces.ts';
import { type Counted, type Names, namesIn } from './names.ts';

/** Where the two buttons stand, or the words in their place. */
type Pairs = Record<'placed' | 'floating' | 'over' | 'head' | 'unsure', number>;

/** How many of each kind of evidence one card shows, and what came of it. Never which. */
export type CardSight = {
  evidence: Record<Exclude<keyof Findings, 'caption'>, number> & { caption: boolean };
  clip: boolean;
  sound: boolean;
  /** The selector by which a place for the buttons was found. */
  place: string | null;
};

/** What may be told of a page to strangers: how it is made, and nothing of what it shows. */
export type Layout = {
  address: string;
  look: Record<'theme' | 'dir' | 'lang', string>;
  drawn: boolean;
  /** Clips that the page's data told of; null = the script with the buttons is not in the page. */
  told: number | null;
  pairs: Pairs;
  surfaces: { name: string; selectors: Counted[]; cards: CardSight[] }[];
  /** What is looked for in the cards of any surface. */
  inside: Counted[];
  lists: { name: string; selectors: Counted[]; items: number; sure: number }[];
  /** First-load scripts with their size in kB, rounded up to tens. */
  data: Counted[];
  names: Names;
};

const cssOf = (selectors: readonly Selector[]): string[] => selectors.map(({ css }) => css);

const INSIDE = [
  ...new Set(
    SURFACES.flatMap(({ permalinks, links, authors, sounds, captions, rails }) =>
      cssOf([...permalinks, ...links, ...authors, ...sounds, ...captions, ...rails]),
    ),
  ),
];

/** Looks at a page as it stands. `told`: what the page's data told, if somebody listened. */
export function layoutOf(
  page: Document,
  href: string,
  told: readonly ClipReading[] | null,
): Layout {
  const collection = createCollection();
  for (const reading of told ?? []) collection.add(reading);
  const names = namesIn(page);
  return {
    address: readUrl(href).kind,
    look: lookOf(page.documentElement),
    drawn: names.parts.length > 0,
    told: told?.length ?? null,
    pairs: pairsIn(page),
    surfaces: surfacesIn(page, href, collection),
    inside: matching(page, INSIDE),
    lists: listsIn(page, collection.get),
    data: GENERATIONS.flatMap(({ scriptId }) => {
      const text = page.getElementById(scriptId)?.textContent;
      return text ? [{ name: scriptId, count: Math.ceil(text.length / 10_000) * 10 }] : [];
    }),
    names,
  };
}

function lookOf({ dataset, dir, lang }: HTMLElement): Layout['look'] {
  const known = (value: string | undefined, form: RegExp) =>
    value ? (form.exec(value)?.[0] ?? 'other') : 'none';
  return {
    theme: known(dataset.theme, /^(?:dark|light)$/),
    dir: known(dir, /^(?:ltr|rtl)$/),
    lang: known(lang, /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/),
  };
}

function pairsIn(page: Document): Pairs {
  const count = (css: string) => page.querySelectorAll(`soundpost-actions${css}`).length;
  return {
    placed: count('[data-clip]:not([data-floating], [data-over])'),
    floating: count('[data-floating]'),
    over: count('[data-over]'),
    head: count('[data-head]'),
    unsure: count(':not([data-clip], [data-head])'),
  };
}

function surfacesIn(
  page: Document,
  href: string,
  { get, match }: ReturnType<typeof createCollection>,
): Layout['surfaces'] {
  const cards = cardsIn(page.documentElement).map((card) => ({
    ...card,
    findings: readCard(card),
  }));
  const top = topOf(cards);
  return SURFACES.map((surface) => ({
    name: surface.name,
    selectors: matching(page, cssOf(surface.cards)),
    cards: cards
      .filter((card) => card.surface === surface)
      .map((card) => {
        const { findings: found } = card;
        const { clip, sound } = resolveCard(card, top, readUrl(href), get, match);
        return {
          evidence: {
            marked: found.marked.length,
            players: found.players.length,
            permalinks: found.permalinks.length,
            links: found.links.length,
            authors: found.authors.length,
            sounds: found.sounds.length,
            caption: found.caption.text !== '',
          },
          clip: clip !== null,
          sound: sound !== null,
          place: placeOf(card),
        };
      }),
  }));
}

function placeOf(card: Card): string | null {
  const rail = railOf(card)?.rail;
  const isBy = ({ css }: Selector) =>
    [...card.element.querySelectorAll(css)].some((found) => rail?.contains(found));
  return card.surface.rails.find(isBy)?.css ?? null;
}

function matching(page: Document, selectors: readonly string[]): Counted[] {
  return selectors.map((css) => ({ name: css, count: page.querySelectorAll(css).length }));
}

function listsIn(
  page: Document,
  known: (clipId: string) => ClipReading | undefined,
): Layout['lists'] {
  const items = itemsIn(page.documentElement);
  return LISTS.map(({ name, items: selectors }) => {
    const own = items.filter((item) => listOf(item) === name);
    const sure = own.filter((item) => resolveItem(item, known).clip !== null);
    return {
      name,
      selectors: matching(page, cssOf(selectors)),
      items: own.length,
      sure: sure.length,
    };
  });
}
