import { expect, test } from 'vitest';
import { createLocksPerRun, stoppingAt } from '../testing/stopping.ts';
import {
  aTokenWorld,
  ID,
  lostAnswer,
  refusedWith,
  START,
  tokensNumbered,
} from '../testing/tiktok-tokens.ts';

test('hands out the stored token while it lives, and asks nobody', async () => {
  const world = await aTokenWorld({ accessUntil: START + 300_001 });
  expect(await world.start().token(ID)).toBe('act.0');
  expect(world.calls).toBe(0);
});

test('renews a token that dies within five minutes, and stores both before it is used', async () => {
  const world = await aTokenWorld({ accessUntil: START + 300_000 });
  expect(await world.start().token(ID)).toBe('act.1');
  expect(await world.store.get(ID)).toMatchObject({
    accessToken: 'act.1',
    accessUntil: START + 7_200_000,
    refreshToken: 'rft.1',
    refreshUntil: START + 15_552_000_000,
    scopes: ['user.info.basic', 'video.upload', 'video.publish'],
    refreshing: null,
    displayName: 'Kettle Club',
  });
});

test('many who need a token at once cause one renewal, in one context or in several', async () => {
  const world = await aTokenWorld();
  const contexts = [world.start(), world.start(), world.start()];
  const tokens = await Promise.all(
    contexts.flatMap((context) => [context.token(ID), context.token(ID)]),
  );
  expect(new Set(tokens)).toEqual(new Set(['act.1']));
  expect(world.calls).toBe(1);
});

test('a token that TikTok refused is renewed although it should live; a newer one is handed out', async () => {
  const world = await aTokenWorld({ accessUntil: START + 3_600_000 });
  const refreshing = world.start();
  expect(await refreshing.token(ID, 'act.0')).toBe('act.1');
  expect(await refreshing.token(ID, 'act.0')).toBe('act.1');
  expect(world.calls).toBe(1);
});

test('an answer without scopes takes none back', async () => {
  const world = await aTokenWorld();
  world.refresh = async () => ({ ...tokensNumbered(1), scopes: [] });
  await world.start().token(ID);
  expect((await world.store.get(ID))?.scopes).toEqual(['user.info.basic', 'video.upload']);
});

test('a lost answer leaves a mark, and the old token is tried again', async () => {
  const world = await aTokenWorld();
  const { refresh } = world;
  world.refresh = () => Promise.reject(lostAnswer());
  const refreshing = world.start();
  await expect(refreshing.token(ID)).rejects.toMatchObject({ effect: 'unknown' });
  expect(await world.store.get(ID)).toMatchObject({
    refreshToken: 'rft.0',
    refreshing: { attemptId: 'attempt1', startedAt: START },
  });
  world.refresh = refresh;
  expect(await refreshing.token(ID)).toBe('act.1');
});

test('where the lost answer had used the token up, the user is told so once and for all', async () => {
  const world = await aTokenWorld();
  world.after = () => Promise.reject(lostAnswer());
  const refreshing = world.start();
  await expect(refreshing.token(ID)).rejects.toMatchObject({ effect: 'unknown' });
  await expect(refreshing.token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.access_lost', remedy: 'reauthorise' },
  });
  await expect(refreshing.token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.access_lost' },
  });
  expect(world.calls).toBe(2);
  expect(await world.store.get(ID)).toMatchObject({ state: 'needs_user', refreshing: null });
});

test('a withdrawn access is told in TikTok’s words', async () => {
  const world = await aTokenWorld();
  world.refresh = () => Promise.reject(refusedWith('invalid_grant'));
  await expect(world.start().token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.grant_refused' },
  });
  expect(await world.store.get(ID)).toMatchObject({
    state: 'needs_user',
    problem: { code: 'tiktok.grant_refused' },
  });
});

test('a wrong app secret does not cost the account its connection', async () => {
  const world = await aTokenWorld();
  world.refresh = () => Promise.reject(refusedWith('invalid_client', 401));
  await expect(world.start().token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.app_refused' },
  });
  expect(await world.store.get(ID)).toMatchObject({ state: 'connected', refreshing: null });
});

test('a definite refusal of another kind leaves an older doubt standing', async () => {
  const world = await aTokenWorld();
  world.after = () => Promise.reject(lostAnswer());
  const refreshing = world.start();
  await expect(refreshing.token(ID)).rejects.toThrow();
  const { refresh } = world;
  world.refresh = () => Promise.reject(refusedWith('rate_limit_exceeded', 429));
  await expect(refreshing.token(ID)).rejects.toThrow();
  expect((await world.store.get(ID))?.refreshing).toMatchObject({ attemptId: 'attempt1' });
  world.refresh = refresh;
  await expect(refreshing.token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.access_lost' },
  });
});

test.each([
  ['tiktok.access_expired', { refreshUntil: START }],
  ['tiktok.not_connected', { id: 'tiktok:another' }],
  ['tiktok.app_gone', { clientKey: 'key2' }],
])('says %s without asking TikTok', async (code, change) => {
  const world = await aTokenWorld(change);
  await expect(world.start().token(ID)).rejects.toMatchObject({ problem: { code } });
  expect(world.calls).toBe(0);
});

test('tokens of another account are not used', async () => {
  const world = await aTokenWorld();
  world.refresh = async () => tokensNumbered(1, 'another');
  await expect(world.start().token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.other_account' },
  });
  expect(await world.store.get(ID)).toMatchObject({ accessToken: 'act.0', state: 'needs_user' });
});

test('an account that was disconnected meanwhile stays so', async () => {
  const world = await aTokenWorld();
  world.after = () => world.store.remove(ID);
  await expect(world.start().token(ID)).rejects.toMatchObject({
    problem: { code: 'tiktok.not_connected' },
  });
  expect(await world.store.get(ID)).toBeUndefined();
});

test('whatever step a stop falls on, the account works afterwards or the user is told', async () => {
  let points = 0;
  for (;;) {
    const world = await aTokenWorld();
    const stop = stoppingAt(points);
    const first = world.start({
      exclusively: createLocksPerRun(),
      store: {
        get: stop.around(world.store.get),
        update: stop.around(world.store.update),
      },
      calls: { refresh: stop.around((...args) => world.refresh(...args)) },
    });
    await first.token(ID).catch(() => undefined);
    if (!stop.happened()) break;
    points += 1;
    const again = await world
      .start()
      .token(ID)
      .catch(() => undefined);
    const row = await world.store.get(ID);
    if (row?.state === 'connected') {
      expect([again, row.refreshToken]).toEqual([`act.${world.valid}`, `rft.${world.valid}`]);
    } else {
      expect(row?.problem?.code).toBe('tiktok.access_lost');
    }
  }
  expect(points).toBe(8);
});
