import { describe, expect } from 'vitest';
import type { WebPage } from '../e2e/driver/driver.ts';
import { until, untilTrue } from '../e2e/driver/until.ts';
import { browser, it } from '../e2e/fixture.ts';
import { isHydrated, standing } from '../e2e/journey/pairs.ts';

const STORM = { seed: 'memory', cards: 300 };

/** Plays so many steps of a storm, and goes back to the first card of the feed as it was at first. */
async function scrollAndReturn(page: WebPage, steps: number): Promise<void> {
  await page.evaluate(
    async (wish, times) => {
      const { storm, look, go } = window.__sandbox;
      const evening = await storm(wish);
      for (let step = 0; step < times; step += 1) await evening.step();
      look({ comments: true, theme: 'dark', dir: 'ltr' });
      await go('/foryou');
      document.getElementById('column-list-container')?.scrollTo({ top: 0, behavior: 'instant' });
    },
    STORM,
    steps,
  );
  await until('the pairs of the first cards', async () => {
    const pairs = (await standing(page)).map(({ card }) => card);
    return String(pairs) === '0,1,2' ? { done: undefined } : { seen: `pairs at ${pairs}` };
  });
}

describe(`an evening of scrolling in ${browser}`, () => {
  it('leaves nothing of Soundpost’s behind in the page', async ({ stage }) => {
    const page = await stage.open('https://www.tiktok.com/foryou?rerender=0');
    await untilTrue('the page to be drawn', () => isHydrated(page));
    const alive = () => (browser === 'chromium' ? stage.memory(page) : page.hosts());
    // What is made once, and kept for good reason, is made by then.
    await scrollAndReturn(page, 10);
    const before = await alive();
    await scrollAndReturn(page, 40);
    await scrollAndReturn(page, 40);
    await scrollAndReturn(page, 40);
    expect(await alive()).toEqual(before);
    expect(await stage.errors()).toEqual([]);
  });
});
