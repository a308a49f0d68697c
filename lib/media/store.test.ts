import { expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aDelivery, aDraft, NOON } from '../../tests/samples/samples.ts';
import { createMediaStore } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

async function aStore() {
  const db = freshMain();
  const clock = { now: NOON };
  let made = 0;
  const store = createMediaStore(db, { now: () => clock.now, newId: () => `media-${++made}` });
  const put = () => store.put(new Blob(['kettle']), { name: 'kettle.mp4', type: 'video/mp4' });
  return { db, clock, store, put };
}

it('keeps a file as it is, under a name of its own', async () => {
  const { store, put } = await aStore();
  const file = await put();
  expect(file).toEqual({ mediaId: 'media-1', name: 'kettle.mp4', size: 6, type: 'video/mp4' });
  expect(await (await store.get('media-1'))?.text()).toBe('kettle');
  await store.remove('media-1');
  expect(await store.get('media-1')).toBeUndefined();
});

it('drops what no draft and no unfinished delivery refers to, but nothing that is fresh', async () => {
  const { db, clock, store, put } = await aStore();
  const [written, waiting, refused, done, chosen] = [
    await put(),
    await put(),
    await put(),
    await put(),
    await put(),
  ];
  const ofState = (state: string, file: typeof written) => ({
    ...aDelivery,
    id: state,
    state,
    payload: { ...aDelivery.payload, tiktok: { file } },
  });
  await db.table('drafts').add({ ...aDraft, file: written });
  await db
    .table('deliveries')
    .bulkAdd([
      ofState('uploading', waiting),
      ofState('failed', refused),
      ofState('published', done),
      { ...aDelivery, id: 'by address' },
    ]);
  await store.prune();
  expect(await store.get(chosen.mediaId)).toBeDefined();
  clock.now += DAY_MS;
  const fresh = await put();
  await store.prune();
  const left = await db.table('media').toCollection().primaryKeys();
  expect(left.sort()).toEqual(
    [written, waiting, refused, fresh].map(({ mediaId }) => mediaId).sort(),
  );
});

it('does not look at what is finished, of which there may be very much', async () => {
  const { db, clock, put, store } = await aStore();
  const waiting = await put();
  const table = db.table('deliveries');
  const ofState = (state: string, n: number) => ({ ...aDelivery, id: `${state} ${n}`, state });
  for (const state of ['published', 'in_inbox', 'cancelled']) {
    await table.bulkAdd(Array.from({ length: 50 }, (_, n) => ofState(state, n)));
  }
  const payload = { ...aDelivery.payload, tiktok: { file: waiting } };
  await table.bulkAdd([{ ...ofState('scheduled', 0), payload }, ofState('failed', 0)]);
  const read: string[] = [];
  table.hook('reading', (row) => {
    read.push(row.state);
    return row;
  });
  clock.now += DAY_MS;
  await store.prune();
  expect(read.sort()).toEqual(['failed', 'scheduled']);
  expect(await store.get(waiting.mediaId)).toBeDefined();
});

const full = new DOMException('full', 'QuotaExceededError');

it.each([
  ['at once', full],
  ['as it ends', Object.assign(new Error('ended'), { name: 'AbortError', inner: full })],
])(
  'says that there is no room, and keeps nothing, where the disk is full %s',
  async (_when, thrown) => {
    const { db, store, put } = await aStore();
    db.table('media').hook('creating', () => {
      throw thrown;
    });
    await expect(put()).rejects.toMatchObject({
      problem: { code: 'media.no_room', field: 'video' },
    });
    expect(await db.table('media').count()).toBe(0);
    expect(await store.get('media-1')).toBeUndefined();
  },
);

it('passes on what has other reasons', async () => {
  const { db, put } = await aStore();
  db.table('media').hook('creating', () => {
    throw new DOMException('closed', 'InvalidStateError');
  });
  await expect(put()).rejects.toMatchObject({ name: 'InvalidStateError' });
});
