import { previewsIn } from './find.ts';
import { LISTS, type ListName } from './lists.ts';
import { readUrl } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import { type Resolution, resolve } from './resolve.ts';

const cssOf = (lists: readonly { items: readonly { css: string }[] }[]): string =>
  lists.flatMap(({ items }) => items.map(({ css }) => css)).join(', ');

const ITEM_CSS = cssOf(LISTS);

/** Links that may lead to a clip. */
export const CLIP_LINK_CSS = 'a[href*="/video/"], a[href*="/photo/"]';

/** What can be pressed or focused: nothing of ours may stand inside of it. */
const CONTROL_CSS = 'a, button, [role="button"], [role="link"], [tabindex]';

/** The item of a list that `element` is in or is itself. */
export function itemAround(element: Element): Element | undefined {
  let item: Element | undefined;
  let at = element.closest(ITEM_CSS);
  while (at) {
    item = at;
    at = at.parentElement?.closest(ITEM_CSS) ?? null;
  }
  return item;
}

/** All items in `root`, in document order. */
export function itemsIn(root: Element): Element[] {
  return [...root.querySelectorAll(ITEM_CSS)].filter((element) => itemAround(element) === element);
}

/** Which list an item is part of. */
export function listOf(item: Element): ListName | undefined {
  return LISTS.find((list) => {
    const css = cssOf([list]);
    return item.matches(css) || item.querySelector(css);
  })?.name;
}

/**
 * Decides which clip an item of a list is: what all of its own links to clips agree on, and its
 * preview too where one plays. Else none. Its sound is what the page's data tell; no layout is read.
 */
export function resolveItem(
  item: Element,
  known: (clipId: string) => ClipReading | undefined,
): Resolution {
  const links = [...item.querySelectorAll(CLIP_LINK_CSS)].flatMap((link) => {
    const address = readUrl(link.getAttribute('href') ?? '');
    return address.kind === 'clip' ? [address.clip] : [];
  });
  return resolve(
    {
      marked: [],
      // A player alone tells nothing here: a small one may float over any item.
      players: links.length > 0 ? previewsIn(item) : [],
      permalinks: links,
      links: [],
      authors: [],
      sounds: [],
      caption: { text: '', hashtags: [] },
    },
    undefined,
    known,
  );
}

/** After this element the buttons of an item stand: its outermost control around the clip's link. */
export function controlOf(item: Element): Element | undefined {
  let control: Element | undefined;
  let at = item.querySelector(CLIP_LINK_CSS);
  while (at && at !== item) {
    if (at.matches(CONTROL_CSS)) control = at;
    at = at.parentElement;
  }
  return control;
}
