import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { apiCalls, storedRows } from './journey/evidence.ts';
import { enterKeys, setUp } from './journey/set-up.ts';

const { id: clip, address } = OWN_CLIP;

/** A page of the web whose own policy forbids nothing: what is refused on it, we refuse. */
const LAWLESS = {
  address: 'https://www.tiktok.com/explore',
  html: '<!doctype html><title>A page</title><p>Of somebody else',
  clips: [],
};

describe(`what pages and strangers cannot do in ${browser}`, () => {
  it('before a key is entered nothing is sent, and nothing lies in storage.local', async ({
    stage,
    sandbox,
  }) => {
    const welcome = await stage.openedOwn('welcome.html');
    await welcome.waitForText(/Nothing is sent before you enter a key/);
    const page = await stage.open(address);
    await page.waitForLabel('Save sound', { clip });
    await page.press('Save sound', { clip });
    await page.waitForLabel('Sound saved', { clip });
    await page.press('Inspect', { clip });
    await page.waitForText(/There is no DumplingAI key/, { host: 'soundpost-panel' });
    const popup = await stage.popup(page);
    await popup.click('Library');
    await popup.click('Import');
    await popup.waitForText(/Enter your InfiniPost key/);
    expect(apiCalls(sandbox)).toEqual([]);

    const local = 'chrome.storage.local.get().then(Object.keys)';
    expect(await stage.evaluateInBackground(local)).toEqual([]);
    expect(await stage.errors()).toEqual([]);
  });

  it('a page cannot press for the user: forged clicks and messages, hidden and covered buttons', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const before = apiCalls(sandbox).length;
    const page = await stage.open(`${address}?rerender=0`);
    await page.waitForLabel('Save sound', { clip });
    await page.evaluate((id) => {
      const host = document.querySelector<HTMLElement>('soundpost-actions');
      if (!host || host.shadowRoot) throw new Error('there is no host, or it is open');
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) {
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      }
      host.click();
      const press = { soundpost: 1, act: 'save', of: 'stage', clip: null };
      const input = { clip: { id, kind: 'video', username: 'copper.kettle' }, facts: null };
      for (const message of [press, { soundpost: 1, command: 'sound.save', input }]) {
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent('soundpost', { detail: message }));
      }
    }, clip);

    const wear = (css: string) =>
      page.evaluate((text) => {
        const worn = document.getElementById('disguise') ?? document.createElement('style');
        worn.id = 'disguise';
        worn.textContent = text;
        document.head.append(worn);
      }, css);

    // What the page does to the host itself has no effect: our own rules win over its.
    await wear(`soundpost-actions { opacity: 0 !important; transform: scale(0.2) !important;
      clip-path: circle(1px) !important; visibility: hidden !important }`);
    const looks = await page.evaluate(() => {
      const host = document.querySelector('soundpost-actions') ?? document.body;
      const { opacity, transform, clipPath, visibility } = getComputedStyle(host);
      return { opacity, transform, clipPath, visibility };
    });
    expect(looks).toEqual({
      opacity: '1',
      transform: 'none',
      clipPath: 'none',
      visibility: 'visible',
    });
    // What it does to everything around it makes a press count for nothing: real presses, all.
    for (const css of [
      'html { opacity: 0.3 !important }',
      'body { filter: opacity(5%) !important }',
      '[class*="DivActionItemContainer"] { transform: scale(0.3) !important }',
    ]) {
      await wear(css);
      await page.press('Save sound', { clip });
    }
    await wear('');
    // A lid over the button takes the press itself.
    await page.evaluate(() => {
      const box = document.querySelector('soundpost-actions')?.getBoundingClientRect();
      const lid = document.createElement('div');
      lid.id = 'lid';
      lid.style.cssText = `position: fixed; z-index: 2147483647; opacity: 0.01;
        left: ${box?.left}px; top: ${box?.top}px; width: ${box?.width}px; height: ${box?.height}px`;
      document.documentElement.append(lid);
    });
    await page.clickCss('#lid');
    await page.evaluate(() => document.getElementById('lid')?.remove());

    // An honest press afterwards is obeyed; by its answer every earlier one would have been.
    await page.press('Inspect', { clip });
    await page.waitForText(/KonbiniAPI/, { host: 'soundpost-panel' });
    await page.pressKey('Escape');
    expect(await page.labels({ clip })).toEqual(['Save sound', 'Inspect']);
    expect((await storedRows(stage)).sounds).toEqual([]);
    await page.press('Save sound', { clip });
    await page.waitForLabel('Sound saved', { clip });

    // Beside the knocks that empty the connection pool, and say nothing.
    const calls = apiCalls(sandbox)
      .slice(before)
      .filter(({ method }) => method !== 'HEAD');
    expect(calls.map(({ kind }) => kind).sort()).toEqual([
      'audio-metadata',
      'sound-import',
      'video-metadata',
    ]);
    // Every key at its own provider: at any other it would have been a wrong one.
    expect(calls.map(({ keyOk }) => keyOk)).toEqual([true, true, true]);
    expect(sandbox.journal.posts()).toEqual([]);
  });

  it('our own contexts reach no foreign host and run no text as HTML', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    const ask = (url: string) =>
      `fetch(${JSON.stringify(url)}).then(({ status }) => status, (error) => error.name)`;
    const foreign = ask('https://m.tiktok.com/foryou');
    const own = ask('https://api.infinipost.co/v1/accounts/acc_studio');
    const before = sandbox.journal.entries().length;
    expect(await stage.evaluateInBackground(foreign)).toBe('TypeError');
    expect(await options.evaluate(foreign)).toBe('TypeError');
    expect(sandbox.journal.entries().slice(before)).toEqual([]);
    // The same call to a provider does leave: what refuses is the policy, not the test.
    expect(await stage.evaluateInBackground(own)).toBe(401);

    const tried = await options.evaluate(() => {
      const nameOf = (act: () => unknown) => {
        try {
          act();
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const types = (window as unknown as { trustedTypes: { createPolicy(name: string): void } })
        .trustedTypes;
      return {
        html: nameOf(() => {
          document.createElement('p').innerHTML = '<b>bold</b>';
        }),
        policy: nameOf(() => types.createPolicy('anything')),
        worker: nameOf(() => new Worker('background.js')),
      };
    });
    expect(tried).toEqual({ html: 'TypeError', policy: 'TypeError', worker: 'TypeError' });
  });

  it('no page can frame ours, or load any file of the extension', async ({ stage, sandbox }) => {
    sandbox.servePage(LAWLESS);
    const page = await stage.open(LAWLESS.address);
    const loaded = await page.evaluate(async (origin) => {
      const settled = (element: HTMLElement, source: Record<string, string>) =>
        new Promise<string>((done) => {
          element.onload = () => done('loaded');
          element.onerror = () => done('refused');
          Object.assign(element, source);
          document.body.append(element);
        });
      const frame = document.createElement('iframe');
      frame.src = `${origin}/popup.html`;
      document.body.append(frame);
      return {
        // The frame above was begun before it.
        control: await settled(document.createElement('iframe'), { srcdoc: '<p>there' }),
        picture: await settled(new Image(), { src: `${origin}/icon/96.png` }),
        script: await settled(document.createElement('script'), { src: `${origin}/background.js` }),
        text: await fetch(`${origin}/manifest.json`).then(
          () => 'loaded',
          () => 'refused',
        ),
      };
    }, stage.extensionOrigin);
    expect(loaded).toEqual({
      control: 'loaded',
      picture: 'refused',
      script: 'refused',
      text: 'refused',
    });
    const contexts =
      'chrome.runtime.getContexts({}).then((all) => all.map((one) => one.documentUrl))';
    const urls = await stage.evaluateInBackground<string[]>(contexts);
    expect(urls.filter((url) => url?.includes('popup'))).toEqual([]);

    // Not even our own page: it would be a place to put our buttons where nobody expects them.
    const options = await stage.openOwn('options.html');
    await options.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'popup.html';
      document.body.append(frame);
    });
    await untilTrue('the frame to be refused', () =>
      options.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument;
        return !inside || (inside.readyState === 'complete' && !inside.getElementById('app'));
      }),
    );
    const after = await stage.evaluateInBackground<string[]>(contexts);
    expect(after.filter((url) => url?.includes('popup'))).toEqual([]);
  });
});
