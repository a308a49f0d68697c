import { maybe, object, type Told as Shaped, tally, thing } from './shape.ts';

/** What one generation's script told, before anything in it is believed. */
export type Told = {
  /** Values that may be items. */
  items: unknown[];
  /** The status that TikTok gave for the clip of the address; 0 = ok; null = told nothing. */
  status: number | null;
};

/** One generation of the first-load script: where it stands, and how to find items in it. */
export type Generation = {
  scriptId: string;
  /** First and last sighting, as years. */
  era: string;
  find(data: unknown): Told;
};

export const NOTHING: Told = { items: [], status: null };

/** `{ itemInfo: { itemStruct }, statusCode }`, the shape that three of the generations share. */
export const detailShape = object({
  itemInfo: maybe(object({ itemStruct: thing })),
  statusCode: tally,
});

export function toldByDetail(detail: Shaped<typeof detailShape> | null): Told {
  if (!detail) return NOTHING;
  return { items: detail.itemInfo ? [detail.itemInfo.itemStruct] : [], status: detail.statusCode };
}
