import { describe, expect, test } from 'vitest';
import { infinipost, runningSandbox, tiktok } from '../testing/running-sandbox.ts';
import { shortCodeOf } from './address.ts';

const sandbox = runningSandbox();
const { ask } = sandbox;

async function scopeAt(path: string) {
  const { text } = await ask(tiktok + path);
  const script = /<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__"[^>]*>(.*?)<\/script>/s.exec(text);
  return JSON.parse(script?.[1] ?? '').__DEFAULT_SCOPE__;
}

describe('a page as served', () => {
  test('is an empty shell with a policy whose nonce its scripts carry', async () => {
    const { text, headers } = await ask(`${tiktok}/foryou`);
    expect(text).toMatch(/<div data-csr="1" id="app"[^>]*><\/div>/);
    expect(text).not.toContain('data-e2e');
    const nonce = /nonce-([\w-]+)/.exec(String(headers['content-security-policy']))?.[1];
    expect(text).toContain(`<script type="module" nonce="${nonce}"`);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  test('the feed carries no clip', async () => {
    const scope = await scopeAt('/foryou');
    expect(scope).not.toHaveProperty('webapp.video-detail');
    expect(scope).not.toHaveProperty('webapp.updated-items');
  });

  test("a clip's page carries it in TikTok's mixed types", async () => {
    const scope = await scopeAt('/@copper.kettle/video/7709413348194969648');
    const { itemStruct } = scope['webapp.video-detail'].itemInfo;
    expect(itemStruct).toMatchObject({
      createTime: String(Date.parse('2026-11-18T07:41:12Z') / 1000),
      author: { uniqueId: 'copper.kettle' },
      music: { id: '7709413263369415872', duration: 27, is_commerce_music: false },
      stats: { playCount: 402_118, collectCount: '5357' },
      statsV2: { playCount: '402118', collectCount: '5357' },
    });
  });

  test('a caption cannot end the script that carries it', async () => {
    const desc = 'a </script><script>alert(1)</script> caption';
    sandbox.it.world.addClip({ id: '7709793144626270976', username: 'copper.kettle', desc });
    const scope = await scopeAt('/@copper.kettle/video/7709793144626270976');
    expect(scope['webapp.video-detail'].itemInfo.itemStruct.desc).toBe(desc);
  });

  test.each([
    ['deleted', '7669863614369792064', 10204],
    ['private', '7653817347097449856', 10216],
    ["a private account's", '7644969395826342656', 10222],
    ['region-locked', '7659726324370727680', 10231],
    ['unknown', '7700000000000000000', 10204],
  ])('a clip that is %s is only a status code', async (_name, id, statusCode) => {
    const scope = await scopeAt(`/@quiet.ladder/video/${id}`);
    expect(scope['webapp.video-detail']).toEqual({ statusCode, statusMsg: expect.any(String) });
  });

  test('a photo is told at its video address only, with the address to go to', async () => {
    const scope = await scopeAt('/@mina.paper/video/7702397201732605184');
    const { imagePost, video } = scope['webapp.video-detail'].itemInfo.itemStruct;
    expect(imagePost.images).toHaveLength(4);
    expect(video).toMatchObject({ width: 0, duration: 0, playAddr: '' });
    expect(scope['webapp.browserRedirect-context'].browserRedirectUrl).toBe(
      '/@i/photo/7702397201732605184',
    );
    expect(await scopeAt('/@mina.paper/photo/7702397201732605184')).not.toHaveProperty(
      'webapp.video-detail',
    );
  });
});

describe('the other names', () => {
  test.each([
    ['https://tiktok.com/foryou?lang=de', `${tiktok}/foryou?lang=de`],
    [
      'https://m.tiktok.com/v/7709413348194969648.html',
      `${tiktok}/@copper.kettle/video/7709413348194969648`,
    ],
    [
      `https://vm.tiktok.com/${shortCodeOf('7702397201732605184')}/`,
      `${tiktok}/@mina.paper/photo/7702397201732605184?_r=1&_t=sandbox`,
    ],
    ['https://vt.tiktok.com/ZMdead/', `${tiktok}/?_r=1`],
  ])('%s leads on', async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.location]).toEqual([301, to]);
  });

  test('pictures are drawn, the same for the same id, and may be read by anybody', async () => {
    const url = 'https://p16-sign.tiktokcdn.com/cover/7709413348194969648.svg';
    const [first, second] = [await ask(url), await ask(url)];
    expect(first.headers['content-type']).toBe('image/svg+xml');
    expect(first.headers['access-control-allow-origin']).toBe('*');
    expect(first.text).toBe(second.text);
    expect((await ask(url.replace('64', '65'))).text).not.toBe(first.text);
  });
});

describe("the app's files", () => {
  test('are served, and none outside of it', async () => {
    expect((await ask(`${tiktok}/_static/app/main.ts`)).status).toBe(200);
    expect((await ask(`${tiktok}/_static/app/..%2fhost.ts`)).status).toBe(404);
    expect((await ask(`${tiktok}/_static/app/none.ts`)).status).toBe(404);
  });
});

test('offline, nothing gets through, and open connections die', async () => {
  const read = () => ask(`${infinipost}/v1/posts`, { key: 'sk_test_sandbox' });
  expect((await read()).status).toBe(200);
  sandbox.it.setOffline(true);
  await expect(read()).rejects.toThrow();
  sandbox.it.setOffline(false);
  expect((await read()).status).toBe(200);
});
