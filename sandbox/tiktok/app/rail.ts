import { h, type IconName, icon } from './dom.ts';
import { short } from './format.ts';
import type { Item } from './item.ts';
import { keepDrawing, sandbox } from './state.ts';

function action(name: IconName, count: number | string, label: string, onclick = () => {}) {
  return h(
    'button.ButtonActionItem',
    { type: 'button', 'aria-label': label, onclick },
    h('span.SpanIconWrapper', { e2e: `${name}-icon` }, icon(name)),
    h('strong.StrongText', { e2e: `${name}-count` }, short(count)),
  );
}

function like(item: Item) {
  return action('like', item.stats.diggCount, `Like video, ${short(item.stats.diggCount)}`, () => {
    sandbox.state.liked += 1;
  });
}

function rest(item: Item, talk?: () => void) {
  const { commentCount, collectCount, shareCount } = item.stats;
  return [
    ...(sandbox.comments
      ? [action('comment', commentCount, `Read or add comments, ${short(commentCount)}`, talk)]
      : []),
    action('favorite', collectCount, `Add to favorites, ${short(collectCount)}`),
    action('share', shareCount, `Share video, ${short(shareCount)}`),
  ];
}

type Ends = {
  head?: () => HTMLElement[];
  tail?: () => HTMLElement[];
  /** What a press on the comment button does. */
  talk?: () => void;
};

/** The buttons that every rail has, in their order. */
export function railButtons(item: Item, talk?: () => void): HTMLElement[] {
  return [like(item), ...rest(item, talk)];
}

/**
 * Fills a rail and keeps it filled: `head` and `tail` make what stands before and after the four
 * buttons. Answers a function that ends it.
 */
export function fillRail(rail: HTMLElement, item: Item, ends: Ends = {}): () => void {
  const { head = () => [], tail = () => [], talk } = ends;
  return keepDrawing(() => rail.replaceChildren(...head(), ...railButtons(item, talk), ...tail()));
}
