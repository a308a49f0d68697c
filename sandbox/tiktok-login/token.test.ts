import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runningSandbox, tiktok } from '../testing/running-sandbox.ts';
import { liveApp, openApi, pullSource, tiktokApi, trialApp } from '../testing/tiktok-api.ts';
import { challengeOf } from './pkce.ts';

const sandbox = runningSandbox();
const { post, token, shift } = tiktokApi(sandbox);
const client = { client_key: liveApp, client_secret: 'secret-of-the-live-app' };
const redirect_uri = 'https://soundpost.example.com/tiktok/';
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

function form(path: string, fields: Record<string, string>, headers = {}) {
  return sandbox.ask(`${openApi}/v2/oauth/${path}/`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** A code, as the page gives it. */
async function newCode(challenge: string | null = challengeOf(verifier)): Promise<string> {
  sandbox.it.world.tiktok.settings.autoApprove = true;
  const query = new URLSearchParams({
    client_key: liveApp,
    response_type: 'code',
    scope: 'video.publish',
    redirect_uri,
    state: 's',
    ...(challenge === null ? {} : { code_challenge: challenge, code_challenge_method: 'S256' }),
  });
  const { headers } = await sandbox.ask(`${tiktok}/v2/auth/authorize/?${query}`);
  return new URL(headers.location ?? '').searchParams.get('code') ?? '';
}

const byCode = async (change: Record<string, string> = {}) =>
  form('token', {
    ...client,
    grant_type: 'authorization_code',
    code: change.code ?? (await newCode()),
    redirect_uri,
    code_verifier: verifier,
    ...change,
  });
const byRefresh = (refresh_token: string, change: Record<string, string> = {}) =>
  form('token', { ...client, grant_type: 'refresh_token', refresh_token, ...change });
const query = async (key: string) => (await post('creator_info/query', '', key)).status;

describe('a challenge', () => {
  test('is in lower-case hexadecimal digits', () => {
    expect(challengeOf(verifier)).toBe(
      '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
    );
  });
});

describe('a code for tokens', () => {
  test('answers flat, with both lifetimes and the scopes', async () => {
    const { status, json } = await byCode();
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: expect.stringMatching(/^act\./),
      expires_in: 7200,
      open_id: 'open_maker',
      refresh_expires_in: 15_552_000,
      refresh_token: expect.stringMatching(/^rft\./),
      scope: 'user.info.basic,video.publish',
      token_type: 'Bearer',
    });
    expect(await query(json.access_token)).toBe(200);
  });

  test('is good once and for its time', async () => {
    const code = await newCode();
    expect((await byCode({ code })).status).toBe(200);
    expect((await byCode({ code })).json.error).toBe('invalid_grant');
    const late = await newCode();
    shift(300_000);
    expect((await byCode({ code: late })).json.error).toBe('invalid_grant');
  });

  test.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another address', { redirect_uri: `${redirect_uri}x` }],
  ])('%s is an invalid request, and the code is gone', async (_name, change) => {
    const code = await newCode();
    const answer = await byCode({ code, ...change });
    expect([answer.status, answer.json.error]).toEqual([400, 'invalid_request']);
    expect(answer.json).toMatchObject({ log_id: expect.any(String) });
    expect((await byCode({ code })).json.error).toBe('invalid_grant');
  });

  test("a challenge in RFC 7636's form is refused in TikTok's words", async () => {
    const base64 = createHash('sha256').update(verifier).digest('base64url');
    const { json } = await byCode({ code: await newCode(base64) });
    expect(json).toMatchObject({
      error: 'invalid_request',
      error_description: 'Code verifier or code challenge is invalid.',
    });
  });

  test('a verifier of less than 43 characters is refused although it fits', async () => {
    const { json } = await byCode({
      code: await newCode(challengeOf('short')),
      code_verifier: 'short',
    });
    expect(json.error).toBe('invalid_request');
  });

  test('a web app may go without a challenge, and then without a verifier', async () => {
    const without = { ...client, grant_type: 'authorization_code', redirect_uri };
    const code = await newCode(null);
    expect((await form('token', { ...without, code })).status).toBe(200);
    expect((await byCode({ code: await newCode(null) })).json.error).toBe('invalid_request');
  });
});

describe('a refresh token', () => {
  test('gives new ones once; the access token before keeps its life', async () => {
    const first = (await byCode()).json;
    const second = (await byRefresh(first.refresh_token)).json;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const again = await byRefresh(first.refresh_token);
    expect([again.status, again.json.error]).toEqual([400, 'invalid_grant']);
    expect([await query(first.access_token), await query(second.access_token)]).toEqual([200, 200]);
    expect((await byRefresh(second.refresh_token)).status).toBe(200);
  });

  test('ends with its time; both lifetimes can be set', async () => {
    Object.assign(sandbox.it.world.tiktok.settings, { accessSeconds: 60, refreshSeconds: 120 });
    const { json } = await byCode();
    expect(json).toMatchObject({ expires_in: 60, refresh_expires_in: 120 });
    shift(60_000);
    expect(await query(json.access_token)).toBe(401);
    shift(60_000);
    expect((await byRefresh(json.refresh_token)).json.error).toBe('invalid_grant');
  });

  test("is its own app's alone", async () => {
    const { json } = await byCode();
    const other = { client_key: trialApp, client_secret: 'secret-of-the-trial-app' };
    expect((await byRefresh(json.refresh_token, other)).json.error).toBe('invalid_grant');
    expect((await byRefresh(json.refresh_token)).status).toBe(200);
  });
});

describe('what the token endpoint refuses', () => {
  test.each([
    ['a wrong secret', { client_secret: 'secret-of-the-live-apq' }, 401, 'invalid_client'],
    ['an unknown app', { client_key: 'awnobody' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no secret', { client_secret: '' }, 400, 'invalid_request'],
    ['a misspelt field', { redirectUri: 'x' }, 400, 'invalid_request'],
  ])('%s', async (_name, change, status, code) => {
    const answer = await byCode(change);
    expect([answer.status, answer.json.error]).toEqual([status, code]);
  });

  test('JSON, and GET', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await form('token', client, headers)).json.error).toBe('invalid_request');
    expect((await sandbox.ask(`${openApi}/v2/oauth/token/`)).json.error).toBe('invalid_request');
  });

  test('all with one status, where that is set', async () => {
    sandbox.it.world.tiktok.settings.oauthErrorStatus = 200;
    const answer = await byRefresh('rft.nobody');
    expect([answer.status, answer.json.error]).toEqual([200, 'invalid_grant']);
  });
});

describe('revoking', () => {
  test('ends all tokens of the consent and no other', async () => {
    const { json } = await byCode();
    const second = (await byRefresh(json.refresh_token)).json;
    const other = token('open_quiet');
    const answer = await form('revoke', { ...client, token: json.access_token });
    expect([answer.status, answer.text]).toEqual([200, '{}']);
    expect([await query(second.access_token), await query(other)]).toEqual([401, 200]);
    expect((await byRefresh(second.refresh_token)).json.error).toBe('invalid_grant');
  });

  test("wants a living access token of one's own", async () => {
    expect((await form('revoke', { ...client, token: 'act.nobody' })).json.error).toBe(
      'invalid_request',
    );
    const foreign = token('open_quiet', trialApp);
    expect((await form('revoke', { ...client, token: foreign })).json.error).toBe(
      'invalid_request',
    );
    expect((await form('revoke', { ...client, client_secret: 'x', token: foreign })).status).toBe(
      401,
    );
  });

  test('is what a post on its way fails by', async () => {
    const { json } = await byCode();
    const body = {
      post_info: {
        privacy_level: 'SELF_ONLY',
        brand_content_toggle: false,
        brand_organic_toggle: false,
      },
      source_info: pullSource,
    };
    const { data } = (await post('video/init', body, json.access_token)).json;
    await form('revoke', { ...client, token: json.access_token });
    const asked = await post('status/fetch', { publish_id: data.publish_id }, token());
    expect(asked.json.data.fail_reason).toBe('auth_removed');
  });
});

test('no secret is written down', async () => {
  const code = await newCode();
  const { json } = await byCode({ code });
  await byRefresh(json.refresh_token);
  await form('revoke', { ...client, token: json.access_token });
  await form('token', client, { 'content-type': 'text/plain' });
  const told = JSON.stringify(sandbox.it.journal.entries());
  const secrets = [code, verifier, client.client_secret, json.access_token, json.refresh_token];
  for (const secret of secrets) expect(told).not.toContain(secret);
  expect(sandbox.it.journal.entries()[1]).toMatchObject({
    kind: 'token',
    body: { client_key: liveApp, client_secret: '[key]', code: '[key]', redirect_uri },
  });
});
