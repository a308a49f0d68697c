import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { enterKeys } from './journey/set-up.ts';

const pair = { host: 'soundpost-actions', clip: OWN_CLIP.id } as const;
const panel = { host: 'soundpost-panel' } as const;

describe(`a sound saved without a key, in ${browser}`, () => {
  it('waits in the library and is imported by itself once the key is there', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(OWN_CLIP.address);
    await page.press('Save sound', pair);
    const news = await page.waitForText('It is not imported into InfiniPost yet.', panel);
    expect(news).toContain('The sound is saved in your library.');
    expect(news).toContain('Enter your InfiniPost key in the options.');

    await page.press('Open options', panel);
    const options = await stage.openedOwn('options.html');
    await stage.stopBackground();
    await enterKeys(options, ['InfiniPost']);
    const { journal } = sandbox;
    await untilTrue('the import', async () => journal.imports().length === 1);

    const popup = await stage.popup(page);
    await popup.click('Library');
    await popup.waitForText(/^Imported$/m);
    await page.press('Sound saved', pair);
    await page.waitForText('Sound saved and imported.', panel);
    expect(journal.count({ kind: 'sound-import' })).toBe(1);
    expect(await stage.errors()).toEqual([]);
  });
});
