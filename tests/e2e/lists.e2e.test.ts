import { describe, expect } from 'vitest';
import type { WebPage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { itemsOf, noPair, pairIn, picture } from './journey/lists.ts';
import { pageState } from './journey/pairs.ts';
import { enterKeys } from './journey/set-up.ts';

type ListPage = { name: string; path: string };

const PROFILE = '/@copper.kettle';
const MAIN: ListPage[] = [
  { name: 'a profile', path: PROFILE },
  { name: 'a search', path: '/search?q=one' },
];
const OTHERS: ListPage[] = [
  { name: 'a search for videos', path: '/search/video?q=one' },
  { name: 'explore', path: '/explore' },
  { name: 'a tag', path: '/tag/kettle' },
  { name: 'a music page', path: '/music/Paper-Lanterns-6718395' },
  { name: 'a playlist', path: 'the first playlist of the profile' },
];

/** A playlist's address stands on its owner's profile only. */
async function goTo(page: WebPage, { name, path }: ListPage): Promise<void> {
  if (name !== 'a playlist') return page.goto(`https://www.tiktok.com${path}`);
  await page.goto(`https://www.tiktok.com${PROFILE}`);
  await itemsOf(page);
  await page.goto(
    await page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('a[href*="/playlist/"]');
      return link?.href ?? '';
    }),
  );
}

describe(`the lists of tiktok.com in ${browser}`, () => {
  it.for(browser === 'chromium' ? [...MAIN, ...OTHERS] : MAIN)(
    '$name: the pair stands in the item under the pointer only, and saves that very clip',
    async (list, { stage, sandbox }) => {
      await enterKeys(await stage.openOwn('options.html'), ['InfiniPost']);
      const page = await stage.open('https://www.tiktok.com/live');
      await goTo(page, list);
      const [first, second] = await itemsOf(page);
      const address = await page.url();
      const boxes = () =>
        page.evaluate(() =>
          window.__sandbox.cards().map(({ element }) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height];
          }),
        );
      const before = await boxes();

      await page.hover(picture(first));
      await pairIn(page, first);
      await page.hover(picture(second));
      await pairIn(page, second);
      // What comes up over the picture moves nothing of the page's.
      expect(await boxes()).toEqual(before);
      await page.hoverAway();
      await noPair(page);

      await page.hover(picture(second));
      await page.press('Save sound', { clip: second.id });
      await page.waitForLabel('Sound saved', { clip: second.id });
      const { journal } = sandbox;
      await untilTrue('the import', async () => journal.imports().length > 0);
      expect(journal.imports().map(({ clipId }) => clipId)).toEqual([second.id]);
      await pairIn(page, second);
      expect(await pageState(page)).toEqual({ paused: 0, opened: 0, keys: 0, liked: 0 });
      expect(await page.url()).toBe(address);

      // Whoever comes back to it sees that it is saved.
      await page.goto(address);
      await itemsOf(page);
      await page.hover(picture(second));
      await page.waitForLabel('Sound saved', { clip: second.id });
      expect(await stage.errors()).toEqual([]);
    },
  );
});
