import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { setUp } from './journey/set-up.ts';

const pair = { host: 'soundpost-actions', clip: OWN_CLIP.id } as const;
const panel = { host: 'soundpost-panel' } as const;

describe(`a server that fails while a page is looked at, in ${browser}`, () => {
  it('is told on the page, and an import of which nobody knows is not repeated by itself', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const { faults, journal } = sandbox;
    const page = await stage.open(OWN_CLIP.address);

    faults.add({
      kind: 'sound-import',
      times: 1,
      do: { type: 'status', status: 429, headers: { 'Retry-After': '20' } },
    });
    await page.press('Save sound', pair);
    const busy = await page.waitForText('InfiniPost was asked too often in a short time.', panel);
    expect(busy).toContain('Wait a minute, then try again.');
    expect(busy).toContain('It stays in your library.');

    faults.add({ kind: 'video-metadata', times: 1, do: { type: 'html' } });
    faults.add({ kind: 'audio-metadata', times: 1, do: { type: 'error', code: 'platform_error' } });
    await page.press('Inspect', pair);
    const told = await page.waitForText("answered in DumplingAI's place", panel);
    expect(told).toContain('KonbiniAPI got no usable answer from TikTok.');
    await page.press('Refresh', panel);
    await page.waitForText(/KonbiniAPI, just now/, panel);

    faults.add({ kind: 'sound-import', times: 1, do: { type: 'html', commit: true } });
    await page.press('Sound saved', pair);
    const lost = await page.waitForText('its answer was lost', panel);
    expect(lost).toContain('It is not asked again by itself, so you never pay twice.');
    await page.press('Sound saved', pair);
    await page.waitForText('its answer was lost', panel);

    const popup = await stage.popup(page);
    await popup.click('Library');
    await popup.waitForText('Not known');
    await popup.click('Import again');
    await popup.waitForText('It may be there already, and be imported and paid for twice.');
    expect(journal.imports()).toHaveLength(1);
    await popup.click('Import it anyway');
    await popup.waitForText(/^Imported$/m);
    expect(journal.imports()).toHaveLength(2);
  });

  it('shows that it waits for a server that never answers, and what a stop leaves', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const { faults, journal } = sandbox;
    for (const kind of ['sound-import', 'video-metadata', 'audio-metadata'] as const) {
      faults.add({ kind, times: 1, do: { type: 'never' } });
    }
    const page = await stage.open(OWN_CLIP.address);
    await page.press('Save sound', pair);
    await page.waitForLabel('Saving sound…', pair);
    await page.press('Inspect', pair);
    const asking = await page.waitForText('Asking for more…', panel);
    expect(asking).toContain('Kettle song, take four.');
    await untilTrue('all three requests', async () => faults.pending().length === 0);
    await stage.stopBackground();

    // The sound is in the library; only whether it was imported is not known.
    await page.waitForLabel('Sound saved', pair);
    await page.waitForText('its answer was lost', panel);
    await page.waitForText('Soundpost was stopped by the browser before it could answer.', panel);
    expect(journal.count({ kind: 'sound-import' })).toBe(1);

    await page.press('Refresh', panel);
    await page.waitForText(/KonbiniAPI, just now/, panel);
    expect(journal.count({ kind: 'video-metadata' })).toBe(2);
    expect(await stage.errors()).toEqual([]);
  });
});
