import { describe, expect, test } from 'vitest';
import { runningSandbox } from './testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { postVideo, ask } = sandbox;

async function control(path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(sandbox.it.controlUrl + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}

describe('the control endpoint', () => {
  test('shows the journal and resets everything', async () => {
    await postVideo();
    expect((await control('/journal')).json).toMatchObject([{ kind: 'post', status: 200 }]);
    await control('/reset', {});
    expect((await control('/journal')).json).toEqual([]);
    expect(sandbox.it.world.posts.size).toBe(0);
  });

  test('takes faults, once unless told otherwise, and -1 for always', async () => {
    await control('/faults', { kind: 'post', do: { type: 'status', status: 500 } });
    expect([(await postVideo()).status, (await postVideo()).status]).toEqual([500, 200]);
    await control('/faults', { kind: 'post', times: -1, do: { type: 'status', status: 503 } });
    expect(sandbox.it.faults.pending()).toMatchObject([{ times: Number.POSITIVE_INFINITY }]);
  });

  test('shifts the clock', async () => {
    const before = Date.now();
    const { now } = (await control('/clock', { shiftMs: 3_600_000 })).json;
    expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3_600_000);
  });

  test('serves a saved page, and keeps it over a reset', async () => {
    const address = 'https://www.tiktok.com/@somebody/video/7135383664971582725';
    const clips = [{ id: '7135383664971582725', username: 'somebody' }];
    await control('/page', { address, html: '<p>saved</p>', clips });
    await control('/reset', {});
    expect((await ask(`${address}?lang=de`)).text).toBe('<p>saved</p>');
    expect(sandbox.it.world.clips.get('7135383664971582725')?.availability).toBe('public');
  });

  test("steers TikTok's users, apps and settings, and hands out tokens", async () => {
    const { tiktok } = sandbox.it.world;
    const grant = { openId: 'open_maker', clientKey: 'awsoundpostlive', scopes: [] };
    const wish = { settings: { moderationMs: 5 }, user: { openId: 'open_maker', isPrivate: true } };
    const { json } = await control('/tiktok', { ...wish, grant });
    expect(tiktok.grants.byAccess(json.tokens.accessToken, Date.now())).toMatchObject(grant);
    expect(tiktok.settings.moderationMs).toBe(5);
    expect(tiktok.users.get('open_maker')?.isPrivate).toBe(true);
    const slip = await control('/tiktok', { settings: { moderationMS: 5 } });
    expect([slip.status, slip.json.error]).toEqual([400, expect.stringContaining('moderationMS')]);
    await control('/reset', {});
    expect(tiktok.settings.moderationMs).toBe(60_000);
  });

  test('is closed to web pages and says what it does not know', async () => {
    expect((await control('/reset', {}, { origin: 'https://www.tiktok.com' })).status).toBe(403);
    expect((await control('/nothing')).status).toBe(404);
  });
});
