import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { isHydrated } from './journey/pairs.ts';
import { enterKeys } from './journey/set-up.ts';
import { rememberHosts, untilTakenOver } from './journey/taking-over.ts';

describe(`Soundpost comes and goes while pages of tiktok.com stand open in ${browser}`, () => {
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
