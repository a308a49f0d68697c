import { describe, expect } from 'vitest';
import { PROTOCOL } from '../../lib/messaging/protocol.ts';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { browser, it } from './fixture.ts';
import { contentScriptOn } from './journey/content-script.ts';
import { apiCalls } from './journey/evidence.ts';

type Reply = { ok: boolean; problem?: { code: string } };

const PRIVILEGED = Object.entries(PROTOCOL)
  .filter(([, { from }]) => from === 'window')
  .map(([command]) => command);

/** Something for each to act on; no input makes a stranger's request a good one. */
const INPUTS: Record<string, object> = {
  'key.set': { provider: 'infinipost', key: 'sk_test_of_a_stranger' },
  'key.remove': { provider: 'infinipost' },
  'key.test': { provider: 'infinipost' },
  'account.add': { accountId: 'acc_studio', label: '' },
  'account.remove': { id: 'infinipost:acc_studio' },
  'post.schedule': { draftId: 'current' },
  'sound.import': { key: `clip:${OWN_CLIP.id}`, again: true },
  'sound.remove': { key: `clip:${OWN_CLIP.id}` },
  'delivery.check': { id: 'any' },
  'delivery.cancel': { id: 'any' },
  'delivery.resolve': { id: 'any', verdict: 'there' },
};

const send = (message: object) => `chrome.runtime.sendMessage(${JSON.stringify(message)})`;

describe(`a content script in strange hands in ${browser}`, () => {
  it('has a short list of verbs that neither publish nor touch keys', () => {
    const open = Object.keys(PROTOCOL).filter((command) => !PRIVILEGED.includes(command));
    expect(open).toEqual([
      'sound.save',
      'sound.states',
      'sound.of_music',
      'clip.inspect',
      'composer.open',
      'options.open',
      'panel.load',
      'page.shown',
    ]);
  });

  // Only Chromium lets a driver into the content script's world.
  if (browser === 'chromium') {
    it('is refused every privileged verb, sees no store of ours, and cannot flood', async ({
      sandbox,
    }) => {
      const script = await contentScriptOn(OWN_CLIP.address, sandbox.proxyPort);
      try {
        for (const command of PRIVILEGED) {
          const message = { soundpost: 1, command, input: INPUTS[command] ?? {} };
          const reply = await script.evaluate<Reply>(send(message));
          expect(reply, command).toMatchObject({
            ok: false,
            problem: { code: 'protocol.refused' },
          });
        }
        const address = { clip: { id: '1', kind: 'video', username: '' }, facts: null };
        const bad = { soundpost: 1, command: 'sound.save', input: address };
        expect(await script.evaluate<Reply>(send(bad))).toMatchObject({
          problem: { code: 'protocol.bad_input' },
        });

        const databases = 'indexedDB.databases().then((all) => all.map(({ name }) => name))';
        expect(await script.evaluate(databases)).not.toContain('soundpost');
        const local = "chrome.storage.local.get().then(() => 'told', ({ message }) => message)";
        expect(await script.evaluate(local)).toContain('not allowed');

        const states = { soundpost: 1, command: 'sound.states', input: { of: [] } };
        const flood = `Promise.all(Array.from({ length: 200 }, () => ${send(states)}))`;
        const replies = await script.evaluate<Reply[]>(flood);
        const answered = replies.filter(({ ok }) => ok).length;
        expect(answered).toBeGreaterThan(0);
        expect(answered).toBeLessThan(100);
        expect(replies.find(({ ok }) => !ok)?.problem?.code).toBe('protocol.too_fast');
      } finally {
        await script.close();
      }
      expect(apiCalls(sandbox)).toEqual([]);
    });
  }
});
