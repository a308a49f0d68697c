import type { Item } from './item.ts';

/** Every clip that the page was told of, by lists and details. */
const told = new Map<string, Item>();

/** Which of them are drawn with the same author, sound and caption. */
const alike = new Map<string, Set<string>>();

const captionOf = ({ desc }: Item) => desc.replace(/\s+/g, '');
const wordsOf = (item: Item) => [item.author.uniqueId, item.music.id, captionOf(item)].join(' ');

export function remember(items: readonly Item[]): void {
  for (const item of items) {
    told.set(item.id, item);
    const words = wordsOf(item);
    alike.set(words, (alike.get(words) ?? new Set()).add(item.id));
  }
}

export function knownItem(id: string): Item | undefined {
  return told.get(id);
}

/** Whether author, sound and caption, as a card draws them, are those of no other known clip. */
export function tellsItself(id: string): boolean {
  const item = told.get(id);
  return item !== undefined && captionOf(item) !== '' && alike.get(wordsOf(item))?.size === 1;
}
