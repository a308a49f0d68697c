import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { WebPage } from './driver/driver.ts';
import { until, untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { feedOf, isHydrated, standing } from './journey/pairs.ts';
import { enterKeys } from './journey/set-up.ts';

const FEED = 'https://www.tiktok.com/foryou?rerender=0';

/** Keeps hold of everything of Soundpost's that stands in the page now. */
function rememberHosts(page: WebPage): Promise<void> {
  return page.evaluate(() => {
    const hosts = document.querySelectorAll('soundpost-actions, soundpost-panel');
    Object.assign(window, { soundpostBefore: [...hosts] });
  });
}

/** How much of that still stands there. */
function hostsOfBefore(page: WebPage): Promise<number> {
  return page.evaluate('window.soundpostBefore.filter((host) => host.isConnected).length');
}

/** One pair for this clip, drawn by somebody else than before. */
function untilTakenOver(page: WebPage, clip: string): Promise<void> {
  return until(`one new pair for ${clip} in the place of the old`, async () => {
    const [pairs, old] = [await standing(page), await hostsOfBefore(page)];
    const isOwn = pairs.length === 1 && pairs[0]?.clip === clip && !pairs[0].floating;
    return isOwn && old === 0
      ? { done: undefined }
      : { seen: `${old} of before, ${JSON.stringify(pairs)}` };
  });
}

describe(`Soundpost is updated while pages of tiktok.com stand open in ${browser}`, () => {
  it('the new version takes over in every tab without a reload, and its buttons work', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    const first = feedOf(sandbox)[0]?.id ?? '';
    const feed = await stage.open(FEED);
    await feed.waitForLabel('Inspect', { clip: first });
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Inspect', { clip: OWN_CLIP.id });
    await page.press('Inspect', { clip: OWN_CLIP.id });
    await page.waitFor(
      'the look-ups of the drawer to end',
      ({ text, labels }) => labels.includes('Copy JSON') && !text.includes('Asking for more'),
      { host: 'soundpost-panel' },
    );
    for (const open of [feed, page]) await rememberHosts(open);

    await stage.updateExtension();
    await untilTakenOver(page, OWN_CLIP.id);
    // The drawer was the old script's: it went with it.
    expect(await page.hosts({ host: 'soundpost-panel' })).toBe(0);

    await page.press('Save sound', { clip: OWN_CLIP.id });
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
    await untilTrue('one import', async () => sandbox.journal.imports().length === 1);
    // The tab behind it, too, and it follows its page as before.
    await stage.show(feed);
    await untilTakenOver(feed, first);
    await feed.pressKey('ArrowDown');
    const second = feedOf(sandbox)[1]?.id ?? '';
    await feed.waitForLabel('Inspect', { clip: second });
    await feed.press('Inspect', { clip: second });
    await feed.waitForLabel('Copy JSON', { host: 'soundpost-panel' });
    expect((await storedRows(stage)).sounds).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });

  it('a press that is under way is not lost: its sound is in the library, paid once at most', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    sandbox.faults.add({ kind: 'sound-import', times: 1, do: { type: 'never' } });
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    await rememberHosts(page);
    await page.press('Save sound', { clip: OWN_CLIP.id });
    const asked = () =>
      sandbox.journal.entries().filter(({ kind }) => kind === 'sound-import').length;
    await untilTrue('the import to be asked for', async () => asked() === 1);

    await stage.updateExtension();
    await untilTakenOver(page, OWN_CLIP.id);
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
    const { sounds } = await storedRows(stage);
    expect(sounds).toMatchObject([{ state: 'unknown', problem: { code: expect.any(String) } }]);
    expect(asked()).toBe(1);
  });

  it('two updates in a row leave one pair, not three', async ({ stage }) => {
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    await rememberHosts(page);
    await stage.updateExtension();
    await stage.updateExtension();
    await untilTakenOver(page, OWN_CLIP.id);
    // A script that only came late would draw again once the page does.
    await page.evaluate(() => window.__sandbox.rerender());
    await untilTakenOver(page, OWN_CLIP.id);
    await page.press('Save sound', { clip: OWN_CLIP.id });
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
  });

  it('switched off and on again, it stands once in the pages that stayed open', async ({
    stage,
  }) => {
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    await rememberHosts(page);
    await stage.setEnabled(false);
    await stage.setEnabled(true);
    await untilTakenOver(page, OWN_CLIP.id);
    await page.press('Save sound', { clip: OWN_CLIP.id });
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
  });

  it('switched off, it leaves no button that does nothing', async ({ stage }) => {
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    await stage.setEnabled(false);
    // Chromium leaves the script in the page, which learns of it at the next change or press;
    // Firefox ends it, and takes away what the buttons are shown by.
    await page.evaluate(() => window.__sandbox.rerender());
    await untilTrue('no button to be seen', () =>
      page.evaluate(() => {
        const hosts = document.querySelectorAll('soundpost-actions, soundpost-panel');
        return [...hosts].every((host) => !host.checkVisibility());
      }),
    );
  });

  it('pages that were opened before Soundpost was there get their buttons without a reload', async ({
    stage,
  }) => {
    await stage.setEnabled(false);
    const page = await stage.open(OWN_CLIP.address);
    await untilTrue('the page to be drawn', () => isHydrated(page));
    expect(await page.hosts()).toBe(0);
    await stage.setEnabled(true);
    await page.press('Save sound', { clip: OWN_CLIP.id });
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
  });
});
