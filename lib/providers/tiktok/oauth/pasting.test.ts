import { expect, test } from 'vitest';
import { aTokenWorld, createLocks, ID, START } from '../testing/tiktok-tokens.ts';
import { createPasting } from './pasting.ts';
import { pastedOver } from './problems.ts';

const pasted = { openId: ' -000kettle ', accessToken: 'act.pasted\n' };

async function aPaste({ openId = '-000kettle', direct = true, known = false } = {}) {
  const world = await aTokenWorld();
  if (!known) await world.store.remove(ID);
  const asked: string[] = [];
  const paste = createPasting({
    store: world.store,
    whose: async (token) => {
      asked.push(token);
      return { openId, displayName: 'Kettles', avatarUrl: null };
    },
    mayPost: async () => direct,
    exclusively: createLocks(),
    now: () => world.now,
  });
  return { world, paste, asked };
}

test('a pasted token connects its account for drafts, and for posts if TikTok says so', async () => {
  const { world, paste, asked } = await aPaste();
  const shown = await paste(pasted);
  expect(shown).toMatchObject({ id: ID, displayName: 'Kettles', clientKey: null });
  expect(JSON.stringify(shown)).not.toContain('act.');
  expect(asked).toEqual(['act.pasted']);
  expect(await world.store.get(ID)).toMatchObject({
    accessToken: 'act.pasted',
    accessUntil: START + 86_400_000,
    scopes: ['user.info.basic', 'video.upload', 'video.publish'],
  });
  const drafts = await aPaste({ direct: false });
  expect((await drafts.paste(pasted)).scopes).toEqual(['user.info.basic', 'video.upload']);
});

test('a token of another account, or of none, is not stored', async () => {
  const { world, paste, asked } = await aPaste({ openId: '-000pot' });
  await expect(paste(pasted)).rejects.toMatchObject({ problem: { code: 'tiktok.other_open_id' } });
  expect(await world.store.get(ID)).toBeUndefined();
  for (const [change, code] of [
    [{ openId: 'a b' }, 'tiktok.no_open_id'],
    [{ accessToken: '' }, 'tiktok.no_token'],
  ] as const) {
    await expect(paste({ ...pasted, ...change })).rejects.toMatchObject({ problem: { code } });
  }
  expect(asked).toHaveLength(1);
});

test('access that renews itself is not replaced by one that dies', async () => {
  const { world, paste, asked } = await aPaste({ known: true });
  await expect(paste(pasted)).rejects.toMatchObject({
    problem: { code: 'tiktok.connected_already' },
  });
  expect(asked).toEqual([]);
  expect((await world.store.get(ID))?.accessToken).toBe('act.0');
});

test('when it no longer works the user is asked for another, and TikTok for nothing', async () => {
  const { world, paste } = await aPaste();
  await paste(pasted);
  const refreshing = world.start();
  expect(await refreshing.token(ID)).toBe('act.pasted');
  await expect(refreshing.token(ID, 'act.pasted')).rejects.toMatchObject({ problem: pastedOver });
  expect(world.calls).toBe(0);
  expect(await world.store.get(ID)).toMatchObject({ state: 'needs_user', problem: pastedOver });
});
