import type { DBCore } from 'dexie';
import { expect, it } from 'vitest';
import { firstMain, freshMain } from '../../../tests/samples/database.ts';
import { aDelivery, NOON } from '../../../tests/samples/samples.ts';
import { openMainDatabase } from '../../storage/databases.ts';
import { attention } from '../attention.ts';
import type { Delivery } from '../delivery.ts';
import { twiceThere } from '../problems-waiting.ts';
import { createDeliveryStore, type ShownDeliveries } from './store.ts';

const junk = { ...aDelivery, id: 'junk', attempts: null } as unknown as Delivery;

async function having(...rows: Delivery[]) {
  const db = freshMain();
  const table = db.table<Delivery, string>('deliveries');
  await table.bulkAdd(rows);
  return { db, table, store: createDeliveryStore(db) };
}

/** Notes by which index each question to the database is asked. */
function telling(core: DBCore, asked: Set<string | null>): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        query: (request) => {
          asked.add(request.query.index.name);
          return table.query(request);
        },
        openCursor: (request) => {
          asked.add(request.query.index.name);
          return table.openCursor(request);
        },
      };
    },
  };
}

it('finds due work without a look at what is finished', async () => {
  const finished = Array.from({ length: 500 }, (_, n) => ({
    ...aDelivery,
    id: `finished-${n}`,
    state: 'published' as const,
    wakeAt: null,
  }));
  const later = { ...aDelivery, id: 'later', wakeAt: NOON + 1 };
  const { db, store } = await having(...finished, aDelivery, later);
  const asked = new Set<string | null>();
  db.close();
  db.use({ stack: 'dbcore', name: 'asked', create: (core) => telling(core, asked) });
  await db.open();
  expect((await store.due(NOON)).map(({ id }) => id)).toEqual([aDelivery.id]);
  expect(await store.nextWakeAt()).toBe(0);
  expect(await store.owning(['post_1'])).toEqual([]);
  // A look at any other index, or at the rows themselves, would pass by what is finished.
  expect([...asked].sort()).toEqual(['remote.postId', 'wakeAt']);
});

it('never gives or changes a row that does not read as a delivery, and counts it', async () => {
  const { table, store } = await having(junk, aDelivery);
  expect((await store.all()).map(({ id }) => id)).toEqual([aDelivery.id]);
  expect(await store.get(junk.id)).toBeUndefined();
  expect(await store.due(NOON)).toHaveLength(1);
  expect(await store.update(junk.id, (row) => ({ ...row, state: 'cancelled' }))).toBeUndefined();
  expect(await table.get(junk.id)).toEqual(junk);
  expect(await store.unreadable()).toBe(1);
});

it('shows what is not over, the latest, and the rest of their posts; of all else how much there is', async () => {
  const aRow = (n: number, change: Partial<Delivery>): Delivery => ({
    ...aDelivery,
    ...{ id: `row-${n}`, postId: `post-${n}`, state: 'published', updatedAt: n },
    ...change,
  });
  const { store } = await having(
    junk,
    aRow(1, { state: 'failed' }),
    aRow(2, { postId: 'post-1' }),
    aRow(3, {}),
    aRow(4, { postId: 'post-5' }),
    aRow(5, {}),
    aRow(6, { state: 'booked' }),
  );
  const shown = async (latest: number) =>
    new Promise<ShownDeliveries>((resolve) => store.watchShown(latest).subscribe(resolve));
  const idsOf = ({ deliveries }: ShownDeliveries) => deliveries.map(({ id }) => id);
  const none = await shown(0);
  expect([idsOf(none), none.older]).toEqual([['row-6', 'row-2', 'row-1'], 3]);
  // What cannot be read is the latest of all here.
  const three = await shown(3);
  expect([idsOf(three), three.older]).toEqual([['row-6', 'row-5', 'row-4', 'row-2', 'row-1'], 1]);
  expect((await shown(10)).older).toBe(0);
});

it('shows what is there twice however long it is over, as the badge counts it', async () => {
  const row = { ...aDelivery, state: 'published' as const };
  const problem = twiceThere(2);
  const { store } = await having(
    { ...row, id: 'old', postId: 'post-old', updatedAt: NOON },
    { ...row, id: 'twice', postId: 'post-twice', updatedAt: NOON, problem },
    { ...row, id: 'new', postId: 'post-new', updatedAt: NOON + 1 },
  );
  expect(await attention(store, { queueSeenAt: NOON, lost: 0, unreadable: 0 })).toBe(1);
  const shown = await new Promise<ShownDeliveries>((resolve) =>
    store.watchShown(1).subscribe(resolve),
  );
  expect(shown.deliveries.map(({ id }) => id)).toEqual(['new', 'twice']);
  expect(shown.older).toBe(1);
});

it('offers nothing older once all is shown, although a row that is over cannot be read', async () => {
  const over = { ...aDelivery, state: 'published' as const };
  const { store } = await having(over, { ...over, ...{ id: 'junk', attempts: null as never } });
  const shown = await new Promise<ShownDeliveries>((resolve) =>
    store.watchShown(10).subscribe(resolve),
  );
  expect([shown.deliveries.length, shown.older]).toEqual([1, 0]);
});

it('reads no more of what is over than it shows', async () => {
  const over = Array.from({ length: 60 }, (_, n) => {
    const ids = { id: `over ${n}`, postId: `post ${n}`, updatedAt: n };
    return { ...aDelivery, ...ids, state: 'published' as const };
  });
  const { store, table } = await having(aDelivery, ...over);
  let read = 0;
  table.hook('reading', (row) => {
    read += 1;
    return row;
  });
  await new Promise((resolve) => store.watchShown(5).subscribe(resolve));
  // Each once for itself, and once as part of its post.
  expect(read).toBeLessThanOrEqual(2 * (5 + 1));
});

it('stores a successor with the change, or neither', async () => {
  const { store } = await having(aDelivery, { ...aDelivery, id: 'taken' });
  const cancel = (row: Delivery): Delivery => ({ ...row, state: 'cancelled' });
  const twice = store.update(aDelivery.id, cancel, { ...aDelivery, id: 'taken' });
  await expect(twice).rejects.toThrow();
  expect((await store.get(aDelivery.id))?.state).toBe('scheduled');
  await store.update(aDelivery.id, () => undefined, { ...aDelivery, id: 'next' });
  expect(await store.get('next')).toBeUndefined();
  await store.update(aDelivery.id, cancel, { ...aDelivery, id: 'next' });
  expect((await store.get('next'))?.state).toBe('scheduled');
});

it('counts what waits for the user: questions until they are answered, failures until seen', async () => {
  const states = ['unknown', 'missed', 'needs_user', 'failed', 'published'] as const;
  const rows = states.map((state) => ({ ...aDelivery, id: state, state, updatedAt: NOON }));
  const { store } = await having(...rows);
  const counted = (queueSeenAt: number) =>
    attention(store, { queueSeenAt, lost: 0, unreadable: 0 });
  expect(await counted(NOON - 1)).toBe(4);
  expect(await counted(NOON)).toBe(3);
});

it('counts what the database lost and what cannot be read as well', async () => {
  const junk = { ...aDelivery, id: 'junk', attempts: null } as unknown as Delivery;
  const { store } = await having(junk, { ...aDelivery, state: 'missed' });
  const unreadable = await store.unreadable();
  expect(unreadable).toBe(1);
  expect(await attention(store, { queueSeenAt: NOON, lost: 2, unreadable })).toBe(4);
});

it('takes over the deliveries of the first version, each at the time it waits for', async () => {
  const name = 'first-version';
  const old = firstMain(name);
  const {
    repeats: _,
    sendAt: __,
    evidence: ___,
    lookFailures: ____,
    wakeAt: _____,
    ...row
  } = aDelivery;
  const attempt = {
    id: 'a1',
    bootId: 'b1',
    startedAt: NOON,
    endedAt: NOON,
    outcome: 'unknown',
    httpStatus: 503,
    problem: null,
  };
  const remote = { postId: 'post_1', status: 'generated', checkedAt: NOON };
  const problem = {
    code: 'posting.missed',
    remedy: 'ask_user',
    what: '',
    means: '',
    next: '',
    step: 'edit',
  };
  await old.table('deliveries').bulkAdd([
    { ...row, id: 'scheduled' },
    { ...row, id: 'unknown', state: 'unknown', attempts: [attempt] },
    { ...row, id: 'booked', state: 'booked', remote },
    { ...row, id: 'said', state: 'booked' },
    { ...row, id: 'missed', state: 'failed', problem },
    { ...row, id: 'failed', state: 'failed' },
  ]);
  old.close();
  const store = createDeliveryStore(openMainDatabase(name));
  const rows = await store.all();
  expect(Object.fromEntries(rows.map(({ id, state, wakeAt }) => [id, [state, wakeAt]]))).toEqual({
    scheduled: ['scheduled', 0],
    unknown: ['unknown', 0],
    booked: ['booked', 0],
    said: ['booked', null],
    missed: ['missed', null],
    failed: ['failed', null],
  });
  expect((await store.get('unknown'))?.attempts).toMatchObject([{ httpStatus: 503, logId: null }]);
});
