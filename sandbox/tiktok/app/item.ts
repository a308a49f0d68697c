import type { itemStructOf } from '../item.ts';

/** A clip as the page's data tells it. */
export type Item = ReturnType<typeof itemStructOf>;
export type ItemMusic = Item['music'];
export type PhotoItem = Item & { imagePost: NonNullable<Item['imagePost']> };

export function isPhoto(item: Item): item is PhotoItem {
  return item.imagePost !== undefined;
}
