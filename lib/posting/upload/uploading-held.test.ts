import { expect, test } from 'vitest';
import { TransportError } from '../../providers/transport-error.ts';
import { anUploadWorld } from '../testing/tiktok-upload.ts';

test('pausing stops the chunk on its way; resuming asks where TikTok is and goes on', async () => {
  const world = await anUploadWorld();
  const uploading = world.start();
  const { send } = world;
  world.send = async (piece) => {
    if (world.pieces.length !== 2) return send(piece);
    world.send = send;
    await uploading.pause('d1');
    expect(piece.signal?.aborted).toBe(true);
    throw new TransportError('aborted', 'maybe');
  };
  expect(await uploading.run('d1')).toMatchObject({ state: 'paused', acknowledged: 8 });
  expect(await uploading.run('d1')).toMatchObject({ state: 'paused' });
  await uploading.resume('d1');
  expect(await uploading.run('d1')).toMatchObject({ state: 'sent' });
  expect(world.received).toBe(world.content);
});

test('pausing between two chunks sends no more, and what is there is not sent again', async () => {
  const world = await anUploadWorld();
  const { store } = world;
  const uploading = world.start({
    store: {
      ...store,
      update: async (id, change) => {
        // TikTok has two chunks, and nobody has written down the second yet.
        if (world.pieces.length === 2) {
          await store.update(id, (row) => ({ ...row, state: 'paused' }));
        }
        return store.update(id, change);
      },
    },
  });
  expect(await uploading.run('d1')).toMatchObject({ state: 'paused', acknowledged: 4 });
  expect(world.pieces).toHaveLength(2);
  await store.update('d1', (row) => ({ ...row, state: 'sending' }));
  expect(await world.start().run('d1')).toMatchObject({ state: 'sent' });
  expect(world.pieces).toHaveLength(6);
  expect(world.received).toBe(world.content);
});

test('cancelling before the last chunk sends no more', async () => {
  const world = await anUploadWorld();
  const uploading = world.start();
  const { send } = world;
  world.send = async (piece) => {
    if (world.pieces.length === 1) await uploading.cancel('d1');
    return send(piece);
  };
  expect(await uploading.run('d1')).toMatchObject({ state: 'cancelled', address: '' });
  expect(world.pieces).toHaveLength(2);
  await uploading.resume('d1');
  expect(await uploading.run('d1')).toMatchObject({ state: 'cancelled' });
});

test('once the last chunk has left it is too late to cancel', async () => {
  const world = await anUploadWorld({ acknowledged: 20, lastLeft: true, state: 'paused' });
  await expect(world.start().cancel('d1')).rejects.toMatchObject({
    problem: { code: 'upload.too_late' },
  });
  expect((await world.store.get('d1'))?.state).toBe('paused');
});
