import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { builtFolder } from '../../scripts/builds.ts';
import type { WebPage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { apiCalls, storedRows } from './journey/evidence.ts';
import { feedOf, standing, standsAt } from './journey/pairs.ts';

const FEED = 'https://www.tiktok.com/foryou?rerender=0';

/** A photo post of the feed: where it is, and which sound it has. */
function photoOf(sandbox: Sandbox) {
  const feed = feedOf(sandbox);
  const index = feed.findIndex(({ kind }) => kind === 'photo');
  const clip = feed[index];
  if (!clip) throw new Error('The feed has no photo post');
  return { ...clip, index };
}

/** Goes down the feed, card by card. */
async function goTo(page: WebPage, sandbox: Sandbox, index: number): Promise<void> {
  for (const [at, { kind }] of feedOf(sandbox)
    .slice(0, index + 1)
    .entries()) {
    if (at > 0) await page.pressKey('ArrowDown');
    await untilTrue(`the feed to come to card ${at}`, () => standsAt(page, at, kind));
  }
}

describe(`what the page fetched for itself, in ${browser}`, () => {
  it('tells of cards that name no clip which one they show, and of no card a wrong one', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(FEED);
    const photo = photoOf(sandbox);
    await goTo(page, sandbox, photo.index);
    await untilTrue('the pairs of the photo card and of its neighbours', async () => {
      const pairs = await standing(page);
      return [-2, -1, 0].every(
        (beside) => pairs.filter(({ card }) => card === photo.index + beside).length === 1,
      );
    });
    const { named, wrong } = await page.evaluate(() => {
      const cards = window.__sandbox.cards().map(({ element, id }) => ({
        id,
        isNamed: element.querySelector('[id^="xgwrapper-"]') !== null,
        said: Array.from(
          element.querySelectorAll<HTMLElement>('soundpost-actions[data-clip]'),
          ({ dataset }) => dataset.clip,
        ),
      }));
      return {
        named: cards.filter(({ isNamed }) => isNamed).length,
        wrong: cards.filter(({ id, said }) => said.some((clip) => clip !== id)),
      };
    });
    expect(named).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('is shown by Inspect at once and for nothing, and Save sound on a photo post carries its sound', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(FEED);
    const photo = photoOf(sandbox);
    await goTo(page, sandbox, photo.index);
    await page.waitForLabel('Inspect', { clip: photo.id });
    await page.press('Inspect', { clip: photo.id });
    const views = photo.stats.playCount.toLocaleString('en');
    const text = await page.waitForText(new RegExp(`Views\\s+${views}`), {
      host: 'soundpost-panel',
    });
    expect(text).toMatch(/From this page, just now/);
    expect(text).toContain(photo.music.title);
    expect(text).toContain('photos');
    await page.pressKey('Escape');

    await page.press('Save sound', { clip: photo.id });
    await page.waitForLabel('Sound saved', { clip: photo.id });
    const { sounds = [] } = await storedRows(stage);
    expect(sounds).toMatchObject([
      {
        clip: { id: photo.id, kind: 'photo', username: photo.author.uniqueId },
        facts: { musicId: photo.music.id, title: photo.music.title },
      },
    ]);
    expect(apiCalls(sandbox)).toEqual([]);
  });

  it('tells what an author usually reaches, to hold a clip against, for nothing', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open('https://www.tiktok.com/foryou?rerender=0&storm=7&cards=40');
    await untilTrue('the first card to play', () => standsAt(page, 0, 'video'));
    const { clip, others, views } = await page.evaluate(async () => {
      type Told = { id: string; author: { uniqueId: string }; stats: { playCount: number } };
      const answer = await fetch('/api/recommend/item_list/?seed=7&count=100&cursor=0');
      const items: Told[] = (await answer.json()).itemList;
      const own = items[0];
      const same = items.filter(
        (one) => one.author.uniqueId === own?.author.uniqueId && one.id !== own.id,
      );
      return {
        clip: own?.id ?? '',
        views: own?.stats.playCount ?? 0,
        others: same.map(({ stats }) => stats.playCount).toSorted((one, other) => one - other),
      };
    });
    const middle = [others.at((others.length - 1) / 2), others.at(others.length / 2)];
    const median = middle.reduce((sum: number, one = 0) => sum + one, 0) / 2;
    await page.press('Inspect', { clip });
    const text = await page.waitForText(/Author’s usual views/, { host: 'soundpost-panel' });
    expect(text).toContain(`median views of ${others.length} others by this author`);
    expect(text).toContain(Math.round(median).toLocaleString('en'));
    const times = Number(/Against the usual[^×]+?([\d.,]+)\s×/.exec(text)?.[1]?.replace(',', ''));
    expect(Math.abs(times / (views / median) - 1)).toBeLessThan(0.06);
    expect(apiCalls(sandbox)).toEqual([]);
  });

  it('may be junk that somebody forged, which breaks nothing and is not kept', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(FEED);
    const [first] = feedOf(sandbox);
    const clip = first?.id ?? '';
    await page.waitForLabel('Inspect', { clip });
    await page.evaluate((id) => {
      const item = { id, desc: 'forged', author: { uniqueId: 'nobody' }, music: { id: '12345' } };
      const huge = JSON.stringify({ itemList: [{ ...item, padding: 'x'.repeat(5_000_000) }] });
      const forged: unknown[] = [
        '{"itemList": [',
        'null',
        `{"__proto__": {"itemList": [${JSON.stringify(item)}]}}`,
        `{"itemList": ${'['.repeat(100_000)}`,
        JSON.stringify({ itemList: [7, null, { id: '__proto__' }, { id: 7, author: [] }] }),
        JSON.stringify({ itemList: [{ ...item, id: '1', stats: { playCount: 'many' } }] }),
        JSON.stringify({ itemList: [{ ...item, liveRoomInfo: {} }] }),
        huge,
        7,
        null,
        { length: 3 },
      ];
      for (const detail of forged) {
        document.dispatchEvent(new CustomEvent('soundpost-listed', { detail }));
      }
      for (let times = 0; times < 2_000; times += 1) {
        document.dispatchEvent(new CustomEvent('soundpost-listed', { detail: huge }));
      }
    }, clip);
    await page.press('Inspect', { clip });
    const text = await page.waitForText(/Kettle song, take four/, { host: 'soundpost-panel' });
    expect(text).not.toContain('forged');
    await page.pressKey('Escape');
    await page.press('Save sound', { clip });
    await page.waitForLabel('Sound saved', { clip });
    const own = (await standing(page)).filter(({ card }) => card === 0);
    expect(own).toEqual([{ clip, card: 0, floating: false }]);
    expect(await stage.errors()).toEqual([]);
  });

  it('reaches the page as if nobody else had read it', async ({ stage }) => {
    const page = await stage.open(FEED);
    await untilTrue('the feed and its own list', async () => (await standing(page)).length > 0);
    // As an update does to tabs that are open: it has to be there once.
    const script = await readFile(
      join(builtFolder(browser), 'content-scripts/page-data.js'),
      'utf8',
    );
    await page.evaluate(`(() => { ${script} })()`);
    const seen = await page.evaluate(async () => {
      const address = '/api/recommend/item_list/?aid=1988&count=30';
      const heard: string[] = [];
      document.addEventListener('soundpost-listed', (event) => {
        heard.push((event as CustomEvent<string>).detail);
      });
      const asked = fetch(new Request(address));
      const response = await asked;
      const wasRead = response.bodyUsed;
      const text = await response.text();

      const calledOff = new AbortController();
      const abandoned = fetch(address, { signal: calledOff.signal });
      calledOff.abort();
      const error = await abandoned.catch((thrown: Error) => thrown.name);

      const viaXhr = (responseType: XMLHttpRequestResponseType) =>
        new Promise<XMLHttpRequest>((resolve) => {
          const request = new XMLHttpRequest();
          request.open('GET', address);
          request.responseType = responseType;
          request.onload = () => resolve(request);
          request.send();
        });
      const [asText, asJson] = [await viaXhr(''), await viaXhr('json')];
      return {
        asked: Object.prototype.toString.call(asked),
        isResponse: response instanceof Response,
        wasRead,
        ids: JSON.parse(text).itemList.length,
        error,
        asText: JSON.parse(asText.responseText).itemList.length,
        asJson: asJson.response.itemList.length,
        heard: heard.map((one) => JSON.parse(one).itemList.length),
        fetch: [fetch.name, fetch.length, /\[native code\]/.test(String(fetch))],
        open: [
          XMLHttpRequest.prototype.open.name,
          XMLHttpRequest.prototype.open.length,
          /\[native code\]/.test(String(XMLHttpRequest.prototype.open)),
        ],
        keys: Object.keys(window).filter((key) => /soundpost|wxt/i.test(key)),
      };
    });
    const { ids } = seen;
    expect(ids).toBeGreaterThan(0);
    expect(seen).toEqual({
      asked: '[object Promise]',
      isResponse: true,
      wasRead: false,
      ids,
      error: 'AbortError',
      asText: ids,
      asJson: ids,
      heard: [ids, ids, ids],
      fetch: ['fetch', 1, true],
      open: ['open', 2, true],
      keys: [],
    });
  });
});
