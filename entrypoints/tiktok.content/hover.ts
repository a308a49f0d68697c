import { createInsertions } from '../../lib/tiktok/insertions.ts';
import { controlOf, itemAround, resolveItem } from '../../lib/tiktok/lists-item.ts';
import type { ClipReading } from '../../lib/tiktok/reading.ts';
import type { Resolution } from '../../lib/tiktok/resolve.ts';
import { createHoverItem } from './hover-item.ts';
import type { DrawnPair } from './pair.ts';

export type HoverEffects = {
  view: Window;
  makePair(): DrawnPair;
  /** What the page's data say about a clip. */
  known(clipId: string): ClipReading | undefined;
  /** Whether something that the page opened lies over an element. */
  isCovered(element: Element): boolean;
  signal: AbortSignal;
};

/** The one pair for all lists: it stands in the item that the user points at, and nowhere else. */
export function createHover({ view, makePair, known, isCovered, signal }: HoverEffects) {
  let pair: DrawnPair | undefined;
  let item: Element | undefined;
  const mayInsert = createInsertions(() => Date.now());

  const settle = () => {
    item = itemNow();
    const clip = item && resolveItem(item, known).clip;
    const control = item && controlOf(item);
    if (!item || !clip || !control) return take();
    pair ??= makePair();
    pair.host.dataset.over = '';
    const stands = control.nextSibling === pair.host;
    if (!stands && !mayInsert(item, clip.id)) return take();
    pair.show(clip, 'row');
    if (!stands) control.after(pair.host);
  };
  const take = () => pair?.host.remove();

  const itemNow = createHoverItem({
    view,
    host: () => pair?.host,
    isCovered,
    changed: settle,
    signal,
  });

  return {
    /** Brings the pair in line with the page, which may have changed since the last frame. */
    settle,
    /** The same at once, where the item itself was changed. */
    distrust(changed: Iterable<Element>) {
      for (const element of changed) if (item?.contains(element)) return settle();
    },
    /** What the pair stands for now, if `host` is its host. */
    of: (host: Element): Resolution | undefined =>
      item && host === pair?.host ? resolveItem(item, known) : undefined,
    /** What the item around an element shows; undefined = it is in no item of a list. */
    around(element: Element): Resolution | undefined {
      const around = itemAround(element);
      return around && resolveItem(around, known);
    },
    draw: () => pair?.draw(),
    take,
  };
}
