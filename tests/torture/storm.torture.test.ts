import { describe, expect } from 'vitest';
import type { PageMemory, Stage, WebPage } from '../e2e/driver/driver.ts';
import { untilTrue } from '../e2e/driver/until.ts';
import { browser, it } from '../e2e/fixture.ts';
import { isHydrated } from '../e2e/journey/pairs.ts';
import { playStorm } from '../e2e/journey/storm.ts';

/** A page without a clip: nothing of ours stands in it, so that what is left over can be counted. */
const QUIET = '/@copper.kettle/live';

/** The page's own pictures come and go by one or two; of ours not one pair may be left. */
const NODES_OF_A_PAIR = 13;

/** What is alive once the page has gone back there; no protocol of Firefox's tells it. */
async function left(stage: Stage, page: WebPage): Promise<PageMemory | undefined> {
  await page.evaluate(async (path) => {
    await window.__sandbox.go(path);
    await window.__sandbox.settled();
  }, QUIET);
  await untilTrue('no pair to stand', async () => (await page.hosts()) === 0);
  return browser === 'chromium' ? stage.memory(page) : undefined;
}

describe(`twenty minutes of scrolling in ${browser}`, () => {
  it('a thousand cards never show a wrong pair, nor two, nor none, and nothing is left of it', async ({
    stage,
  }) => {
    const page = await stage.open(`https://www.tiktok.com${QUIET}?rerender=0`);
    await untilTrue('the page’s own program', () => isHydrated(page));
    // Once for all that is made once.
    await playStorm(page, { seed: 'warm', cards: 1_000, steps: 100 });
    const before = await left(stage, page);
    const report = await playStorm(page, { seed: 'evening', cards: 1_000, steps: 4_000 });
    const after = await left(stage, page);
    console.log(JSON.stringify({ ...report, faults: report.faults.slice(0, 20), before, after }));
    expect(report.faults).toEqual([]);
    expect(report.clips).toBeGreaterThan(600);
    if (before && after) {
      expect({ ...after, nodes: 0 }).toEqual({ ...before, nodes: 0 });
      expect(after.nodes).toBeLessThan(before.nodes + NODES_OF_A_PAIR);
    }
    expect(await stage.errors()).toEqual([]);
  });
});
