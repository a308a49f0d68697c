import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import { liveApp, openApi, photoInit, pullSource, tiktokApi } from '../testing/tiktok-api.ts';
import { steerTikTok } from '../world/tiktok/steer.ts';

const sandbox = runningSandbox();
const { token, post, initVideo, shift } = tiktokApi(sandbox);
const codeOf = async (asked: ReturnType<typeof initVideo>) => {
  const { status, json } = await asked;
  return [status, json.error.code];
};

describe('who is let in', () => {
  const paths = ['creator_info/query', 'video/init', 'inbox/video/init', 'content/init'];
  test.each([...paths, 'status/fetch', 'cancel'])('%s wants a token', async (path) => {
    const invalid = [401, 'access_token_invalid'];
    expect(await codeOf(post(path, {}, 'act.nobody'))).toEqual(invalid);
    const without = sandbox.ask(`${openApi}/v2/post/publish/${path}/`, { method: 'POST' });
    expect(await codeOf(without)).toEqual(invalid);
    const basic = token('open_maker', liveApp, ['user.info.basic']);
    expect(await codeOf(post(path, {}, basic))).toEqual([401, 'scope_not_authorized']);
    expect(sandbox.it.journal.entries().map(({ keyOk }) => keyOk)).toEqual([false, false, true]);
  });

  test('posting and drafting have scopes of their own', async () => {
    const drafts = token('open_maker', liveApp, ['video.upload']);
    const posts = token('open_maker', liveApp, ['video.publish']);
    const body = { source_info: pullSource };
    expect(await codeOf(initVideo(pullSource, {}, drafts))).toEqual([401, 'scope_not_authorized']);
    expect(await codeOf(post('inbox/video/init', body, posts))).toEqual([
      401,
      'scope_not_authorized',
    ]);
    expect(await codeOf(post('creator_info/query', '', drafts))).toEqual([
      401,
      'scope_not_authorized',
    ]);
  });

  test('a token ends with its time, which can be set', async () => {
    sandbox.it.world.tiktok.settings.accessSeconds = 60;
    const key = token();
    shift(59_000);
    expect((await post('creator_info/query', '', key)).status).toBe(200);
    shift(1000);
    expect((await post('creator_info/query', '', key)).status).toBe(401);
  });

  test('another method or path is not there', async () => {
    const url = `${openApi}/v2/post/publish/video/init/`;
    expect((await sandbox.ask(url, { key: token() })).status).toBe(404);
    expect((await sandbox.post(url.slice(0, -1), {}, token())).status).toBe(404);
  });

  test('no CORS headers are sent', async () => {
    const headers = { origin: 'https://www.tiktok.com' };
    const answer = await post('creator_info/query', '', token(), { headers });
    const names = Object.keys(answer.headers);
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('windows of one minute', () => {
  test.each([
    ['creator_info/query', 20],
    ['video/init', 6],
    ['inbox/video/init', 6],
    ['content/init', 6],
    ['status/fetch', 30],
  ])('%s takes %i in one, refused or not', async (path, limit) => {
    const key = token();
    const ask = async () => (await post(path, {}, key)).status;
    for (let n = 0; n < limit; n += 1) expect(await ask()).not.toBe(429);
    const { status, json, headers } = await post(path, {}, key);
    expect([status, json.error.code]).toEqual([429, 'rate_limit_exceeded']);
    expect(headers['retry-after']).toBeUndefined();
    expect((await post(path, {}, token())).status).not.toBe(429);
  });

  test('slide, and each path has its own', async () => {
    const key = token();
    const ask = async () => (await initVideo(pullSource, {}, key)).status;
    for (let n = 0; n < 3; n += 1) await ask();
    shift(40_000);
    for (let n = 0; n < 3; n += 1) await ask();
    expect(await ask()).toBe(429);
    expect((await post('content/init', photoInit, key)).status).toBe(200);
    shift(20_500);
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429]);
  });
});

describe('a day', () => {
  test('has fifteen posts of a creator over all apps; failed ones do not count', async () => {
    const { world } = sandbox.it;
    steerTikTok(world.tiktok, { app: { clientKey: 'awother' } });
    world.tiktok.settings.nextFailReason = 'internal';
    for (let n = 0; n < 16; n += 1) {
      const key = token('open_maker', n % 2 === 0 ? liveApp : 'awother');
      expect((await initVideo(pullSource, {}, key)).status).toBe(200);
      shift(20_000);
    }
    const tooMany = [403, 'spam_risk_too_many_posts'];
    expect(await codeOf(initVideo(pullSource))).toEqual(tooMany);
    expect(await codeOf(post('content/init', photoInit, token()))).toEqual(tooMany);
    expect(await codeOf(post('creator_info/query', '', token()))).toEqual([
      200,
      'spam_risk_too_many_posts',
    ]);
    expect((await initVideo(pullSource, {}, token('open_oldphone'))).status).toBe(200);
    shift(24 * 3_600_000);
    expect((await initVideo(pullSource)).status).toBe(200);
  });

  test('has as many posting users as the app may have', async () => {
    const app = sandbox.it.world.tiktok.apps.get(liveApp);
    if (app) app.activeUserCap = 1;
    expect((await initVideo(pullSource)).status).toBe(200);
    const second = token('open_oldphone');
    const refused = [403, 'reached_active_user_cap'];
    expect(await codeOf(initVideo(pullSource, {}, second))).toEqual(refused);
    expect(await codeOf(post('content/init', photoInit, second))).toEqual(refused);
    expect(await codeOf(post('creator_info/query', '', second))).toEqual([
      200,
      'reached_active_user_cap',
    ]);
    expect((await initVideo(pullSource)).status).toBe(200);
  });
});
