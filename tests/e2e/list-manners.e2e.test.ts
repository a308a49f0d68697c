import { describe, expect } from 'vitest';
import type { WebPage } from './driver/driver.ts';
import { until, untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { type Item, itemsOf, noPair, pairIn, picture } from './journey/lists.ts';
import { pageState, standing } from './journey/pairs.ts';

const PROFILE = 'https://www.tiktok.com/@copper.kettle';

/** Where the focus is: our pair, an item of the list, or somewhere else. */
const focused = (page: WebPage): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const isOurs = activeElement?.localName === 'soundpost-actions';
    return isOurs ? 'pair' : `#${activeElement?.closest('[id*="-container-"]')?.id ?? ''}`;
  });

async function tabInto(page: WebPage, item: Item): Promise<void> {
  for (let stops = 0; stops < 60 && (await focused(page)) !== item.box; stops += 1) {
    await page.pressKey('Tab');
  }
  expect(await focused(page)).toBe(item.box);
}

describe(`the pair of a list in ${browser}`, () => {
  it('follows the keyboard’s focus, is reached by the next Tab, and holds the focus', async ({
    stage,
  }) => {
    const page = await stage.open(PROFILE);
    const [first, second, third] = await itemsOf(page);
    await page.clickCss('[data-e2e="user-title"]');
    await tabInto(page, first);
    await pairIn(page, first);
    await page.pressKey('Tab');
    expect(await focused(page)).toBe('pair');

    // Save sound by keyboard; the pointer goes elsewhere meanwhile, and the focus stays.
    await page.pressKey('Enter');
    await page.waitForLabel('Sound saved', { clip: first.id });
    await page.hover(picture(third ?? second));
    await page.pressKey('Tab');
    await pairIn(page, first);
    expect(await focused(page)).toBe('pair');

    // Inspect takes the focus into the panel, and the panel gives it back.
    await page.pressKey('Enter');
    await page.waitForText(/Kettle song, take four/, { host: 'soundpost-panel' });
    await page.waitForLabel('Copy JSON', { host: 'soundpost-panel' });
    await page.pressKey('Escape');
    await untilTrue('the focus on the pair again', async () => (await focused(page)) === 'pair');
    await pairIn(page, first);

    await page.pressKey('Tab');
    expect(await focused(page)).toBe(second.box);
    await pairIn(page, second);
    await page.pressKey('Shift+Tab');
    expect(await pageState(page)).toMatchObject({ paused: 0, opened: 0, liked: 0 });
  });

  it('stays with the focus while the list scrolls under a resting pointer', async ({ stage }) => {
    const page = await stage.open(PROFILE);
    const items = await itemsOf(page);
    const columns = await page.evaluate(() => {
      const list = document.querySelector('#user-post-item-list');
      return list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 0;
    });
    const [first, focusedOne] = items;
    const pointedAt = items[columns] ?? first;
    const below = items[2 * columns] ?? first;
    await page.clickCss('[data-e2e="user-title"]');
    await page.hover(picture(pointedAt));
    await pairIn(page, pointedAt);
    await tabInto(page, focusedOne);
    await pairIn(page, focusedOne);

    await page.evaluate(
      (from, to) => {
        const topOf = (css: string) =>
          document.querySelector(css)?.getBoundingClientRect().top ?? 0;
        document.querySelector('[class*="DivListPage"]')?.scrollBy(0, topOf(to) - topOf(from));
      },
      pointedAt.box,
      below.box,
    );
    await untilTrue('the item below to come under the pointer', () =>
      page.evaluate((css) => document.querySelector(`${css}:hover`) !== null, below.box),
    );
    await pairIn(page, focusedOne);
    // The next real move of the pointer counts again.
    await page.hover(picture(below));
    await pairIn(page, below);
  });

  it('comes back where the page clears it, and not for ever', async ({ stage }) => {
    const page = await stage.open(PROFILE);
    const [first, second] = await itemsOf(page);
    await page.hover(picture(first));
    await pairIn(page, first);
    const clear = (times: number) =>
      page.evaluate(
        (left) =>
          new Promise<void>((done) => {
            const next = (more: number) => {
              if (more === 0) return done();
              document.querySelector('soundpost-actions')?.remove();
              requestAnimationFrame(() => next(more - 1));
            };
            next(left);
          }),
        times,
      );
    await clear(20);
    await pairIn(page, first);
    await page.evaluate(() => window.__sandbox.rerender());
    await pairIn(page, first);
    await clear(60);
    await noPair(page);
    await page.hover(picture(second));
    await pairIn(page, second);
  });

  it('is never of another clip, when the item under the pointer becomes another', async ({
    stage,
  }) => {
    const page = await stage.open(PROFILE);
    const [first, second] = await itemsOf(page);
    await page.hover(picture(first));
    await pairIn(page, first);
    // A virtual list writes its next clip into the item that stands there, bit by bit.
    const become = (id: string) =>
      page.evaluate(
        (css, to) => {
          const link = document.querySelector<HTMLAnchorElement>(`${css} a`);
          if (link) link.href = `/@copper.kettle/video/${to}`;
        },
        first.box,
        id,
      );
    await page.waitForLabel('Save sound', { clip: first.id });
    await until('its preview', () =>
      page.evaluate(
        (id) => (document.getElementById(`xgwrapper-1-${id}`) ? { done: null } : { seen: 'none' }),
        first.id,
      ),
    );
    // The preview still shows the former one.
    await become(second.id);
    await noPair(page);
    await page.evaluate(
      (from, to) => {
        const player = document.getElementById(`xgwrapper-1-${from}`);
        if (player) player.id = `xgwrapper-1-${to}`;
      },
      first.id,
      second.id,
    );
    await pairIn(page, { box: first.box, id: second.id });
  });

  it('stands over the picture, at its start, from left to right and from right to left', async ({
    stage,
  }) => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await stage.open(`${PROFILE}?dir=${dir}`);
      const [first] = await itemsOf(page);
      await page.hover(picture(first));
      await pairIn(page, first);
      const hit = await page.evaluate((css) => {
        const { left, right, bottom } = document.querySelector(css)?.getBoundingClientRect() ?? {
          left: 0,
          right: 0,
          bottom: 0,
        };
        const at = (x: number) => document.elementFromPoint(x, bottom - 60)?.localName;
        return { left: at(left + 30), right: at(right - 30) };
      }, picture(first));
      const ours = dir === 'ltr' ? hit.left : hit.right;
      const theirs = dir === 'ltr' ? hit.right : hit.left;
      expect(ours, dir).toBe('soundpost-actions');
      expect(theirs, dir).not.toBe('soundpost-actions');
      await page.close();
    }
  });

  it('leaves the list when a clip opens over it, and the right click means the item', async ({
    stage,
  }) => {
    const page = await stage.open('https://www.tiktok.com/explore');
    const [first, second] = await itemsOf(page);
    if (browser === 'chromium') {
      // There no real menu is opened by a right click: the page hears of none.
      await page.evaluate((css) => {
        const click = new MouseEvent('contextmenu', { bubbles: true });
        document.querySelector(css)?.dispatchEvent(click);
      }, `${second.box} p`);
    }
    await stage.contextMenu(page, `${second.box} p`, { id: 'save:page', title: 'Save sound' });
    await until(`${second.id} in the library`, async () => {
      const { sounds = [] } = await storedRows(stage);
      const ids = sounds.map(({ clip }) => (clip as { id: string }).id);
      return ids.length === 1 && ids[0] === second.id ? { done: null } : { seen: ids.join() };
    });

    await page.clickCss('[class*="H1ShareTitle"]');
    await tabInto(page, first);
    await pairIn(page, first);
    await page.pressKey('Enter');
    await untilTrue('only the pair of the opened clip', async () => {
      const pairs = await standing(page);
      const inList = await page.evaluate(
        (css) => document.querySelector(`${css} soundpost-actions`) !== null,
        first.box,
      );
      return !inList && pairs.length === 1 && pairs[0]?.clip === first.id;
    });
  });
});
