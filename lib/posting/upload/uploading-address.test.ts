import { expect, test } from 'vitest';
import { anUpload, anUploadWorld, NOON } from '../testing/tiktok-upload.ts';

test('a new upload has its hour, and no window learns its address', async () => {
  const world = await anUploadWorld();
  await world.store.remove('d1');
  const begun = { publishId: 'p2', uploadUrl: 'https://u.tiktokapis.com/?t=s3cret', logId: null };
  await world.start().begin('d2', begun, { plan: anUpload.plan, type: 'video/webm' });
  expect(await world.store.get('d2')).toMatchObject({
    publishId: 'p2',
    address: begun.uploadUrl,
    expiresAt: NOON + 3_600_000,
    state: 'sending',
  });
  expect((await world.store.sending()).map(({ id }) => id)).toEqual(['d2']);
  const shown = await new Promise((resolve) => {
    world.store.watch().subscribe(resolve);
  });
  expect(shown).toMatchObject([{ id: 'd2' }]);
  expect(JSON.stringify(shown)).not.toContain('s3cret');
});

test('no chunk is waited for beyond the life of its address', async () => {
  const world = await anUploadWorld({ expiresAt: NOON + 45_000 });
  await world.start().run('d1');
  expect(world.pieces[0]?.timeoutMs).toBe(45_000);
});

test('an address that ends while a chunk travels gets no other', async () => {
  const world = await anUploadWorld();
  const { send } = world;
  world.send = async (piece) => {
    world.now += 59.6 * 60_000;
    return send(piece);
  };
  expect(await world.start().run('d1')).toMatchObject({
    state: 'dead',
    acknowledged: 4,
    problem: { code: 'upload.address_expired' },
  });
  expect(world.pieces).toHaveLength(1);
});
