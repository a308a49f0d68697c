import type { KnownCard } from './cards.ts';
import { createCards } from './cards.ts';
import { cardAround } from './find.ts';
import type { Place, Placing } from './placing.ts';
import { type Address, readUrl } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import type { Resolution } from './resolve.ts';
import { resolveCards, topmost } from './resolve-cards.ts';
import { resolveUndrawn } from './resolve-undrawn.ts';

export type ShowingEffects = {
  href(): string;
  /** What the page's data say about a clip. */
  known(clipId: string): ClipReading | undefined;
  placing: Placing;
  /** The clip that needs a floating pair, since the page has no place for one; null = none. */
  float(resolution: Resolution | null): void;
  /** How many square pixels of an element can be seen. Reads the layout: on a press only. */
  visibleArea(element: Element): number;
};

export type Showing = {
  /** Brings the pairs in line with the page, after these elements of it were touched. */
  update(touched: Iterable<Element>): void;
  /** What the page shows now in the card around an element; undefined = it is in no card. */
  around(element: Element): Resolution | undefined;
  /** What the user is looking at; undefined = no clip that is sure. */
  onStage(): Resolution | undefined;
};

type Decided = { card: KnownCard; resolution: Resolution };

/** Keeps one pair of buttons at every clip that the page shows. */
export function createShowing(effects: ShowingEffects): Showing {
  const cards = createCards();

  const decide = (): Decided[] => {
    const all = cards.all();
    const resolutions = resolveCards(all, address(), effects.known);
    return all.flatMap((card, index) => {
      const resolution = resolutions[index];
      return resolution ? [{ card, resolution }] : [];
    });
  };
  const address = (): Address => readUrl(effects.href());

  /** The address speaks only where no card does: a feed's cards may have moved on from it. */
  const undrawn = (decided: readonly Decided[]): Resolution | null => {
    const isDrawn = decided.some(
      ({ card, resolution }) => card.surface.addressed || resolution.clip,
    );
    return isDrawn ? null : resolveUndrawn(address(), effects.known);
  };

  const onTop = (decided: readonly Decided[]): Decided | undefined => {
    const top = topmost(decided.map(({ card }) => card));
    const shown = decided.filter(({ card }) => card.surface.name === top);
    if (shown.length < 2) return shown[0];
    const seen = shown.map((one) => ({ one, area: effects.visibleArea(one.card.element) }));
    const best = seen.reduce((most, next) => (next.area > most.area ? next : most));
    return best.area > 0 ? best.one : undefined;
  };

  const update = (touched: Iterable<Element>) => {
    cards.refresh(touched);
    const decided = decide();
    const left = effects.placing.place(decided.flatMap(placeOf));
    const staged = left.length > 0 ? onTop(decided) : undefined;
    const isHomeless = left.some(({ card }) => card === staged?.card.element);
    effects.float(isHomeless && staged ? staged.resolution : undrawn(decided));
  };

  return {
    update,
    around(element) {
      const card = cardAround(element);
      if (!card) return undefined;
      cards.refresh([card.element]);
      return decide().find((one) => one.card.element === card.element)?.resolution;
    },
    onStage() {
      update([]);
      const decided = decide();
      return onTop(decided)?.resolution ?? undrawn(decided) ?? undefined;
    },
  };
}

function placeOf({ card, resolution: { clip } }: Decided): Place[] {
  return clip ? [{ card: card.element, clip, rail: card.rail, flow: card.flow }] : [];
}
