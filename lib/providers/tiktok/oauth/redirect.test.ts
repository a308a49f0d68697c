import { expect, test } from 'vitest';
import { problemSchema } from '../../../problems/problem.ts';
import { abilities, authorizeUrl, scopesOf } from './authorize.ts';
import { readRedirect } from './redirect.ts';

const redirectUri = 'https://soundpost.chromiumapp.example/';
const login = { redirectUri, state: 's1', startedAt: 1000 };
const back = (query: Record<string, string>) =>
  `${redirectUri}?${new URLSearchParams({ state: 's1', ...query })}`;

test('asks for the scopes with a state and a hashed verifier', () => {
  const url = new URL(
    authorizeUrl({ clientKey: 'key', redirectUri, state: 's1', challenge: 'c1' }),
  );
  expect(url.origin + url.pathname).toBe('https://www.tiktok.com/v2/auth/authorize/');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_key: 'key',
    response_type: 'code',
    scope: 'user.info.basic,video.upload,video.publish',
    redirect_uri: redirectUri,
    state: 's1',
    code_challenge: 'c1',
    code_challenge_method: 'S256',
    disable_auto_auth: '1',
  });
});

test('reads the code, decoded', () => {
  const address = back({ code: 'a*b!c/d', scopes: 'user.info.basic,video.upload' });
  expect(readRedirect(address, login, 2000)).toEqual({ code: 'a*b!c/d' });
  expect(readRedirect(back({ code: 'c' }), login, 2000)).toEqual({ code: 'c' });
});

test.each<[string, string, string]>([
  ['another state', back({ state: 's2', code: 'c' }), 'tiktok.login_not_ours'],
  ['no state', `${redirectUri}?code=c`, 'tiktok.login_not_ours'],
  ['two states', `${back({ code: 'c' })}&state=s2`, 'tiktok.login_not_ours'],
  [
    'an error with another state',
    back({ state: 's2', error: 'access_denied' }),
    'tiktok.login_not_ours',
  ],
  ['another address', back({ code: 'c' }).replace('soundpost', 'other'), 'tiktok.login_not_ours'],
  ['a longer path', back({ code: 'c' }).replace('/?', '/x?'), 'tiktok.login_not_ours'],
  ['no address', '', 'tiktok.login_not_ours'],
  ['a no', back({ error: 'access_denied', error_description: 'no' }), 'tiktok.access_denied'],
  ['a sandbox', back({ error: 'non_sandbox_target' }), 'tiktok.not_a_sandbox_user'],
  ['an unknown error', back({ error: 'invented' }), 'tiktok.login_failed'],
  ['no code', back({ scopes: 'video.upload' }), 'tiktok.login_failed'],
  ['nothing granted', back({ code: 'c', scopes: 'user.info.basic' }), 'tiktok.nothing_granted'],
])('after %s nothing is connected', (_name, address, code) => {
  const read = readRedirect(address, login, 2000);
  expect(read).toMatchObject({ problem: { code, remedy: 'reauthorise' } });
  expect(problemSchema.safeParse('problem' in read && read.problem).success).toBe(true);
});

test('a login counts for ten minutes, and not backwards', () => {
  const at = (now: number) => readRedirect(back({ code: 'c' }), login, now);
  expect(at(1000 + 600_000)).toEqual({ code: 'c' });
  expect(at(1001 + 600_000)).toMatchObject({ problem: { code: 'tiktok.login_too_late' } });
  expect(at(999)).toMatchObject({ problem: { code: 'tiktok.login_too_late' } });
});

test('drafts and direct posts are granted apart', () => {
  expect(abilities(scopesOf('user.info.basic,video.upload'))).toEqual({
    drafts: true,
    direct: false,
  });
  expect(abilities(scopesOf('video.publish, '))).toEqual({ drafts: false, direct: true });
});
