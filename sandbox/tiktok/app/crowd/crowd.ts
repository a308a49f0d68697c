import { crowdedFeed } from './feed.ts';
import { type CrowdedGrid, crowdedGrid } from './grid.ts';
import { frames } from './pace.ts';
import { createWitness, type Moment } from './witness.ts';

/** How long a card stood without a guest: `null` where none has come. */
export type Wait = { ms: number; frames: number } | null;

export type GridWaits = {
  /** From a cell's coming, where the guest came by itself. */
  unasked: Wait[];
  /** From the pointer's or the focus's coming, for every cell that one came to. */
  hover: Wait[];
  focus: Wait[];
};

/** A second and a half: some extensions look once a second. */
const late = 90;

/** A page with more clips than anybody can watch, for measuring what an extension costs it. */
const crowd = {
  /** Fills a feed with so many cards, one after another, and lets come what comes late. */
  async feed(cards: number): Promise<void> {
    const feed = crowdedFeed(witness, cards);
    show('/foryou', feed.main);
    await feed.fill();
    await frames(late);
    feedWaits = () => feed.cards().map(({ article, toldAt }) => waitOf(article, toldAt));
  },
  /** How long each card of the feed stood, its id told, without a guest. */
  feedWaits: (): Wait[] => feedWaits(),

  /** Goes on to a grid, fills it with so many cells, and lets come what comes late. */
  async grid(cells: number): Promise<void> {
    grid = crowdedGrid(witness, cells);
    show('/explore', grid.main);
    await grid.fill();
    await frames(late);
  },
  /** Brings a cell to the top of what is seen, and answers the middles of all that are seen. */
  middlesFrom(index: number): { x: number; y: number }[] {
    const cells = grid?.cells() ?? [];
    cells[index]?.element.scrollIntoView({ block: 'start', behavior: 'instant' });
    return cells
      .map(({ element }) => element.getBoundingClientRect())
      .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  },
  /** Puts the focus on a cell, for the Tab key to go on from. */
  focusOn(index: number): void {
    grid?.cells()[index]?.element.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  },
  gridWaits(): GridWaits {
    const cells = grid?.cells() ?? [];
    const came = (element: Element) => witness.guestIn(element)?.ms ?? Number.POSITIVE_INFINITY;
    const early = cells.filter(
      ({ element, sought }) => came(element) < (sought?.eventMs ?? Number.POSITIVE_INFINITY),
    );
    const soughtBy = (by: 'hover' | 'focus') =>
      cells
        .filter((each) => each.sought?.by === by && !early.includes(each))
        .map(({ element, sought }) => waitOf(element, sought?.at ?? null));
    return {
      unasked: early.map(({ element, addedAt }) => waitOf(element, addedAt)),
      hover: soughtBy('hover'),
      focus: soughtBy('focus'),
    };
  },

  /** Leaves everything behind: what still stands afterwards was not ours. */
  async leave(): Promise<void> {
    grid?.end();
    grid = null;
    feedWaits = () => [];
    content().replaceChildren();
    await frames(late);
  },
};

const witness = createWitness(document);
let feedWaits = (): Wait[] => [];
let grid: CrowdedGrid | null = null;

function content(): HTMLElement {
  const found = document.querySelector<HTMLElement>('#app [class*="DivBodyContainer"]');
  if (!found) throw new Error('The page is not drawn yet');
  return found;
}

function show(path: string, main: HTMLElement): void {
  history.pushState({}, '', path);
  content().replaceChildren(main);
}

function waitOf(place: Element, since: Moment | null): Wait {
  const came = witness.guestIn(place);
  if (!came || !since) return null;
  // One who did not wait for the id, or heard of the pointer first, was there before.
  const ms = Math.max(0, came.ms - since.ms);
  return { ms, frames: Math.max(0, came.frame - since.frame) };
}

declare global {
  interface Window {
    __crowd: typeof crowd;
  }
}

window.__crowd = crowd;
