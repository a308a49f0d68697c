import type { Item } from '../item.ts';
import { type Ask, byFetch, byXhr, clipsOf } from '../lists/ask.ts';

const pageSize = 100;

/** The clips of a storm, fetched as the scrolling nears them, by fetch and XHR in turn. */
export type StormItems = {
  cards: number;
  at(index: number): Item | undefined;
  /** All that were fetched so far. */
  known(): readonly Item[];
  /** Resolves once the clip at `index` is known. */
  upTo(index: number): Promise<void>;
};

export function createItems(
  seed: string,
  cards: number,
  asks: readonly [Ask, Ask] = [byFetch, byXhr],
): StormItems {
  const items: Item[] = [];
  let asking: Promise<void> | undefined;
  async function page(): Promise<void> {
    const ask = asks[(items.length / pageSize) % 2 === 0 ? 0 : 1];
    const query = new URLSearchParams({
      aid: '1988',
      seed,
      count: String(pageSize),
      cursor: String(items.length),
    });
    items.push(...clipsOf(await ask(`/api/recommend/item_list/?${query}`)));
  }
  return {
    cards,
    at: (index) => items[index],
    known: () => items,
    async upTo(index) {
      const wanted = Math.min(index, cards - 1);
      while (items.length <= wanted) {
        asking ??= page().finally(() => {
          asking = undefined;
        });
        await asking;
      }
    },
  };
}

const known = new Map<string, StormItems>();

/** The same clips each time the storm's page is drawn. */
export function stormItems(seed: string, cards: number): StormItems {
  const name = `${seed} ${cards}`;
  const items = known.get(name) ?? createItems(seed, cards);
  known.set(name, items);
  return items;
}
