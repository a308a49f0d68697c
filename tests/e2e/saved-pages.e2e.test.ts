import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { readIndex, readSavedPage } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { standing } from './journey/pairs.ts';
import { enterKeys } from './journey/set-up.ts';

/** A folder of pages saved from the real site, which is no part of the project. */
const folder = process.env.SOUNDPOST_PAGES;
const pages = folder ? await readIndex(folder) : [];
const read = (file: string) => readSavedPage(join(folder ?? '', file));

describe(`real pages saved from tiktok.com in ${browser}`, () => {
  if (!folder) {
    it('were not looked at: SOUNDPOST_PAGES was not set to the folder that holds them', () => {
      expect(pages).toEqual([]);
    });
    return;
  }

  const ofOneClip = pages.filter(({ surface }) => surface === 'detail' || surface === 'modal');
  const ofMany = pages.filter(({ surface }) => surface !== 'detail' && surface !== 'modal');

  it('have something to look at', () => {
    expect(ofOneClip.length).toBeGreaterThan(0);
    expect(ofMany.length).toBeGreaterThan(0);
  });

  it.for(ofOneClip)(
    '$file: Save sound imports its clip with its sound, and nothing else',
    async ({ file, sound, clips: [clip] }, { stage, sandbox }) => {
      const options = await stage.openOwn('options.html');
      await enterKeys(options, ['InfiniPost']);
      const saved = await read(file);
      sandbox.servePage(saved);
      const page = await stage.open(saved.address);
      const actions = { host: 'soundpost-actions', clip: clip?.id ?? '' } as const;
      await page.waitForLabel('Save sound', actions);
      expect((await standing(page)).map((pair) => pair.clip)).toEqual([clip?.id]);
      await page.press('Save sound', actions);
      await page.waitForLabel('Sound saved', actions);
      await page.waitForText(/Sound saved and imported/, { host: 'soundpost-panel' });

      expect(sandbox.journal.imports().map(({ clipId }) => clipId)).toEqual([clip?.id]);
      const { sounds = [] } = await storedRows(stage);
      expect(sounds).toMatchObject([{ id: `music:${sound}`, clip, state: 'imported' }]);
    },
  );

  it.for(ofMany)(
    '$file: no buttons for what it does not tell, nor for a preview',
    async ({ file }, { stage, sandbox }) => {
      const saved = await read(file);
      sandbox.servePage(saved);
      const page = await stage.open(saved.address);
      // Also after it was scrolled, and after something was added to it.
      await page.evaluate(() => {
        window.scrollTo(0, document.body.scrollHeight);
        document.body.append(document.createElement('p'));
      });
      // A floating pair waits for pages that are still being drawn; by then a wrong one would stand.
      await untilTrue('the page to be older than that', () =>
        page.evaluate(() => performance.now() > 2500),
      );
      expect(await standing(page)).toEqual([]);
      expect(await stage.errors()).toEqual([]);
    },
  );
});
