import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusedWith, unreadStatus } from '../../providers/tiktok/testing/tiktok-tokens.ts';
import {
  anUpload,
  anUploadWorld,
  type ChunkFault,
  NOON,
  storeInMemory,
} from '../testing/tiktok-upload.ts';

test('sends the file chunk by chunk and forgets the address', async () => {
  const world = await anUploadWorld();
  expect(await world.start().run('d1')).toMatchObject({
    state: 'sent',
    acknowledged: 25,
    address: '',
    sending: null,
  });
  expect(world.received).toBe(world.content);
  expect(world.pieces.map(({ range }) => range)).toEqual([
    'bytes 0-3/25',
    'bytes 4-7/25',
    'bytes 8-11/25',
    'bytes 12-15/25',
    'bytes 16-19/25',
    'bytes 20-24/25',
  ]);
  expect(world.pieces[0]).toMatchObject({ url: anUpload.address, type: 'video/mp4' });
  expect(world.waited).toEqual([]);
});

test('writes down each chunk before it leaves, and that the last one has left', async () => {
  const world = await anUploadWorld();
  const written: unknown[] = [];
  const { send } = world;
  world.send = async (piece) => {
    const row = await world.store.get('d1');
    written.push([row?.sending?.first, row?.acknowledged, row?.lastLeft]);
    return send(piece);
  };
  await world.start().run('d1');
  expect(written).toEqual([
    [0, 0, false],
    [4, 4, false],
    [8, 8, false],
    [12, 12, false],
    [16, 16, false],
    [20, 20, true],
  ]);
});

test('between two chunks there is one transaction and nothing else', async () => {
  const world = await anUploadWorld();
  const { store } = world;
  const done: string[] = [];
  const noting = <A extends unknown[], T>(name: string, act: (...args: A) => T) => {
    return (...args: A) => {
      done.push(name);
      return act(...args);
    };
  };
  await world
    .start({
      store: { ...store, get: noting('get', store.get), update: noting('update', store.update) },
      send: noting('send', (piece) => world.send(piece)),
      file: noting('file', () => world.file()),
    })
    .run('d1');
  const [first, last] = [done.indexOf('send'), done.lastIndexOf('send')];
  expect(done.slice(first, last + 1)).toEqual([
    ...Array(5).fill(['send', 'update']).flat(),
    'send',
  ]);
});

test('a chunk that brought no progress is not followed right away', async () => {
  const world = await anUploadWorld({ acknowledged: 8 });
  world.send = async (piece) => {
    world.pieces.push(piece);
    return { status: 206, range: 'bytes 0-3/25' };
  };
  expect(await world.start().run('d1')).toMatchObject({ state: 'stuck', failures: 8 });
  expect(world.pieces).toHaveLength(8);
  expect(world.waited).toHaveLength(8);
});

const faults = fc.array(
  fc.constantFrom<ChunkFault>('fine', 'fine', 'lost', 'unanswered', 'busy', 'offline'),
  { maxLength: 12 },
);

test('whatever goes wrong on the way, TikTok gets every byte once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(faults, async (planned) => {
      const world = await anUploadWorld({}, storeInMemory());
      world.faults = [...planned];
      const uploading = world.start();
      let upload = await uploading.run('d1');
      for (let again = 0; upload?.state === 'stuck' && again < 3; again++) {
        expect(upload.problem?.code).toBe('upload.no_progress');
        await uploading.resume('d1');
        upload = await uploading.run('d1');
      }
      expect(upload?.state).toBe('sent');
      // What was given up after the last chunk had left is for TikTok's status to tell.
      if (upload?.lastLeft && !world.isWhole()) expect(planned.length).toBeGreaterThan(7);
      else expect(world.received).toBe(world.content);
    }),
    { numRuns: 100 },
  );
});

test('waits longer after each failure, and gives up after eight', async () => {
  const world = await anUploadWorld();
  world.faults = Array(20).fill('busy');
  expect(await world.start().run('d1')).toMatchObject({
    state: 'stuck',
    problem: { code: 'upload.no_progress' },
    address: anUpload.address,
  });
  expect(world.waited).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

test('a TikTok that contradicts itself is not argued with for ever', async () => {
  const world = await anUploadWorld({ acknowledged: 8 });
  world.received = 'abcd';
  world.send = async (piece) => {
    world.pieces.push(piece);
    return { status: 416, range: null };
  };
  expect(await world.start().run('d1')).toMatchObject({ state: 'stuck', failures: 8 });
  expect(world.pieces).toHaveLength(8);
});

test('a status that cannot be read is asked for again; one that is refused is told', async () => {
  const world = await anUploadWorld({ sending: { first: 0, startedAt: NOON } });
  const { status } = world;
  let asked = 0;
  world.status = () => (++asked < 3 ? Promise.reject(unreadStatus()) : status());
  expect(await world.start().run('d1')).toMatchObject({ state: 'sent' });
  const refused = await anUploadWorld({ sending: { first: 0, startedAt: NOON } });
  refused.status = () => Promise.reject(refusedWith('access_token_invalid', 401));
  expect(await refused.start().run('d1')).toMatchObject({
    state: 'stuck',
    problem: { remedy: 'reauthorise' },
  });
});

test('an address that TikTok no longer knows is dead, and no new one is asked for', async () => {
  const world = await anUploadWorld();
  world.faults = ['fine', 'dead'];
  expect(await world.start().run('d1')).toMatchObject({
    state: 'dead',
    address: '',
    acknowledged: 4,
    sending: null,
    problem: { code: 'upload.address_refused' },
  });
  expect(world.pieces).toHaveLength(2);
});

test.each([
  ['gone', undefined],
  ['another one', new Blob(['short'])],
])('a file that is %s sends nothing', async (_name, blob) => {
  const world = await anUploadWorld();
  world.file = async () => blob;
  expect(await world.start().run('d1')).toMatchObject({
    state: 'stuck',
    problem: { code: 'upload.file_gone' },
  });
  expect(world.pieces).toEqual([]);
});

test('goes on after too many failures with the last chunk, and asks TikTok first', async () => {
  const sending = { first: 20, startedAt: NOON };
  const ending = { acknowledged: 20, lastLeft: true, failures: 8, sending };
  const world = await anUploadWorld(ending);
  world.received = world.content.slice(0, 20);
  const uploading = world.start();
  expect(await uploading.run('d1')).toMatchObject({
    state: 'stuck',
    acknowledged: 20,
    address: anUpload.address,
  });
  await uploading.resume('d1');
  expect(await uploading.run('d1')).toMatchObject({ state: 'sent' });
  expect(world.received).toBe(world.content);
  expect(world.pieces).toHaveLength(1);
});
