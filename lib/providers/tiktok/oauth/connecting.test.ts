import { expect, test } from 'vitest';
import {
  aTokenWorld,
  connected,
  createLocks,
  ID,
  START,
  tokensNumbered,
} from '../testing/tiktok-tokens.ts';
import { createConnecting } from './connecting.ts';
import { challengeOf } from './pkce.ts';
import type { TiktokApp } from './token-calls.ts';

const redirectUri = 'https://soundpost.chromiumapp.example/';

/** TikTok's page, where the person presses Continue at once. */
async function aLogin(
  opened: (page: URL) => Promise<string> | string = agree,
  tokens = tokensNumbered(7),
) {
  const world = await aTokenWorld();
  const seen = { pages: [] as URL[], exchanged: [] as unknown[], revoked: [] as unknown[] };
  let randoms = 0;
  const connecting = createConnecting({
    store: world.store,
    apps: world.apps,
    calls: {
      exchange: async (app: TiktokApp, login) => {
        seen.exchanged.push({ app, ...login });
        return tokens;
      },
      revoke: async (_app, token) => {
        seen.revoked.push(token);
      },
    },
    whose: async () => ({ openId: '-000kettle', displayName: 'Kettles', avatarUrl: null }),
    exclusively: createLocks(),
    openLogin: async (url) => {
      const page = new URL(url);
      seen.pages.push(page);
      return opened(page);
    },
    redirectUri: () => redirectUri,
    random: (length) => new Uint8Array(length).fill(++randoms),
    now: () => world.now,
  });
  return { world, seen, connecting };
}

const agree = (page: URL) =>
  `${page.searchParams.get('redirect_uri')}?code=c1&state=${page.searchParams.get('state')}`;

test('connects an account: its tokens are stored, and no window learns them', async () => {
  const { world, seen, connecting } = await aLogin();
  await world.store.remove(ID);
  const shown = await connecting.connect('key1');
  expect(shown).toMatchObject({ id: ID, displayName: 'Kettles', state: 'connected' });
  expect(JSON.stringify(shown)).not.toMatch(/act\.|rft\./);
  expect(await world.store.get(ID)).toMatchObject({
    clientKey: 'key1',
    accessToken: 'act.7',
    accessUntil: START + 7_200_000,
    refreshToken: 'rft.7',
    scopes: ['user.info.basic', 'video.upload', 'video.publish'],
    connectedAt: START,
  });
  const [page] = seen.pages;
  const verifier = '02'.repeat(32);
  expect(page?.searchParams.get('code_challenge')).toBe(await challengeOf(verifier));
  expect(seen.exchanged).toEqual([
    {
      app: { clientKey: 'key1', clientSecret: 's3cret' },
      code: 'c1',
      redirectUri,
      verifier,
    },
  ]);
});

test('every login has its own state and verifier', async () => {
  const { seen, connecting } = await aLogin();
  await connecting.connect('key1');
  await connecting.connect('key1');
  const states = seen.pages.map((page) => page.searchParams.get('state'));
  const challenges = seen.pages.map((page) => page.searchParams.get('code_challenge'));
  expect(new Set([...states, ...challenges]).size).toBe(4);
});

test('an account that is connected again keeps when it first was, and needs nobody any more', async () => {
  const { world, connecting } = await aLogin();
  await world.store.put({ ...connected, state: 'needs_user', refreshing: null });
  await connecting.connect('key1');
  expect(await world.store.get(ID)).toMatchObject({
    state: 'connected',
    problem: null,
    connectedAt: connected.connectedAt,
    accessToken: 'act.7',
  });
});

test.each<[string, (page: URL) => Promise<string> | string, string]>([
  ['closing the page', () => Promise.reject(new Error('closed')), 'tiktok.login_closed'],
  ['a forged answer', () => `${redirectUri}?code=c1&state=forged`, 'tiktok.login_not_ours'],
  ['a no', (page) => agree(page).replace('code=c1', 'error=access_denied'), 'tiktok.access_denied'],
])('after %s nothing is exchanged', async (_name, opened, code) => {
  const { seen, connecting } = await aLogin(opened);
  await expect(connecting.connect('key1')).rejects.toMatchObject({ problem: { code } });
  expect(seen.exchanged).toEqual([]);
});

test('tokens that may do nothing are not kept', async () => {
  const { world, connecting } = await aLogin(agree, {
    ...tokensNumbered(7),
    scopes: ['user.info.basic'],
  });
  await world.store.remove(ID);
  await expect(connecting.connect('key1')).rejects.toMatchObject({
    problem: { code: 'tiktok.nothing_granted' },
  });
  expect(await world.store.get(ID)).toBeUndefined();
});

test('an app that was removed opens no page', async () => {
  const { seen, connecting } = await aLogin();
  await expect(connecting.connect('gone')).rejects.toMatchObject({
    problem: { code: 'tiktok.app_gone' },
  });
  expect(seen.pages).toEqual([]);
});

test('an account is forgotten here and withdrawn at TikTok', async () => {
  const { world, seen, connecting } = await aLogin();
  expect(await connecting.disconnect(ID)).toBeNull();
  expect(await world.store.get(ID)).toBeUndefined();
  expect(seen.revoked).toEqual(['act.0']);
  expect(await connecting.disconnect(ID)).toBeNull();
  expect(seen.revoked).toHaveLength(1);
});

test('if TikTok does not hear it, the account is forgotten all the same and the user is told', async () => {
  const { world, connecting } = await aLogin();
  await world.apps.remove('key1');
  expect(await connecting.disconnect(ID)).toMatchObject({ code: 'tiktok.not_revoked' });
  expect(await world.store.get(ID)).toBeUndefined();
});

test('windows watch connections without their tokens', async () => {
  const { world } = await aLogin();
  const shown = await new Promise((resolve) => {
    world.store.watch().subscribe(resolve);
  });
  expect(shown).toMatchObject([{ id: ID, displayName: 'Kettle Club' }]);
  expect(JSON.stringify(shown)).not.toMatch(/act\.|rft\./);
});
