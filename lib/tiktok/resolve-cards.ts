import type { Card, Findings } from './find.ts';
import type { Address } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import { type Resolution, resolve } from './resolve.ts';
import { SURFACES, type SurfaceName } from './surfaces.ts';

export type FoundCard = Card & { findings: Findings };

/** What lies on top of the page, and whether one card alone does; no name where there is no card. */
export type Top = { surface: SurfaceName | undefined; alone: boolean };

export function topOf(cards: Iterable<Card>): Top {
  const counts = new Map<SurfaceName, number>();
  for (const { surface } of cards) counts.set(surface.name, (counts.get(surface.name) ?? 0) + 1);
  const surface = SURFACES.find(({ name }) => counts.has(name))?.name;
  return { surface, alone: surface !== undefined && counts.get(surface) === 1 };
}

/**
 * Decides for one card of a page. The address bar speaks of the topmost surface's card if that is
 * the only one there; never of a card of a feed, and never of one behind a dialog.
 */
export function resolveCard(
  { surface, findings }: FoundCard,
  top: Top,
  address: Address,
  known: (clipId: string) => ClipReading | undefined,
  match: (found: Findings) => string | undefined,
): Resolution {
  const speaksOfIt = surface.addressed && top.alone && surface.name === top.surface;
  return resolve(findings, speaksOfIt ? address : undefined, known, match);
}
