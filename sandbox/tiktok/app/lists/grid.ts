import { h } from '../dom.ts';
import type { Item } from '../item.ts';
import { type Page, still } from '../page.ts';
import type { Pager } from './ask.ts';
import { type Cell, cell } from './cell.ts';
import type { GridLook } from './looks.ts';

/** Opens a clip that was pressed among others. */
export type OpenClip = (item: Item, among: readonly Item[]) => void;

/** A page of clips under a head; it asks for more when its end comes near. */
export async function grid(
  look: GridLook,
  head: HTMLElement[],
  list: Pager,
  open: OpenClip,
): Promise<Page> {
  const items: Item[] = [];
  const cells: Cell[] = [];
  const rows = h('div.DivVideoFeedV2', { ...look.list });
  const end = h('div.DivListEnd', { 'aria-hidden': 'true' });
  async function more() {
    const fresh = await list.more();
    const first = items.length;
    items.push(...fresh);
    const added = fresh.map((item, at) => cell(item, first + at, look, () => open(item, items)));
    cells.push(...added);
    rows.append(...added.map(({ element }) => h('div', {}, element)));
    return fresh.length > 0;
  }
  const near = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting || !(await more())) return;
      // It tells changes only: an end that still stands in view is looked at anew.
      near.unobserve(end);
      near.observe(end);
    },
    { rootMargin: '600px' },
  );
  await more();
  const text = list.status() === 10222 ? 'This account is private' : 'No results found';
  const nothing = items.length === 0 ? h('p.PNothing', {}, text) : null;
  return {
    ...still,
    element: h('main.DivMainContainer.DivListPage', { id: look.main }, head, nothing, rows, end),
    start: () => near.observe(end),
    end() {
      near.disconnect();
      for (const each of cells) each.end();
    },
  };
}
