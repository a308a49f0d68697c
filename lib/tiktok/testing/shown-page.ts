import { playersIn } from '../find.ts';
import { createPlacing, type Pair } from '../placing.ts';
import type { ClipReading } from '../reading.ts';
import type { Resolution } from '../resolve.ts';
import { createShowing, type Showing } from '../showing.ts';
import { createUnsure } from '../unsure.ts';
import { watchPage } from '../watch-page.ts';

export const id = (n: number) => `73012345678901234${String(n).padStart(2, '0')}`;
export const cards = () => [...document.querySelectorAll<HTMLElement>('article')];
export const pairs = (root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLElement>('soundpost-actions:not([data-clip="unsure"])'),
];
export const hints = () =>
  document.querySelectorAll('soundpost-actions[data-clip="unsure"]').length;
export const shown = (card: Element) => pairs(card).map((pair) => pair.dataset.clip);
export const railOf = (card: Element) => card.querySelector('section');

function makePair(): Pair {
  const host = document.createElement('soundpost-actions');
  return {
    host,
    show(clip, flow) {
      host.dataset.clip = clip?.id ?? 'unsure';
      host.dataset.flow = flow;
    },
  };
}

export function makeCard(clipId: string | null): HTMLElement {
  const card = document.createElement('article');
  card.dataset.e2e = 'recommend-list-item-container';
  fill(card, clipId);
  return card;
}

export function fill(card: Element, clipId: string | null) {
  const player = document.createElement('div');
  if (clipId !== null) player.id = `xgwrapper-0-${clipId}`;
  const rail = document.createElement('section');
  rail.className = 'css-1ab-7937d88b--SectionActionBarContainer';
  card.replaceChildren(player, rail);
}

export type ShownPage = {
  showing: Showing;
  /** The clock, the address, and what the page's data tell. */
  now: number;
  href: string;
  known: Map<string, ClipReading>;
  told: number;
  /** Which clip a card with this caption looks like. */
  alike: Map<string, string>;
  floated(): Resolution | null;
  /** How many frames are asked for. */
  frames(): number;
  /** Lets the page's changes be seen, and draws a frame. */
  frame(): Promise<void>;
  end(): void;
};

/** A page of cards as TikTok's is: filled, emptied, reused and drawn anew by somebody else. */
export function showPage(): ShownPage {
  document.body.replaceChildren();
  const ending = new AbortController();
  let floated: Resolution | null = null;
  let frames: (() => void)[] = [];
  const page: ShownPage = {
    now: 0,
    href: 'https://www.tiktok.com/foryou',
    known: new Map(),
    told: 0,
    alike: new Map(),
    showing: createShowing({
      href: () => page.href,
      known: (clipId) => page.known.get(clipId),
      match: ({ caption }) => page.alike.get(caption.text),
      knowledge: () => page.told,
      players: () => playersIn(document),
      placing: createPlacing({ makePair, now: () => page.now }),
      unsure: createUnsure({ now: () => page.now, lookLater: () => {} }),
      float: (find) => {
        floated = find?.() ?? null;
      },
      visibleArea: (element) => Number((element as HTMLElement).dataset.area ?? 0),
    }),
    floated: () => floated,
    frames: () => frames.length,
    async frame() {
      await Promise.resolve();
      const due = frames;
      frames = [];
      for (const run of due) run();
    },
    end: () => ending.abort(),
  };
  watchPage(document, (changes) => page.showing.update(changes), {
    nextFrame: (act) => frames.push(act),
    atOnce: page.showing.distrust,
    signal: ending.signal,
  });
  return page;
}
