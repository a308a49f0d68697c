import { describe, expect, test } from 'vitest';
import { runningSandbox, tiktok } from '../testing/running-sandbox.ts';
import { liveApp, trialApp } from '../testing/tiktok-api.ts';
import { challengeOf } from './pkce.ts';

const sandbox = runningSandbox();
const redirect = 'https://soundpost.example.com/tiktok/';
const usual = {
  client_key: liveApp,
  response_type: 'code',
  scope: 'video.publish,video.upload',
  redirect_uri: redirect,
  state: 'a b&c',
  code_challenge: challengeOf('v'.repeat(43)),
  code_challenge_method: 'S256',
};

function address(change: Record<string, string | undefined> = {}): string {
  const query = Object.entries({ ...usual, ...change }).filter(([, value]) => value !== undefined);
  return `${tiktok}/v2/auth/authorize/?${new URLSearchParams(query as [string, string][])}`;
}

function press(url: string, fields: [string, string][]) {
  return sandbox.ask(url, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

const query = (location = '') => Object.fromEntries(new URL(location).searchParams);
const settings = () => sandbox.it.world.tiktok.settings;

describe('the page that asks', () => {
  test('names the app, the user and each scope, with two buttons', async () => {
    const { status, text } = await sandbox.ask(address());
    expect(status).toBe(200);
    expect(text).toContain('Soundpost would like to');
    expect(text).toContain('Maker of Things');
    expect(text.match(/type="checkbox"/g)).toHaveLength(3);
    expect(text).toMatch(/value="user\.info\.basic" checked disabled/);
    expect(text).toMatch(/value="continue">Continue.*value="cancel">Cancel/);
    expect(sandbox.it.journal.entries()).toMatchObject([{ kind: 'authorize', status: 200 }]);
  });

  test('Continue leads back with a code, the scopes and the state', async () => {
    const answer = await press(address(), [
      ['granted', 'video.publish'],
      ['granted', 'video.upload'],
      ['answer', 'continue'],
    ]);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toContain(`${redirect}?code=`);
    expect(answer.headers.location).toContain('*1%21sb&');
    expect(query(answer.headers.location)).toEqual({
      code: expect.stringMatching(/^[\w-]{32}\*1!sb$/),
      scopes: 'user.info.basic,video.publish,video.upload',
      state: 'a b&c',
    });
  });

  test('a scope that was unticked is not granted, and no other can be slipped in', async () => {
    const { headers } = await press(address({ scope: 'video.publish' }), [
      ['granted', 'user.info.profile'],
      ['answer', 'continue'],
    ]);
    expect(query(headers.location).scopes).toBe('user.info.basic');
  });

  test('Cancel leads back with access_denied and the state', async () => {
    const { headers } = await press(address(), [['answer', 'cancel']]);
    expect(query(headers.location)).toEqual({
      error: 'access_denied',
      error_description: expect.any(String),
      state: 'a b&c',
    });
  });

  test('answers by itself when that is set', async () => {
    settings().autoApprove = true;
    const { status, headers } = await sandbox.ask(address());
    expect([status, query(headers.location).state]).toEqual([302, 'a b&c']);
  });

  test('is left out for what was agreed to before, if the app says so', async () => {
    const once = address({ disable_auto_auth: '0' });
    expect((await sandbox.ask(once)).status).toBe(200);
    sandbox.it.world.tiktok.grant({
      openId: 'open_maker',
      clientKey: liveApp,
      scopes: ['user.info.basic', 'video.publish', 'video.upload'],
    });
    expect((await sandbox.ask(once)).status).toBe(302);
    expect((await sandbox.ask(address({ disable_auto_auth: '1' }))).status).toBe(200);
    const more = address({ disable_auto_auth: '0', scope: 'user.info.profile' });
    expect((await sandbox.ask(more)).status).toBe(200);
  });
});

describe('what is not led anywhere', () => {
  test.each([
    ['an app that there is not', { client_key: 'awnobody' }, 'client_key'],
    [
      'an address that is not registered',
      { redirect_uri: 'https://evil.example/' },
      'redirect_uri',
    ],
    ['an address without its slash', { redirect_uri: redirect.slice(0, -1) }, 'redirect_uri'],
    ['an address with more behind it', { redirect_uri: `${redirect}more` }, 'redirect_uri'],
    ['another response type', { response_type: 'token' }, 'response_type'],
    ['no state', { state: undefined }, 'state'],
    ['a scope that there is not', { scope: 'video.delete' }, 'scope'],
    ['no scope', { scope: '' }, 'scope'],
    ['scopes with spaces', { scope: 'video.publish video.upload' }, 'scope'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'code_challenge_method'],
    ['an empty challenge', { code_challenge: '' }, 'code_challenge'],
  ])('%s', async (_name, change, fault) => {
    const answer = await sandbox.ask(address(change));
    expect([answer.status, answer.headers.location]).toEqual([400, undefined]);
    expect(answer.text).toContain(`<p>${fault}</p>`);
    expect(sandbox.it.journal.entries()).toMatchObject([{ code: fault }]);
  });

  test('a scope that the app is not approved for', async () => {
    const app = sandbox.it.world.tiktok.apps.get(liveApp);
    if (app) app.scopes = ['user.info.basic', 'video.upload'];
    expect((await sandbox.ask(address())).text).toContain('<p>scope</p>');
  });

  test('a user whom a sandbox app does not know', async () => {
    const trial = address({ client_key: trialApp });
    expect((await sandbox.ask(trial)).status).toBe(200);
    settings().signedIn = 'open_oldphone';
    expect((await sandbox.ask(trial)).text).toContain('non_sandbox_target');
    expect((await sandbox.ask(address())).status).toBe(200);
  });

  test('nobody who is signed in', async () => {
    settings().signedIn = null;
    expect((await sandbox.ask(address())).text).toContain('signed_out');
  });

  test('a desktop app must send a challenge, and comes back to any port it registered', async () => {
    const desk = { client_key: 'awsoundpostdesk', redirect_uri: 'http://127.0.0.1:49152/tiktok/' };
    expect((await sandbox.ask(address(desk))).status).toBe(200);
    const without = { ...desk, code_challenge: undefined, code_challenge_method: undefined };
    expect((await sandbox.ask(address(without))).text).toContain('<p>code_challenge</p>');
    const web = { code_challenge: undefined, code_challenge_method: undefined };
    expect((await sandbox.ask(address(web))).status).toBe(200);
  });
});
