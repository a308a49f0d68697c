import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { A_POST, compose } from './journey/compose.ts';
import { apiCalls, storedRows } from './journey/evidence.ts';
import { addAccounts, enterKeys, SANDBOX_ACCOUNTS, SANDBOX_KEYS } from './journey/set-up.ts';

const INFINIPOST = ['https://api.infinipost.co/*'];

/** Nothing is granted beforehand, and Firefox asks in its own prompt. */
const asking = it.extend({ launch: { grantHosts: false, realPrompts: true } });

describe(`permissions and keys in ${browser}`, () => {
  it('a stored key can be tested and replaced, but never read again', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost', 'DumplingAI', 'KonbiniAPI']);
    await options.click('Test InfiniPost key');
    await options.waitForText(/InfiniPost answered: the key works/);
    const again = await stage.openOwn('options.html');
    await again.waitForText(/Stored on/);
    for (const page of [options, again]) {
      const readable = await page.evaluate(() => {
        const values = Array.from(document.querySelectorAll('input'), ({ value }) => value);
        return [document.documentElement.outerHTML, ...values].join('\n');
      });
      for (const key of Object.values(SANDBOX_KEYS)) expect(readable).not.toContain(key);
    }

    // Each key went to its own provider and to no other host.
    expect(apiCalls(sandbox).map(({ host, keyOk }) => `${host} ${keyOk}`)).toEqual([
      'api.infinipost.co true',
    ]);
  });

  it('a host that was taken back is told about where it hurts, and nothing is sent', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    await addAccounts(options, SANDBOX_ACCOUNTS);
    const before = apiCalls(sandbox).length;
    await stage.revokeHosts(INFINIPOST);
    await options.waitForText(/The browser does not let Soundpost reach api\.infinipost\.co/);

    const page = await stage.open(OWN_CLIP.address);
    const { id: clip } = OWN_CLIP;
    await page.waitForLabel('Save sound', { clip });
    await page.press('Save sound', { clip });
    await page.waitForText(/does not let Soundpost reach api\.infinipost\.co[\s\S]*Open options/, {
      host: 'soundpost-panel',
    });
    // Nothing is lost by it: the sound stands in the library and waits.
    expect((await storedRows(stage)).sounds).toMatchObject([
      { state: 'not_imported', problem: { code: 'infinipost.host_not_granted' } },
    ]);

    const popup = await stage.popup(page);
    await compose(popup, A_POST);
    await popup.click('Schedule');
    await popup.waitForText(/does not let Soundpost reach api\.infinipost\.co/);
    expect(apiCalls(sandbox).length).toBe(before);
    expect(sandbox.journal.posts()).toEqual([]);
    await popup.close();

    await stage.grantHosts(INFINIPOST);
    await untilTrue('the options to see that it is allowed again', async () => {
      return !(await options.text()).includes('does not let Soundpost reach');
    });
  });

  if (browser === 'firefox') {
    asking(
      'entering a key asks for its host; after a no the key is still there to try again',
      async ({ stage, sandbox }) => {
        const options = await stage.openOwn('options.html');
        await options.fill('InfiniPost key', SANDBOX_KEYS.InfiniPost);
        await options.click('Save InfiniPost key');
        await stage.answerPrompt(false);
        await options.waitForText(
          /was not allowed to reach api\.infinipost\.co[\s\S]*Press Save again and choose Allow/,
        );
        expect(await options.value('InfiniPost key')).toBe(SANDBOX_KEYS.InfiniPost);
        expect((await storedRows(stage)).secrets).toEqual([]);

        await options.click('Save InfiniPost key');
        await stage.answerPrompt(true);
        await options.waitForText(/Stored on/);
        await options.waitForValue('InfiniPost key', '');
        expect(apiCalls(sandbox)).toEqual([]);
        await options.click('Test InfiniPost key');
        await options.waitForText(/InfiniPost answered: the key works/);
      },
    );
  }
});
