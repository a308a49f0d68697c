import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browsed, PageFunction } from './driver.ts';
import type { Spot } from './page-finder.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

/** What pages of the web and pages of the extension have in common. */
export function browsed(view: View): Browsed {
  async function evaluate<T>(
    run: string | PageFunction<never[], T>,
    ...args: unknown[]
  ): Promise<T> {
    const expression = typeof run === 'string' ? run : `(${run})(...${JSON.stringify(args)})`;
    return (await view.evaluate(expression)) as T;
  }
  return {
    evaluate,
    async pressKey(combination) {
      const parts = combination.split(/(?<=.)\+/);
      await view.pressKey(parts.at(-1) ?? combination, parts.slice(0, -1));
    },
    async screenshot(path) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await view.screenshot());
    },
    close: () => view.close(),
  };
}

/** Clicks what `look` finds, once it has been found at the same place twice in a row. */
export async function clickWhenSteady(
  view: View,
  what: string,
  look: () => Promise<Spot | undefined>,
): Promise<void> {
  const { x, y } = await steadySpot(what, look);
  await view.clickAt(x, y);
}

/** Where `look` finds the same place twice in a row. */
export function steadySpot(
  what: string,
  look: () => Promise<Spot | undefined>,
): Promise<{ x: number; y: number }> {
  let before = '';
  return until(what, async () => {
    const now = await look();
    if (now === undefined) return { seen: 'no such host in the page' };
    if ('why' in now) return { seen: now.why };
    const place = `${now.x},${now.y}`;
    const isSteady = place === before;
    before = place;
    return isSteady ? { done: now } : { seen: 'it moves' };
  });
}

export function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
