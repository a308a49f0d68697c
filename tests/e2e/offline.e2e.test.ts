import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { postRequests, postSaying, schedule } from './journey/posting.ts';
import { setUp } from './journey/set-up.ts';

const pair = { host: 'soundpost-actions', clip: OWN_CLIP.id } as const;
const panel = { host: 'soundpost-panel' } as const;

describe(`no network in ${browser}`, () => {
  it('costs nothing and loses nothing at Save sound, Inspect and Schedule', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const page = await stage.open(OWN_CLIP.address);
    await page.waitForLabel('Save sound', pair);
    await stage.setOffline(true);
    sandbox.journal.reset();

    await page.press('Save sound', pair);
    const news = await page.waitForText('InfiniPost could not be reached.', panel);
    expect(news).toContain('The sound was not imported. It stays in your library.');
    expect(news).toContain('Check your connection, then try again.');
    await page.press('Inspect', pair);
    const told = await page.waitForText('DumplingAI could not be reached.', panel);
    expect(told).toContain('KonbiniAPI could not be reached.');
    expect(told).toContain('These figures are missing; what the page tells is shown all the same.');
    expect(told).toContain('Kettle song, take four.');

    const post = postSaying('Written on a train');
    let popup = await stage.popup(page);
    await schedule(popup, post);
    const waiting = await popup.waitForText('InfiniPost could not be reached.');
    expect(waiting).toContain('Nothing was posted. Everything you wrote is kept.');
    expect(waiting).toContain('Soundpost tries again by itself');
    await popup.close();
    await stage.stopBackground();
    expect(sandbox.journal.entries().filter(({ keyOk }) => keyOk !== null)).toEqual([]);

    await stage.setOffline(false);
    await page.press('Refresh', panel);
    await page.waitForText(/KonbiniAPI, just now/, panel);
    popup = await stage.popup(page);
    await popup.click('Library');
    await popup.waitForText('InfiniPost could not be reached.');
    await popup.click('Import');
    await popup.waitForText(/^Imported$/m);
    await popup.click('Queue');
    const isBooked = async () => (await popup.text()).includes('Booked');
    await untilTrue('the post to be booked by itself', isBooked, 120_000);
    expect(postRequests(sandbox, post.caption)).toHaveLength(1);
    expect(sandbox.journal.imports()).toHaveLength(1);
    expect(sandbox.journal.count({ kind: 'video-metadata' })).toBe(1);
    await untilTrue('nothing to wait for the user', async () => (await stage.badge()) === '');
  });
});
