import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { feedOf, isTold, looked, standing, standsAt, startLooking } from './journey/pairs.ts';

const FEED = 'https://www.tiktok.com/foryou?rerender=0';

describe(`the buttons on the surfaces of tiktok.com in ${browser}`, () => {
  it('stand once in each card of the feed, played or not, wherever one goes', async ({
    stage,
    sandbox,
  }) => {
    const feed = feedOf(sandbox);
    const page = await stage.open(FEED);
    const arrivesAt = async (index: number) => {
      const clip = feed[index];
      // Two photo posts may be alike in all that is drawn: then no pair is the right one.
      const due = clip && isTold(feed, clip) ? [clip.id] : [];
      await untilTrue(`exactly the pairs [${due}] in card ${index}`, async () => {
        const own = (await standing(page)).filter(({ card }) => card === index);
        const isThere = await standsAt(page, index, clip?.kind ?? 'video');
        return isThere && String(own.map((pair) => pair.clip)) === String(due);
      });
    };
    await arrivesAt(0);
    await startLooking(page, feed);
    expect(feed.some(({ kind }) => kind === 'photo')).toBe(true);
    for (const index of feed.keys()) {
      if (index > 0) await page.pressKey('ArrowDown');
      await arrivesAt(index);
    }

    for (let index = feed.length - 2; index >= 6; index -= 1) {
      await page.pressKey('ArrowUp');
      await arrivesAt(index);
    }
    const away = await looked(page);
    expect(away.faults).toEqual([]);
    expect(away.frames).toBeGreaterThan(feed.length);
  });

  it('follow a clip that is opened from the feed and left again through the history', async ({
    stage,
    sandbox,
  }) => {
    const feed = feedOf(sandbox);
    const [first] = feed;
    const clip = first?.id ?? '';
    const page = await stage.open(FEED);
    await page.waitForLabel('Inspect', { clip });
    await startLooking(page, feed);

    await page.clickCss('#one-column-item-0 [data-e2e="video-desc"]');
    await untilTrue('the pair on the clip’s own page', async () => {
      const pairs = await standing(page);
      return pairs.length === 1 && pairs[0]?.card === null && pairs[0].clip === clip;
    });
    await page.back();
    await untilTrue('the pair in the feed again', async () => {
      const own = (await standing(page)).filter(({ card }) => card === 0);
      return own.length === 1 && own[0]?.clip === clip;
    });
    expect((await looked(page)).faults).toEqual([]);
  });

  it('outlive a page that draws its rails again and again, never twice and never wrong', async ({
    stage,
    sandbox,
  }) => {
    const feed = feedOf(sandbox);
    const clip = feed[0]?.id ?? '';
    const page = await stage.open(FEED);
    await page.waitForLabel('Inspect', { clip });
    await startLooking(page, feed);
    const storm = (times: number) =>
      page.evaluate(
        (left) =>
          new Promise<void>((done) => {
            const blow = (more: number) => {
              if (more === 0) return done();
              window.__sandbox.rerender();
              requestAnimationFrame(() => blow(more - 1));
            };
            blow(left);
          }),
        times,
      );

    await storm(40);
    await untilTrue('one pair in its card', async () => {
      const pairs = await standing(page);
      const own = pairs.filter(({ card }) => card === 0);
      return own.length === 1 && pairs.every(({ floating }) => !floating);
    });

    // A page that will not have it there at all: the corner of the window does, and it works.
    await storm(120);
    await untilTrue('one floating pair', async () => {
      const pairs = await standing(page);
      return pairs.length === 1 && pairs[0]?.floating === true && pairs[0].clip === clip;
    });
    await page.press('Inspect', { clip });
    await page.waitForText(/@copper\.kettle/, { host: 'soundpost-panel' });
    expect((await looked(page)).faults).toEqual([]);
  });

  it('stand on a photo post and in other layouts, and Inspect opens in the page’s own theme', async ({
    stage,
  }) => {
    const layouts = [
      ['https://www.tiktok.com/@mina.paper/photo/7702397201732605184', 'dark'],
      [`${OWN_CLIP.address}?layout=column`, 'dark'],
      [`${OWN_CLIP.address}?dir=rtl&theme=light`, 'light'],
    ] as const;
    const page = await stage.open('https://www.tiktok.com/explore');
    for (const [address, theme] of layouts) {
      await page.goto(address);
      const clip = /\d{19}/.exec(address)?.[0] ?? '';
      // On a busy machine the corner may have them first, until the page has drawn its rail.
      await untilTrue(`the one pair in its card on ${address}`, async () => {
        const [pair, ...others] = await standing(page);
        return pair?.clip === clip && !pair.floating && others.length === 0;
      });
      await page.press('Inspect', { clip });
      await page.waitForLabel('Copy JSON', { host: 'soundpost-panel' });
      const scheme = await page.evaluate(() => {
        const panel = document.querySelector('soundpost-panel');
        return panel && getComputedStyle(panel).colorScheme;
      });
      expect(scheme, address).toBe(theme);
      await page.pressKey('Escape');
      await untilTrue('the panel to go', async () => {
        return (await page.hosts({ host: 'soundpost-panel' })) === 0;
      });
    }
  });
});
