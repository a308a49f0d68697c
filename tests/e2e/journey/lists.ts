import type { WebPage } from '../driver/driver.ts';
import { until, untilTrue } from '../driver/until.ts';
import { standing } from './pairs.ts';

/** An item of a list, and the clip that it really shows. */
export type Item = { box: string; id: string };

/** The items of a list once it is drawn, at least two of them, in its order. */
export function itemsOf(page: WebPage): Promise<[Item, Item, ...Item[]]> {
  return until('a list of two clips or more', async () => {
    const items = await page.evaluate(() =>
      window.__sandbox.cards().map(({ element, id }) => ({ box: `#${element.id}`, id })),
    );
    const [first, second, ...rest] = items;
    return first && second ? { done: [first, second, ...rest] } : { seen: `${items.length}` };
  });
}

/** The picture of an item, which leads to its clip. */
export const picture = ({ box }: Item): string => `${box} [role="button"]`;

/** Waits until exactly one pair stands in the page: this item's, in it. */
export async function pairIn(page: WebPage, { box, id }: Item): Promise<void> {
  await until(`exactly the pair of ${id}, in ${box}`, async () => {
    const pairs = await standing(page);
    const isInside = await page.evaluate(
      (css) => document.querySelector(`${css} soundpost-actions`) !== null,
      box,
    );
    return isInside && pairs.length === 1 && pairs[0]?.clip === id
      ? { done: undefined }
      : { seen: JSON.stringify({ pairs, isInside }) };
  });
}

export function noPair(page: WebPage): Promise<void> {
  return untilTrue('no pair in the page', async () => (await standing(page)).length === 0);
}
