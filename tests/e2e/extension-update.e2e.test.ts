import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { feedOf } from './journey/pairs.ts';
import { enterKeys } from './journey/set-up.ts';
import { rememberHosts, untilTakenOver } from './journey/taking-over.ts';

const FEED = 'https://www.tiktok.com/foryou?rerender=0';

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
});
