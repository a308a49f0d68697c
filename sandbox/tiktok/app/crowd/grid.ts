import { h } from '../dom.ts';
import { byXhr } from '../lists/ask.ts';
import { type Cell, cell } from '../lists/cell.ts';
import { titleHead } from '../lists/heads.ts';
import { lookOf } from '../lists/looks.ts';
import { videos } from './clips.ts';
import { createPace } from './pace.ts';
import type { Moment, Witness } from './witness.ts';

/** From one answer of the server to the next: 400 cells take about 3 s. */
const framesPerAnswer = 14;

type GridCell = { element: HTMLElement; addedAt: Moment; sought: Sought | null };

/** How somebody first came to a cell, and when. */
type Sought = {
  by: 'hover' | 'focus';
  at: Moment;
  /** When the event arose: others may have answered it before the page hears of it. */
  eventMs: number;
};

export type CrowdedGrid = {
  main: HTMLElement;
  fill(): Promise<void>;
  cells(): readonly GridCell[];
  end(): void;
};

/** The explore page, whose cells come by whole answers of the server and stay. */
export function crowdedGrid(witness: Witness, wanted: number): CrowdedGrid {
  const look = lookOf({ page: 'explore' });
  const cells = new Map<Element, GridCell>();
  const drawn: Cell[] = [];
  const rows = h('div.DivVideoFeedV2', { ...look.list });
  const main = h(
    'main.DivMainContainer.DivListPage',
    { id: look.main },
    titleHead('Explore'),
    rows,
  );

  const seek = (by: Sought['by']) => (event: Event) => {
    const found = cells.get(witness.placeOf(event.target as Element) ?? main);
    if (found) found.sought ??= { by, at: witness.now(), eventMs: event.timeStamp };
  };
  main.addEventListener('pointerover', seek('hover'), { capture: true });
  main.addEventListener('focusin', seek('focus'), { capture: true });

  return {
    main,
    cells: () => [...cells.values()],
    async fill() {
      const clips = videos('crowded-grid', byXhr);
      const pace = createPace(framesPerAnswer);
      while (cells.size < wanted) {
        const items = (await clips.next()).slice(0, wanted - cells.size);
        const added = items.map((item, at) => cell(item, cells.size + at, look, () => {}));
        drawn.push(...added);
        for (const { element } of added) witness.watch(element);
        rows.append(...added.map(({ element }) => element));
        const addedAt = witness.now();
        for (const { element } of added) cells.set(element, { element, addedAt, sought: null });
        main.scrollTo({ top: main.scrollHeight, behavior: 'instant' });
        await pace.next();
      }
    },
    end() {
      for (const each of drawn) each.end();
    },
  };
}
