import { describe, expect, test } from 'vitest';
import { clipUrl, dumpling, runningSandbox, tiktok } from '../testing/running-sandbox.ts';
import { shortCodeOf } from '../tiktok/address.ts';

const sandbox = runningSandbox();
const { ask, post, askDumpling } = sandbox;
const key = 'sk_dumpling_sandbox';

describe('get-tiktok-video', () => {
  test('answers the clip, takes ten credits and counts the rate limit down', async () => {
    const answer = await askDumpling(clipUrl);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      id: '7709413348194969648',
      createTime: Date.parse('2026-11-18T07:41:12Z') / 1000,
      author: { uniqueId: 'copper.kettle' },
      music: { id: '7709413263369415872', original: true, duration: 27 },
      stats: { playCount: 402_118, diggCount: 48_213 },
    });
    expect(sandbox.it.world.keys.dumpling.get(key)?.credits).toBe(990);
    expect(answer.headers).toMatchObject({
      'x-ratelimit-limit': '120',
      'x-ratelimit-remaining': '119',
    });
    expect((await askDumpling(clipUrl)).headers['x-ratelimit-remaining']).toBe('118');
  });

  test('gives createTime as text for some clips', async () => {
    const { json } = await askDumpling(`${tiktok}/@yuzu_kissa/video/7707241105452523072`);
    expect(json.createTime).toBe(String(Date.parse('2026-11-12T11:11:47Z') / 1000));
  });

  test('marks hashtags by their places in the text', async () => {
    const { json } = await askDumpling(`${tiktok}/@nadim.workshop/video/7708498232940891648`);
    const [first] = json.textExtra;
    expect(json.desc.slice(first.start, first.end)).toBe('#نجارة');
  });

  test('follows a short link', async () => {
    const code = shortCodeOf('7709413348194969648');
    expect((await askDumpling(`https://vm.tiktok.com/${code}/`)).json.id).toBe(
      '7709413348194969648',
    );
  });

  test.each([
    ['no URL', undefined, 400, "'url' parameter is required and must be a non-empty string."],
    ['an empty URL', ' ', 400, "'url' parameter is required and must be a non-empty string."],
    ['another site', 'https://example.com/1', 400, 'Invalid TikTok video URL format.'],
    [
      'a deleted clip',
      `${tiktok}/@quiet.ladder/video/7669863614369792064`,
      404,
      `TikTok video not found for URL: ${tiktok}/@quiet.ladder/video/7669863614369792064`,
    ],
  ])('%s costs nothing and says why', async (_name, url, status, error) => {
    const answer = await askDumpling(url);
    expect([answer.status, answer.json]).toEqual([status, { error }]);
    expect(sandbox.it.world.keys.dumpling.get(key)?.credits).toBe(1000);
  });

  test('a wrong key, an empty purse and broken JSON are told apart', async () => {
    expect((await askDumpling(clipUrl, 'sk_wrong')).json.error).toBe(
      'API key is invalid or missing.',
    );
    const poor = await askDumpling(clipUrl, 'sk_dumpling_empty');
    expect([poor.status, poor.json.error]).toEqual([
      403,
      'Insufficient credits. Please top up your account.',
    ]);
    expect((await post(dumpling, '{', key)).json.error).toBe('Invalid JSON in request body');
    expect((await ask(dumpling, { key })).status).toBe(404);
  });

  test('a key that asks too often in a minute is told so, and pays nothing for it', async () => {
    const purse = sandbox.it.world.keys.dumpling.get(key);
    if (!purse) throw new Error('The key is gone');
    purse.asked = { minute: Math.floor(sandbox.it.world.clock.now() / 60_000), count: 120 };
    const answer = await askDumpling(clipUrl);
    expect([answer.status, answer.headers['x-ratelimit-remaining'], purse.credits]).toEqual([
      503,
      '0',
      1000,
    ]);
    sandbox.it.world.clock.shift(60_000);
    expect((await askDumpling(clipUrl)).status).toBe(200);
  });

  test.each([
    ['not_configured', 500],
    ['unavailable', 502],
    ['rate_limited', 503],
  ])('%s can be asked for', async (code, status) => {
    sandbox.it.faults.add({ kind: 'video-metadata', times: 1, do: { type: 'error', code } });
    const answer = await askDumpling(clipUrl);
    expect(answer.status).toBe(status);
    expect(answer.json.error).toEqual(expect.any(String));
  });
});
