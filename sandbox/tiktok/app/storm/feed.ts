import { h } from '../dom.ts';
import type { Item } from '../item.ts';
import type { Page } from '../page.ts';
import type { StormItems } from './items.ts';
import { numbersOf } from './random.ts';
import { createSlot, type Slot } from './slot.ts';

/** Articles in the document, whatever the list's length. */
const pool = 7;
const beside = 3;
const latestPlayerMs = 240;

/**
 * A feed of any length in seven articles, which go from clip to clip, half of the times drawn anew
 * and half changed in place; players come late.
 */
export function stormFeed(
  items: StormItems,
  seed: string,
  start: number,
  open: (item: Item) => void,
): Page {
  const random = numbersOf(`reuse:${seed}`);
  const slots = Array.from({ length: Math.min(pool, items.cards) }, () => createSlot(open));
  const track = h('div.DivTrack', { style: `height: ${items.cards * 100}vh` });
  track.append(...slots.map(({ article }) => article));
  const list = h('div.DivColumnListContainer', { id: 'column-list-container' }, track);
  let at = -1;
  let playing: Slot | undefined;
  let mounting: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;

  function fill(slot: Slot, index: number) {
    const item = items.at(index);
    if (slot.index() === index && slot.article.hasChildNodes()) return;
    if (item) slot.assign(item, index, random() < 0.5 ? 'redraw' : 'patch');
    else slot.empty(index);
  }

  function draw() {
    const last = items.cards - slots.length;
    const first = Math.max(0, Math.min(last, at - beside));
    for (let index = first; index < first + slots.length; index += 1) {
      const slot = slots[index % slots.length];
      if (slot) fill(slot, index);
    }
  }

  async function show(index: number) {
    if (index === at) return;
    clearTimeout(mounting);
    if (playing?.index() === at) playing.play(false);
    playing = undefined;
    at = index;
    draw();
    await items.upTo(index + beside);
    if (isEnded || at !== index) return;
    draw();
    mounting = setTimeout(() => {
      playing = slots.find((slot) => slot.index() === at);
      playing?.play(true);
      // Sometimes the next one is made ready, too: not every mounted player is the visible card's.
      if (random() < 0.3) slots.find((slot) => slot.index() === at + 1)?.play(true);
    }, random() * latestPlayerMs);
  }

  const scrollTo = (index: number) => {
    const to = Math.max(0, Math.min(items.cards - 1, index));
    list.scrollTo({ top: to * list.clientHeight, behavior: 'instant' });
  };
  list.addEventListener('scroll', () => show(Math.round(list.scrollTop / list.clientHeight)));
  return {
    element: h('main.DivMainContainer', { id: 'main-content-homepage_hot' }, list),
    start() {
      scrollTo(start);
      show(Math.min(start, items.cards - 1));
    },
    next: () => scrollTo(at + 1),
    previous: () => scrollTo(at - 1),
    position: () => at,
    video: () => list.querySelector<HTMLVideoElement>('[id^="xgwrapper-0-"] video'),
    end() {
      isEnded = true;
      clearTimeout(mounting);
      for (const slot of slots) slot.end();
    },
  };
}
