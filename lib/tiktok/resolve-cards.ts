import type { Card, Findings } from './find.ts';
import type { Address } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import { type Resolution, resolve } from './resolve.ts';
import { SURFACES, type SurfaceName } from './surfaces.ts';

export type FoundCard = Card & { findings: Findings };

/** The surface that lies on top of the others; undefined where there is no card at all. */
export function topmost(cards: readonly Card[]): SurfaceName | undefined {
  return SURFACES.find((surface) => cards.some((card) => card.surface === surface))?.name;
}

/**
 * Decides for all cards of the page. The address bar speaks of the topmost surface's card if that is
 * the only one there; never of a card of a feed, and never of one behind a dialog.
 */
export function resolveCards(
  cards: readonly FoundCard[],
  address: Address,
  known: (clipId: string) => ClipReading | undefined,
): Resolution[] {
  const top = topmost(cards);
  const onTop = cards.filter((card) => card.surface.name === top);
  return cards.map((card) => {
    const speaksOfIt = card.surface.addressed && card.surface.name === top && onTop.length === 1;
    return resolve(card.findings, speaksOfIt ? address : undefined, known);
  });
}
