import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { browser, it } from './fixture.ts';
import { postRequests, postSaying, schedule } from './journey/posting.ts';
import { enterKey, SANDBOX_KEYS, setUp } from './journey/set-up.ts';

const pair = { host: 'soundpost-actions', clip: OWN_CLIP.id } as const;
const panel = { host: 'soundpost-panel' } as const;

const UNUSABLE = [
  ['InfiniPost', 'sk_test_wrong', 'InfiniPost does not accept your key', 'Enter a current'],
  ['InfiniPost', 'sk_test_expired', 'InfiniPost does not accept your key', 'Enter a current'],
  ['DumplingAI', 'sk_dumpling_wrong', 'DumplingAI does not accept your key', 'Enter a current'],
  ['DumplingAI', 'sk_dumpling_empty', 'Your DumplingAI account has no credits left.', 'Top up on'],
  ['KonbiniAPI', 'knbn_wrong', 'KonbiniAPI does not accept your key.', 'Enter a current'],
  ['KonbiniAPI', 'knbn_expired', 'Your KonbiniAPI key has expired.', 'Make a new key on'],
  ['KonbiniAPI', 'knbn_disabled', 'Your KonbiniAPI key is switched off.', 'Switch it on on'],
  ['KonbiniAPI', 'knbn_empty', 'Your KonbiniAPI credits are used up.', 'Top up on'],
] as const;

describe(`a key that does not work, in ${browser}`, () => {
  it('is told by the Test button, which spends nothing', async ({ stage, sandbox }) => {
    const options = await stage.openOwn('options.html');
    for (const [name, key, what, next] of UNUSABLE) {
      await enterKey(options, name, key);
      await options.click(`Test ${name} key`);
      const told = await options.waitForText(what);
      expect(told).toContain(next);
      expect(told).not.toContain(key);
    }
    for (const name of ['InfiniPost', 'DumplingAI', 'KonbiniAPI'] as const) {
      await enterKey(options, name, SANDBOX_KEYS[name]);
      await options.click(`Test ${name} key`);
      await options.waitForText(`${name} answered: the key works. Nothing was spent.`);
    }
    const spent = sandbox.journal.entries().filter(({ effect }) => (effect.credits ?? 0) > 0);
    expect(spent).toEqual([]);
  });

  it('loses no sound, no draft and no post on the page and in the popup', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const { keys } = sandbox.world;
    const good = keys.infinipost.get(SANDBOX_KEYS.InfiniPost);
    if (!good) throw new Error('The sandbox takes another key');
    good.state = 'expired';
    for (const [provider, key] of [
      [keys.dumpling, SANDBOX_KEYS.DumplingAI],
      [keys.konbini, SANDBOX_KEYS.KonbiniAPI],
    ] as const) {
      Object.assign(provider.get(key) ?? {}, { credits: 0 });
    }

    const page = await stage.open(OWN_CLIP.address);
    await page.press('Save sound', pair);
    const news = await page.waitForText('InfiniPost does not accept your key', panel);
    expect(news).toContain('The sound was not imported. It stays in your library.');
    expect(news).toContain('Open options');
    await page.press('Inspect', pair);
    const told = await page.waitForText('Your KonbiniAPI credits are used up.', panel);
    expect(told).toContain('Your DumplingAI account has no credits left.');
    expect(told).toContain('the rest is shown all the same');
    expect(told).toContain('Kettle song, take four.');

    const popup = await stage.popup(page);
    const post = postSaying('Written with a key that has expired');
    await schedule(popup, post);
    const failed = await popup.waitForText('InfiniPost does not accept your key');
    expect(failed).toContain('Failed');
    expect(failed).toContain('Nothing was posted. Everything you wrote is kept.');
    expect(await popup.labels()).toContain('Open options');
    await popup.close();

    good.state = 'ok';
    const reopened = await stage.popup(page);
    await reopened.click('Library');
    await reopened.waitForText('InfiniPost does not accept your key');
    await reopened.click('Import');
    await reopened.waitForText(/^Imported$/m);
    await reopened.click('Queue');
    await reopened.click('Edit as new draft');
    await reopened.waitForValue('Caption', post.caption);
    await reopened.click('Schedule');
    await reopened.waitForText('Booked');

    expect(postRequests(sandbox, post.caption).map(({ status }) => status)).toEqual([401, 200]);
    expect(sandbox.journal.imports()).toHaveLength(1);
    expect(sandbox.journal.posts()).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });
});
