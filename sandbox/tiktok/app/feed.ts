import { card, type Go } from './card.ts';
import { h, icon } from './dom.ts';
import type { Item } from './item.ts';
import type { Page } from './page.ts';

/** The For You feed (pages 3.3). Answers its element and what its keys and its end do. */
export function feed(items: Item[], start: number, go: Go, main = 'homepage_hot'): Page {
  const cards = items.map((item, index) => {
    const others = items.filter(({ id }) => id !== item.id);
    return card(item, index, 0, go, others);
  });
  const list = h(
    'div.DivColumnListContainer',
    { id: 'column-list-container' },
    cards.map(({ article }) => article),
  );
  let current = -1;
  const show = (index: number) => {
    if (index === current) return;
    current = index;
    for (const [at, each] of cards.entries()) each.show(Math.abs(at - index));
  };
  const scrollTo = (index: number) => {
    const to = Math.max(0, Math.min(cards.length - 1, index));
    list.scrollTo({ top: to * list.clientHeight, behavior: 'instant' });
  };
  list.addEventListener('scroll', () => show(Math.round(list.scrollTop / list.clientHeight)));
  const arrows = h(
    'div.DivFeedNavigationContainer',
    {},
    h(
      'button.ButtonFeedNavigation',
      {
        type: 'button',
        e2e: 'feed-navigation-prev',
        'aria-label': 'Previous',
        onclick: () => scrollTo(current - 1),
      },
      icon('up'),
    ),
    h(
      'button.ButtonFeedNavigation',
      {
        type: 'button',
        e2e: 'feed-navigation-next',
        'aria-label': 'Next',
        onclick: () => scrollTo(current + 1),
      },
      icon('down'),
    ),
  );
  return {
    element: h('main.DivMainContainer', { id: `main-content-${main}` }, list, arrows),
    start() {
      scrollTo(start);
      show(start);
    },
    next: () => scrollTo(current + 1),
    previous: () => scrollTo(current - 1),
    position: () => current,
    video: () => list.querySelector<HTMLVideoElement>('[id^="xgwrapper-0-"] video'),
    end() {
      for (const each of cards) each.end();
    },
  };
}
