import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { WebPage } from './driver/driver.ts';
import { browser, it } from './fixture.ts';
import { setUp } from './journey/set-up.ts';

const panel = { host: 'soundpost-panel' } as const;

async function press(page: WebPage, label: string, clipId: string) {
  await page.press(label, { host: 'soundpost-actions', clip: clipId });
}

const TOLD_BY_THE_PAGE = [
  [
    '7669863614369792064',
    'TikTok says that this video is not available here.',
    'Check the address, or choose another video that uses the same sound.',
  ],
  [
    '7653817347097449856',
    'This video is private.',
    'Choose a public video that uses the same sound.',
  ],
  [
    '7644969395826342656',
    'This video belongs to a private account.',
    'Choose a public video that uses the same sound.',
  ],
] as const;

describe(`a video that cannot be read, in ${browser}`, () => {
  it('is refused for nothing where the page itself says so', async ({ stage, sandbox }) => {
    await setUp(stage);
    sandbox.journal.reset();
    for (const [clipId, what, next] of TOLD_BY_THE_PAGE) {
      const page = await stage.open(`https://www.tiktok.com/@quiet.ladder/video/${clipId}`);
      await press(page, 'Save sound', clipId);
      await page.waitForLabel(`Not saved: ${what}`, { host: 'soundpost-actions', clip: clipId });
      const news = await page.waitForText(what, panel);
      expect(news).toContain('Its sound was not saved and nothing was asked for or paid.');
      expect(news).toContain(next);

      await press(page, 'Inspect', clipId);
      await page.waitForLabel('Refresh', panel);
      expect(await page.textOf(panel)).toContain(what);
      await page.close();
    }
    const asked = sandbox.journal.entries().filter(({ keyOk }) => keyOk !== null);
    expect(asked).toEqual([]);
  });

  it('is kept in the library with the reason where only the providers know', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
    const clip = { id: OWN_CLIP.id, username: 'copper.kettle' };
    sandbox.world.addClip({ ...clip, availability: 'private' });

    await press(page, 'Save sound', OWN_CLIP.id);
    const news = await page.waitForText('could not get the sound out of this TikTok post', panel);
    expect(news).toContain('The sound was not imported. It stays in your library.');
    expect(news).toContain('Save the sound from another post that uses it.');
    await press(page, 'Inspect', OWN_CLIP.id);
    const told = await page.waitForText('DumplingAI does not find this post', panel);
    expect(told).toContain('Open the post to see whether it is still there.');
    expect(told).toContain('Kettle song, take four.');

    await stage.stopBackground();
    const popup = await stage.popup(page);
    await popup.click('Library');
    const library = await popup.waitForText('could not get the sound out of this TikTok post');
    expect(library).toContain('Not imported');

    sandbox.world.addClip(clip);
    await popup.click('Import');
    await popup.waitForText(/^Imported$/m);
    expect(sandbox.journal.imports()).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });
});
