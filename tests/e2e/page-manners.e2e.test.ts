import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { WebPage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { apiCalls } from './journey/evidence.ts';
import { isHydrated, pageState, standing } from './journey/pairs.ts';

const FEED = 'https://www.tiktok.com/foryou?rerender=0';
const DATA_ONLY = {
  address: 'https://www.tiktok.com/@ivo/video/7600000000000000051',
  clip: { id: '7600000000000000051', kind: 'video', username: 'ivo' },
  file: fileURLToPath(new URL('../../lib/tiktok/examples/2026-07-data-only.html', import.meta.url)),
} as const;

/** Which of Soundpost's hosts has the focus; empty = none of them. */
function focused(page: WebPage): Promise<string> {
  return page.evaluate(() => {
    const name = document.activeElement?.localName ?? '';
    return name.startsWith('soundpost-') ? name : '';
  });
}

describe(`how Soundpost behaves in a page of tiktok.com in ${browser}`, () => {
  it('presses and keys on its controls never reach the player; the page’s own keys still work', async ({
    stage,
  }) => {
    const page = await stage.open(FEED);
    const { id: clip } = OWN_CLIP;
    await page.waitForLabel('Save sound', { clip });
    await page.press('Save sound', { clip });
    await page.waitForLabel('Sound saved', { clip });
    await page.press('Inspect', { clip });
    await page.waitForLabel('Copy JSON', { host: 'soundpost-panel' });
    for (const key of [' ', 'l', 'm', 'ArrowDown']) await page.pressKey(key);
    expect(await pageState(page)).toEqual({ paused: 0, opened: 0, keys: 0, liked: 0 });

    // Opened with the mouse, it leaves the focus to the page, whose own keys work again at once.
    await page.pressKey('Escape');
    await untilTrue('the drawer to go', async () => !(await focused(page)));
    await page.pressKey('l');
    await page.pressKey(' ');
    expect(await pageState(page)).toEqual({ paused: 1, opened: 0, keys: 2, liked: 1 });

    // Opened by keyboard, it gives the focus back to the button that opened it: one of ours.
    await page.clickCss('[class*="DivSideNavTitle"]');
    for (let stops = 0; stops < 60 && !(await focused(page)); stops += 1)
      await page.pressKey('Tab');
    await page.pressKey('Tab');
    await page.pressKey('Enter');
    await page.waitForLabel('Copy JSON', { host: 'soundpost-panel' });
    await page.pressKey('Escape');
    await untilTrue(
      'the focus to be on the pair',
      async () => (await focused(page)) === 'soundpost-actions',
    );
    await page.pressKey('l');
    expect(await pageState(page)).toMatchObject({ paused: 1, opened: 0, liked: 1 });
  });

  it('shows at once, and for nothing, what the page knows; what was saved shows after a reload', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(OWN_CLIP.address);
    const { id: clip } = OWN_CLIP;
    await page.waitForLabel('Inspect', { clip });
    await page.press('Inspect', { clip });
    const seen = await page.waitForText(/402,118/, { host: 'soundpost-panel' });
    expect(seen).toMatch(/From this page, just now/);
    expect(seen).toMatch(/Views\s+402,118/);
    expect(seen).toMatch(/Likes\s+48,213/);
    // (48,213 + 861 + 1,904 + saves) ÷ 402,118 can be told without asking anybody.
    expect(seen).toMatch(/Engagement rate[^%]+\d\s%/);

    await page.press('Save sound', { clip });
    await page.waitForLabel('Sound saved', { clip });
    await page.waitForText(/It is not imported into InfiniPost yet/, { host: 'soundpost-panel' });
    await page.goto(OWN_CLIP.address);
    await page.waitForLabel('Sound saved', { clip });
    expect(apiCalls(sandbox)).toEqual([]);
  });

  it('stands in a corner where the page draws nothing, and saves what the page’s data tell', async ({
    stage,
    sandbox,
  }) => {
    const { address, clip, file } = DATA_ONLY;
    sandbox.servePage({ address, html: await readFile(file, 'utf8'), clips: [{ ...clip }] });
    const page = await stage.open(address);
    await page.waitForLabel('Save sound', { clip: clip.id });
    expect(await standing(page)).toEqual([{ clip: clip.id, card: null, floating: true }]);
    await page.press('Inspect', { clip: clip.id });
    const text = await page.waitForText(/From this page[\s\S]*Views\s+400/, {
      host: 'soundpost-panel',
    });
    expect(text).toContain('A quiet afternoon');
    await page.pressKey('Escape');
    await page.press('Save sound', { clip: clip.id });
    await page.waitForLabel('Sound saved', { clip: clip.id });
  });

  it('keeps away from pages that show no clip, and from an unavailable one says why', async ({
    stage,
    sandbox,
  }) => {
    for (const path of ['/@copper.kettle', '/explore', '/@copper.kettle/live']) {
      const page = await stage.open(`https://www.tiktok.com${path}`);
      await untilTrue('the page to be drawn', () => isHydrated(page));
      expect(await page.hosts(), path).toBe(0);
      // The same page is not dead ground: a clip opened from it gets its buttons, and takes them.
      const own = new URL(OWN_CLIP.address).pathname;
      await page.evaluate((to) => void window.__sandbox.go(to), own);
      await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
      await page.evaluate((to) => void window.__sandbox.go(to), path);
      await untilTrue('the buttons to go', async () => (await page.hosts()) === 0);
    }

    const gone = '7669863614369792064';
    const page = await stage.open(`https://www.tiktok.com/@quiet.ladder/video/${gone}`);
    await page.waitForLabel('Save sound', { clip: gone });
    await page.press('Save sound', { clip: gone });
    await page.waitForText(/not available/i, { host: 'soundpost-panel' });
    expect(apiCalls(sandbox)).toEqual([]);
    expect(await stage.errors()).toEqual([]);
  });
});
