import { createCollection } from './captured/collection.ts';
import type { ClipRef } from './clip.ts';
import { cardsIn, playersIn, railOf, readCard } from './find.ts';
import { itemsIn, listOf, resolveItem } from './lists-item.ts';
import { chooseClip } from './music-page-choice.ts';
import { lookAtMusicPage } from './music-page-look.ts';
import { readPageData } from './page-data/read.ts';
import { readUrl } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import { resolveCard, topOf } from './resolve-cards.ts';
import { resolveUndrawn } from './resolve-undrawn.ts';

/** What can be told of a page as it stands, in plain data. */
export type Sight = {
  cards: {
    surface: string;
    clip: ClipRef | null;
    sound: string | null;
    flow: 'column' | 'row' | null;
  }[];
  /** The items of lists. `clip` null = nothing is claimed, since it is not sure. */
  items: { list: string | undefined; clip: ClipRef | null; sound: string | null }[];
  undrawn: { clip: ClipRef; sound: string | null } | undefined;
  /** The head of a sound's own page. `clip`: the one to import it from; null = none is any good. */
  head: { musicId: string; title: string; author: string; clip: ClipRef | null } | undefined;
};

/**
 * Looks at a whole page once, as the content script does bit by bit: for tests over example pages
 * and saved pages, and for a report on a layout that is not known yet.
 */
export function lookAt(page: Document, href: string, at: number): Sight {
  const address = readUrl(href);
  const data = readPageData((id) => page.getElementById(id)?.textContent ?? undefined, at);
  const told = createCollection();
  for (const reading of data.clips.values()) told.add(reading);
  const cards = cardsIn(page.documentElement).map((card) => ({
    ...card,
    findings: readCard(card),
  }));
  const top = topOf(cards);
  const resolutions = cards.map((card) => resolveCard(card, top, address, told.get, told.match));
  const undrawn = cards.length === 0 ? resolveUndrawn(address, playersIn(page), told.get) : null;
  return {
    cards: cards.map((card, index) => ({
      surface: card.surface.name,
      clip: resolutions[index]?.clip ?? null,
      sound: resolutions[index]?.sound?.musicId ?? null,
      flow: railOf(card)?.flow ?? null,
    })),
    items: itemsIn(page.documentElement).map((item) => {
      const { clip, sound } = resolveItem(item, told.get);
      return { list: listOf(item), clip, sound: sound?.musicId ?? null };
    }),
    undrawn: undrawn?.clip
      ? { clip: undrawn.clip, sound: undrawn.sound?.musicId ?? null }
      : undefined,
    head: headOf(page, href, told.get),
  };
}

function headOf(page: Document, href: string, known: (clipId: string) => ClipReading | undefined) {
  const seen = lookAtMusicPage(page, href, known);
  if (!seen) return undefined;
  const { musicId, title, author } = seen.facts;
  const choice = chooseClip(seen, new Set());
  return { musicId, title, author, clip: 'clip' in choice ? choice.clip : null };
}
