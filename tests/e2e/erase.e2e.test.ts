import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { mainJob } from './journey/main-job.ts';

describe(`erasing everything in ${browser}`, () => {
  it('takes the word, then empties library, drafts, queue, accounts, keys and what was learnt', async ({
    stage,
    sandbox,
  }) => {
    await mainJob({
      stage,
      sandbox,
      address: OWN_CLIP.address,
      clipId: OWN_CLIP.id,
      picture: async () => {},
      say: () => undefined,
    });
    const popup = await stage.popup();
    await popup.click('Compose');
    await popup.fill('Caption', 'half a thought');
    await popup.close();
    const filled = await storedRows(stage);
    for (const table of ['sounds', 'drafts', 'deliveries', 'targets', 'secrets', 'ledger']) {
      expect(filled[table]?.length, table).toBeGreaterThan(0);
    }

    const options = await stage.openOwn('options.html');
    await options.click('Erase everything');
    await options.waitForText(/Nothing was erased/);
    expect(await storedRows(stage)).toEqual(filled);

    await options.fill('Type ERASE to confirm', 'ERASE');
    await options.click('Erase everything');
    await options.waitForText(/Everything is erased/);
    for (const [table, rows] of Object.entries(await storedRows(stage))) {
      expect(rows, table).toEqual([]);
    }
    expect(await storedRows(stage, 'soundpost-cache')).toEqual({ answers: [] });

    const after = await stage.popup();
    await after.click('Queue');
    await after.waitForText(/Nothing in the queue yet/);
    await after.click('Library');
    await after.waitForText(/No sounds saved yet/);
    await after.click('Compose');
    expect(await after.value('Caption')).toBe('');
    await after.waitForText(/No account yet/);
    expect(await stage.errors()).toEqual([]);
  });
});
