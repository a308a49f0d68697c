import { authorBlock, comments } from '../about.ts';
import { railTail } from '../card.ts';
import { h, icon } from '../dom.ts';
import { caption } from '../format.ts';
import { type Item, isPhoto } from '../item.ts';
import { lateMs } from '../look.ts';
import { type Page, still } from '../page.ts';
import { player, poster, slides } from '../player.ts';
import { fillRail } from '../rail.ts';
import { tellCard } from '../state.ts';
import type { Over } from './modal.ts';

/** How many rows before and after the opened clip's there are. */
const around = 4;

type Row = { element: HTMLElement; show(distance: number): void; end(): void };

/** A row keeps a player while it is shown or next to what is shown: several are mounted at once. */
function row(item: Item): Row {
  const media = h('div.DivPlayerContainer', {}, poster(item));
  const rail = h('section.SectionActionBarContainer');
  const element = h('div.DivCinemaRow', { 'data-cinema-mode-snap-row': item.id }, media, rail);
  const ends = [
    fillRail(rail, item, { tail: () => railTail(item) }),
    tellCard(element, item.id),
    () => clearTimeout(mounting),
  ];
  let mounting: ReturnType<typeof setTimeout> | undefined;
  let isNear = false;
  return {
    element,
    show(distance) {
      const video = media.querySelector('video');
      if (distance === 0) video?.play().catch(() => {});
      else video?.pause();
      if (isNear === distance <= 1) return;
      isNear = distance <= 1;
      clearTimeout(mounting);
      const draw = () =>
        media.replaceChildren(
          isPhoto(item) ? slides(item, 'cinema-photo') : isNear ? player(item, 9) : poster(item),
        );
      mounting = setTimeout(draw, isNear ? lateMs : 0);
    },
    end() {
      for (const end of ends) end();
    },
  };
}

/** The side panel speaks of the clip shown now; its comments, of others. */
function sidePanel() {
  const element = h('aside.DivCinemaSidePanel');
  let end = () => {};
  return {
    element,
    draw(item: Item, others: readonly Item[]) {
      end();
      const talk = comments(item, others);
      end = talk.end;
      const words = h('div.DivDescription', { e2e: 'browse-video-desc' }, caption(item));
      element.replaceChildren(authorBlock(item), words, talk.box);
    },
    end: () => end(),
  };
}

/** Cinema mode (pages 3.5). It scrolls on to other clips while the address stays the first one's. */
export function cinema({ item, among, close }: Over): Page {
  const first = among.findIndex(({ id }) => id === item.id);
  const from = Math.max(0, first - around);
  const items = first < 0 ? [item] : among.slice(from, first + around + 1);
  const rows = items.map(row);
  const panel = sidePanel();
  const scroller = h(
    'div.DivCinemaScroller',
    { 'data-cinema-mode-player-scroller': 'true', tabindex: -1 },
    rows.map(({ element }) => element),
  );
  let at = -1;
  function show(index: number) {
    const shown = items[index];
    if (index === at || !shown) return;
    at = index;
    for (const [place, each] of rows.entries()) each.show(Math.abs(place - index));
    panel.draw(
      shown,
      items.filter(({ id }) => id !== shown.id),
    );
  }
  const scrollTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    scroller.scrollTo({ top: to * scroller.clientHeight, behavior: 'instant' });
  };
  scroller.addEventListener('scroll', () => {
    show(Math.round(scroller.scrollTop / scroller.clientHeight));
  });
  return {
    ...still,
    element: h(
      'div.DivCinemaMode',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Cinema mode' },
      h(
        'button.ButtonCinemaClose',
        { type: 'button', 'aria-label': 'Close', onclick: close },
        icon('back'),
      ),
      scroller,
      panel.element,
    ),
    start() {
      const opened = Math.max(0, first - from);
      scrollTo(opened);
      show(opened);
    },
    next: () => scrollTo(at + 1),
    previous: () => scrollTo(at - 1),
    position: () => at,
    video: () => rows[at]?.element.querySelector('video') ?? null,
    end() {
      panel.end();
      for (const each of rows) each.end();
    },
  };
}
