import type { Look, Storm, StormWish } from './hooks.ts';
import type { Item } from './item.ts';
import { tellsItself } from './known.ts';

/** What the page did with the presses and keys it got: tests read it as `window.__sandbox`. */
export const sandbox = {
  /** Shortcuts that reached the page. */
  state: { playing: true, muted: true, liked: 0, next: 0, previous: 0, keys: 0 },
  /** How often a press reached the player and paused or resumed it. */
  paused: 0,
  /** How often a press opened a clip's own page. */
  opened: 0,
  /** Full draws of an action rail, which clear whatever others put there. */
  rerenders: 0,
  /** Draws the rails of the shown page anew, now. */
  rerender() {
    for (const redraw of redraws) redraw();
  },
  /** Whether people may comment: without it neither the button nor the comments are there. */
  comments: true,
  /** Switches theme, direction and comments while the page stands. */
  look: (_look: Look): void => {},
  /** Goes to an address without a load, as a press on a link does. */
  go: (_path: string): unknown => undefined,
  /** Opens a clip's address over the page that stands there; `among` is what it goes on to. */
  open: (_path: string, _over: 'modal' | 'cinema', _among?: readonly Item[]): unknown => undefined,
  /** Resolves when the page of the last move is drawn. */
  settled: (): Promise<void> => Promise.resolve(),
  /** A long evening of scrolling: see `storm.ts`. */
  storm: (_wish: StormWish): Promise<Storm> => Promise.reject(new Error('The page is not ready')),
  /** The truth: which element shows which clip now, in whatever it is drawn. */
  cards: (): Card[] => [...cards].map(([element, id]) => ({ element, id })),
  /** Those of them that can be seen now, at least by half. */
  visible: (): Card[] => sandbox.cards().filter(({ element }) => isSeen(element)),
  /** Whether a clip's author, sound and caption are those of no other that the page was told of. */
  tellsItself,
};

type Card = { element: Element; id: string };

const overs = '[class*="DivBrowserModeContainer"], [class*="DivCinemaMode"]';

/** In the window, and behind neither the modal nor cinema mode. */
function isSeen(element: Element): boolean {
  const over = document.querySelector(overs);
  if (over && !over.contains(element)) return false;
  const { top, bottom, height } = element.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return height > 0 && seen >= Math.min(height, innerHeight) / 2;
}

const cards = new Map<Element, string>();

/** Tells the truth about an element; the function it answers takes it back. */
export function tellCard(element: Element, id: string): () => void {
  cards.set(element, id);
  return () => {
    if (cards.get(element) === id) cards.delete(element);
  };
}

const redraws = new Set<() => void>();

/** A rail is drawn by React: again and again, and with nobody else's children in it. */
export function keepDrawing(draw: () => void): () => void {
  const redraw = () => {
    sandbox.rerenders += 1;
    draw();
  };
  redraws.add(redraw);
  draw();
  return () => {
    redraws.delete(redraw);
  };
}

declare global {
  interface Window {
    __sandbox: typeof sandbox;
  }
}

window.__sandbox = sandbox;
