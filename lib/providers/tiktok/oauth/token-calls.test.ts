import { expect, test } from 'vitest';
import { createHttp } from '../../http.ts';
import { startLocalServer } from '../../testing/local-server.ts';
import { TOKENS } from '../examples.ts';
import { createTokenCalls, readTokens } from './token-calls.ts';

const app = { clientKey: 'key1', clientSecret: 'app+secret' };
const login = { code: 'c*1', redirectUri: 'https://x.example/', verifier: 'v3rifier' };

const start = async (body: unknown, status = 200) => {
  const server = await startLocalServer();
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  server.answer((_, response) => response.writeHead(status).end(text));
  const calls = createTokenCalls(createHttp({ fetch: server.fetch }));
  const form = () => Object.fromEntries(new URLSearchParams(server.seen[0]?.body));
  return { server, calls, form };
};

test('exchanges a code for tokens with what proves that the login is ours', async () => {
  const { server, calls, form } = await start(TOKENS);
  await using _ = server;
  expect(await calls.exchange(app, login)).toEqual({
    openId: '-000kettle',
    accessToken: 'act.kettle-1',
    accessForS: 7200,
    refreshToken: 'rft.kettle-1',
    refreshForS: 15_552_000,
    scopes: ['user.info.basic', 'video.upload', 'video.publish'],
  });
  expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v2/oauth/token/' });
  expect(form()).toEqual({
    client_key: 'key1',
    client_secret: 'app+secret',
    grant_type: 'authorization_code',
    code: 'c*1',
    redirect_uri: 'https://x.example/',
    code_verifier: 'v3rifier',
  });
});

test('refreshes with the one refresh token, by a request that must arrive once', async () => {
  const { server, calls, form } = await start(TOKENS);
  await using _ = server;
  await calls.refresh(app, 'rft.0');
  expect(form()).toEqual({
    client_key: 'key1',
    client_secret: 'app+secret',
    grant_type: 'refresh_token',
    refresh_token: 'rft.0',
  });
  expect(server.options.at(-1)).toMatchObject({ method: 'POST', credentials: 'include' });
});

test.each([[''], [{}], [{ data: {}, error: { code: 'ok', message: '' } }]])(
  'takes the empty answer %j for a withdrawal',
  async (body) => {
    const { server, calls, form } = await start(body);
    await using _ = server;
    await calls.revoke(app, 'act.1');
    expect(server.seen[0]?.url).toBe('/v2/oauth/revoke/');
    expect(form()).toMatchObject({ client_key: 'key1', token: 'act.1' });
  },
);

test('a hotel’s sign-in page is no withdrawal', async () => {
  const { server, calls } = await start('<title>Sign in</title>');
  await using _ = server;
  await expect(calls.revoke(app, 'act.1')).rejects.toMatchObject({ problem: { code: 'not_json' } });
});

test('an error under HTTP 200 is no success, and no secret is in it', async () => {
  const echo = 'app+secret c*1 v3rifier act.kettle-1 rft.kettle-9';
  const { server, calls } = await start({
    error: 'invalid_grant',
    error_description: echo,
    log_id: 'L3',
  });
  await using _ = server;
  const calling: [() => Promise<unknown>, RegExp][] = [
    [() => calls.exchange(app, login), /app\+secret|c\*1|v3rifier/],
    [() => calls.refresh(app, 'rft.kettle-9'), /app\+secret|kettle-9/],
    [() => calls.revoke(app, 'act.kettle-1'), /app\+secret|kettle-1/],
  ];
  for (const [call, secrets] of calling) {
    const thrown = await call().catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      effect: 'none',
      logId: 'L3',
      problem: { code: 'tiktok.grant_refused' },
    });
    expect(JSON.stringify(thrown)).not.toMatch(secrets);
  }
});

test('tokens that are not all there, or that no header may hold, are none', () => {
  expect(readTokens({ ...TOKENS, refresh_token: undefined })).toBeUndefined();
  expect(readTokens({ ...TOKENS, access_token: 'a b' })).toBeUndefined();
  expect(readTokens({ ...TOKENS, expires_in: 0 })).toBeUndefined();
  expect(readTokens({ ...TOKENS, open_id: undefined })).toBeUndefined();
  expect(readTokens({ ...TOKENS, scope: undefined })?.scopes).toEqual([]);
});
