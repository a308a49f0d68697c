import { listOf, maybe, object, parsed, thing } from '../page-data/shape.ts';

/** No list that the site asks for is longer. */
const MAX_ITEMS = 200;

const things = listOf(thing, MAX_ITEMS);

/** Feeds and grids say `itemList`, video search `item_list`, top search `data`, one clip `itemInfo`. */
const shape = object({
  itemList: things,
  item_list: things,
  data: listOf(object({ item: thing }), MAX_ITEMS),
  itemInfo: maybe(object({ itemStruct: thing })),
});

/** Values of an answer that may be items; nothing of them is believed yet. Never throws. */
export function itemsOf(text: string): object[] {
  const told = shape(parsed(text));
  if (!told) return [];
  return [
    ...told.itemList,
    ...told.item_list,
    ...told.data.map(({ item }) => item),
    ...(told.itemInfo ? [told.itemInfo.itemStruct] : []),
  ];
}
