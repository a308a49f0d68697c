import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { Stage, WebPage } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { apiCalls } from './journey/evidence.ts';
import { feedOf, standing } from './journey/pairs.ts';

const FEED = 'https://www.tiktok.com/foryou?rerender=0';
const BARE = {
  address: 'https://www.tiktok.com/@ivo/video/7600000000000000051',
  clip: { id: '7600000000000000051', kind: 'video', username: 'ivo' },
  file: fileURLToPath(new URL('../../lib/tiktok/examples/2026-07-data-only.html', import.meta.url)),
} as const;

const IN_THE_CORNER = /layout of this page is new to it.*corner.*layout report/;

/** Waits until the toolbar button says, for this tab, that the buttons float, or that they do not. */
function untilToolbar(stage: Stage, page: WebPage, isFloating: boolean): Promise<void> {
  return until(
    `the toolbar to say that the buttons ${isFloating ? '' : 'do not '}float`,
    async () => {
      const { title, icon } = await stage.action(page);
      // Which picture it is, Chromium tells nobody.
      const isPicture = icon === undefined || /corner/.test(icon) === isFloating;
      const isTitle = IN_THE_CORNER.test(title) === isFloating;
      return isTitle && isPicture ? { done: undefined } : { seen: `${title} ${icon}` };
    },
  );
}

describe(`Soundpost says so when its buttons cannot stand in their place in ${browser}`, () => {
  it('the toolbar tells of a floating pair, in that tab and until it is over', async ({
    stage,
    sandbox,
  }) => {
    const { address, clip, file } = BARE;
    sandbox.servePage({ address, html: await readFile(file, 'utf8'), clips: [{ ...clip }] });
    const other = await stage.open(OWN_CLIP.address);
    await other.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    const page = await stage.open(address);
    await page.waitForLabel('Save sound', { clip: clip.id });
    await untilToolbar(stage, page, true);
    await untilToolbar(stage, other, false);
    // The browser holds it, so it outlives the background; the badge is for posts that wait.
    await stage.stopBackground();
    const action = await stage.action(page);
    expect(action.title).toMatch(IN_THE_CORNER);
    expect(action.badge).toBe('');

    await page.goto(OWN_CLIP.address);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    await untilToolbar(stage, page, false);
    await page.back();
    await page.waitForLabel('Save sound', { clip: clip.id });
    await untilToolbar(stage, page, true);
  });

  it('takes it back where the page has a place again without a load', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(FEED);
    await page.waitForLabel('Save sound', { clip: feedOf(sandbox)[0]?.id ?? '' });
    // A page that draws its rails anew so often will not have the buttons in them.
    const redraw = (times: number) =>
      page.evaluate(
        (all) =>
          new Promise<void>((done) => {
            const blow = (left: number) => {
              if (left === 0) return done();
              window.__sandbox.rerender();
              requestAnimationFrame(() => blow(left - 1));
            };
            blow(all);
          }),
        times,
      );
    await redraw(80);
    await redraw(80);
    await until('the pair to float', async () => {
      const pairs = await standing(page);
      return pairs.some(({ floating }) => floating)
        ? { done: undefined }
        : { seen: JSON.stringify(pairs) };
    });
    await untilToolbar(stage, page, true);
    await page.evaluate((to) => void window.__sandbox.go(to), new URL(OWN_CLIP.address).pathname);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    await untilToolbar(stage, page, false);
  });

  it('describes the page that was used last, without a word of what it shows', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await options.click('Make a layout report');
    await options.waitForText(/There is no open page of tiktok\.com/);

    const detail = await stage.open(OWN_CLIP.address);
    await detail.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    const first = feedOf(sandbox)[0]?.id ?? '';
    const feed = await stage.open(FEED);
    await feed.waitForLabel('Save sound', { clip: first });
    await options.click('Make a layout report');
    await options.waitForText('Copy report');
    const report = await options.value('What the report tells');
    expect(report).toMatch(/^Soundpost layout report: \d+\.\d+\.\d+, (Chrome|Firefox) \d+, \d{4}-/);
    expect(report).toMatch(/Page: feed, drawn, theme \w+, dir ltr, lang en/);
    expect(report).toMatch(/Script: in the page, told of \d+ clips/);
    expect(report).toMatch(/Buttons: [1-9]\d? in their place, 0 floating/);
    expect(report).toMatch(/card 1: clip sure, sound known.*place \[class\*="SectionActionBar/);
    const clips = [...sandbox.world.clips.values()];
    const shown = clips.flatMap(({ id, desc, author, music }) => [
      ...[id, desc, author.uniqueId, author.nickname, author.id],
      ...[music.id, music.title, music.authorName],
    ]);
    expect(shown.filter((one) => one !== '' && report.includes(one))).toEqual([]);
    expect(report).not.toMatch(/\d{5}|@/);

    await options.click('Copy report');
    await options.waitForText('Copied.');
    expect(apiCalls(sandbox)).toEqual([]);
    expect(await stage.errors()).toEqual([]);
  });
});
