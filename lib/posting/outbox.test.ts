import { beforeEach, describe, expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { ProblemError, problemOf } from '../problems/problem.ts';
import { createDeliveryStore, type DeliveryStore } from './deliveries/store.ts';
import type { Delivery } from './delivery.ts';
import { createOutbox } from './outbox.ts';
import type { Port } from './port.ts';
import { attempt } from './testing/world.ts';

/** The provider: what it really holds, and how it answers. */
let held: string[];
let answer: (delivery: Delivery) => Promise<{ status: string }>;
let ready: () => ReturnType<Port['ready']>;
let store: DeliveryStore;
let rows: { bulkAdd(rows: Delivery[]): unknown; toArray(): PromiseLike<Delivery[]> };
let now: number;

const nobodyAsks = () => Promise.reject(new Error('nobody asks this here'));

const port: Port = {
  ready: () => ready(),
  send: async (delivery, leaving) => {
    await leaving();
    held.push(delivery.id);
    const { status } = await answer(delivery);
    const remote = { postId: `post-${delivery.id}`, status, checkedAt: NOON };
    return { remote, httpStatus: 200 };
  },
  outcomeOf: (thrown) => ({
    refused:
      thrown instanceof ProblemError &&
      ['refused', 'offline', 'busy'].includes(thrown.problem.code),
    ...(problemOf(thrown)?.code === 'refused' ? {} : { passes: { afterMs: 20_000 } }),
    httpStatus: problemOf(thrown)?.code === 'busy' ? 429 : null,
    providerCode: null,
    logId: null,
  }),
  list: nobodyAsks,
  look: nobodyAsks,
  remove: nobodyAsks,
};

/** A run of the background. */
function aRun(bootId: string) {
  let made = 0;
  return createOutbox({
    store: { ...store, update: (...change) => store.update(...change) },
    bootId,
    now: () => now,
    newId: () => `${bootId}-attempt-${++made}`,
    lateMinutes: async () => 60,
    changed: () => {},
    ports: { infinipost: port, tiktok: port },
  });
}

/** As they stand in the database, whether they read as deliveries or not. */
const states = async () =>
  Object.fromEntries((await rows.toArray()).map(({ id, state }) => [id, state]));

beforeEach(() => {
  const db = freshMain();
  store = createDeliveryStore(db);
  rows = db.table('deliveries');
  held = [];
  now = NOON;
  ready = async () => undefined;
  answer = async () => ({ status: 'scheduled' });
});

it('sends every delivery once and books it', async () => {
  await rows.bulkAdd([aDelivery, { ...aDelivery, id: 'delivery-2' }]);
  await aRun('boot-1').run();
  expect(held).toEqual(['delivery-1', 'delivery-2']);
  expect(await states()).toEqual({ 'delivery-1': 'booked', 'delivery-2': 'booked' });
});

it('sends once, however many ask at once and from how many backgrounds', async () => {
  await rows.bulkAdd([aDelivery]);
  const [one, other] = [aRun('boot-1'), aRun('boot-2')];
  await Promise.all([one.run(), one.run(), other.run(), other.run()]);
  expect(held).toEqual(['delivery-1']);
});

it('goes on with the others when one is refused, and keeps why', async () => {
  await rows.bulkAdd([aDelivery, { ...aDelivery, id: 'delivery-2' }]);
  answer = async (delivery) => {
    if (delivery.id === 'delivery-1') throw new ProblemError({ ...aProblem, code: 'refused' });
    return { status: 'generated' };
  };
  await aRun('boot-1').run();
  expect(await states()).toEqual({ 'delivery-1': 'failed', 'delivery-2': 'booked' });
  expect((await store.get('delivery-1'))?.problem?.code).toBe('refused');
});

it('goes on with the others when one cannot be stored, and fails for it in the end', async () => {
  await rows.bulkAdd([aDelivery, { ...aDelivery, id: 'delivery-2' }]);
  const { update } = store;
  store.update = (id, change) =>
    id === aDelivery.id ? Promise.reject(new Error('DataError')) : update(id, change);
  await expect(aRun('boot-1').run()).rejects.toThrow('DataError');
  expect(await states()).toEqual({ 'delivery-1': 'scheduled', 'delivery-2': 'booked' });
  expect(held).toEqual(['delivery-2']);
});

it.each(['scheduled', 'sending'] as const)(
  'goes on with the others when a row that is %s does not read as a delivery, and keeps it',
  async (state) => {
    const junk = { ...aDelivery, id: 'delivery-0', state, attempts: null };
    await rows.bulkAdd([junk as unknown as Delivery, { ...aDelivery, id: 'delivery-2' }]);
    const outbox = aRun('boot-1');
    await outbox.recover(true);
    await outbox.run();
    expect(await states()).toEqual({ 'delivery-0': state, 'delivery-2': 'booked' });
  },
);

it('leaves a lost answer unknown, and never sends it again', async () => {
  await rows.bulkAdd([aDelivery]);
  answer = async () => {
    throw new Error('connection lost');
  };
  await aRun('boot-1').run();
  const next = aRun('boot-2');
  await next.recover(true);
  await next.run();
  expect(await states()).toEqual({ 'delivery-1': 'unknown' });
  expect(held).toEqual(['delivery-1']);
});

describe('without a connection at its time', () => {
  const kept = { ...aDelivery, dueAt: NOON, sendAt: NOON, wakeAt: NOON };
  const offline = new ProblemError({ ...aProblem, code: 'offline' });

  it('waits, and sends once when the connection is back', async () => {
    await rows.bulkAdd([kept]);
    answer = () => Promise.reject(offline);
    await aRun('boot-1').run();
    expect(await store.get(kept.id)).toMatchObject({
      state: 'scheduled',
      wakeAt: NOON + 30_000,
      lease: null,
      problem: { code: 'offline', remedy: 'retry', step: 'none' },
      attempts: [{ outcome: 'refused' }],
    });
    await aRun('boot-2').run();
    expect(held).toHaveLength(1);
    now += 30_000;
    answer = async () => ({ status: 'scheduled' });
    await aRun('boot-3').run();
    await aRun('boot-4').run();
    expect(await store.get(kept.id)).toMatchObject({ state: 'booked', problem: null });
    expect(held).toHaveLength(2);
  });

  it('waits no longer than a post may be late, and then says why', async () => {
    await rows.bulkAdd([kept]);
    answer = () => Promise.reject(offline);
    for (let wakeAt: number | null = NOON; wakeAt !== null; ) {
      now = wakeAt;
      await aRun(`boot-${wakeAt}`).run();
      wakeAt = (await store.get(kept.id))?.wakeAt ?? null;
    }
    const told = await store.get(kept.id);
    expect(told).toMatchObject({ state: 'missed', problem: { code: 'posting.missed' } });
    expect(told?.problem?.means).toContain('could not be reached');
    expect(now - NOON).toBeLessThan(75 * 60_000);
    expect(held.length).toBeLessThan(15);
  });
});

it('sends nothing more to a provider that takes no more for now, and is not late by that', async () => {
  const ids = Array.from({ length: 50 }, (_, n) => `delivery-${n}`);
  const wasFull = new ProblemError({ ...aProblem, code: 'busy' });
  await rows.bulkAdd(ids.map((id) => ({ ...aDelivery, id, chosen: null, dueAt: NOON })));
  answer = () => Promise.reject(wasFull);
  const outbox = aRun('boot-1');
  await outbox.run();
  expect(held).toHaveLength(1);
  expect((await store.due(NOON + 29_999)).length).toBe(0);
  expect((await store.due(NOON + 30_000)).length).toBe(50);
  answer = async () => ({ status: 'scheduled' });
  now += 60 * 60_000 + 15_000;
  await outbox.run();
  expect(new Set(held).size).toBe(50);
});

it('has the others wait no longer than the provider asks, however often one was refused', async () => {
  const past = { ...attempt, outcome: 'refused', bootId: 'boot-0' } as const;
  const attempts = Array.from({ length: 8 }, (_, n) => ({ ...past, id: `a${n}` }));
  await rows.bulkAdd([
    { ...aDelivery, attempts, dueAt: NOON + 3 * 24 * 3_600_000 },
    { ...aDelivery, id: 'delivery-2', chosen: null, dueAt: NOON, createdAt: NOON + 1 },
  ]);
  answer = () => Promise.reject(new ProblemError({ ...aProblem, code: 'busy' }));
  await aRun('boot-1').run();
  expect(held).toEqual(['delivery-1']);
  expect((await store.get('delivery-1'))?.sendAt).toBe(NOON + 60 * 60_000);
  expect((await store.get('delivery-2'))?.sendAt).toBe(NOON + 60_000);
});

it('does not send what is more than an hour late, and says so', async () => {
  const atOnce = { ...aDelivery, dueAt: NOON, chosen: null };
  await rows.bulkAdd([atOnce]);
  now = NOON + 60 * 60_000 + 1;
  await aRun('boot-1').run();
  expect(held).toEqual([]);
  expect(await store.get(atOnce.id)).toMatchObject({
    state: 'missed',
    attempts: [],
    wakeAt: null,
    problem: { code: 'posting.missed' },
  });
});

it('sends what is late by less', async () => {
  await rows.bulkAdd([{ ...aDelivery, dueAt: NOON, chosen: null }]);
  now = NOON + 60 * 60_000;
  await aRun('boot-1').run();
  expect(held).toEqual(['delivery-1']);
});

it('tells of a delivery whose answer could not be stored, without being started anew', async () => {
  await rows.bulkAdd([aDelivery]);
  const outbox = aRun('boot-1');
  const { update } = store;
  answer = async () => {
    store.update = () => Promise.reject(new Error('QuotaExceededError'));
    return { status: 'scheduled' };
  };
  await expect(outbox.run()).rejects.toThrow('Quota');
  store.update = update;
  await outbox.recover(true);
  await outbox.run();
  expect(await states()).toEqual({ 'delivery-1': 'unknown' });
  expect(held).toEqual(['delivery-1']);
});

it('leaves alone what it is sending at this moment', async () => {
  await rows.bulkAdd([aDelivery]);
  const outbox = aRun('boot-1');
  answer = async () => {
    await outbox.recover(true);
    return { status: 'scheduled' };
  };
  await outbox.run();
  expect(await states()).toEqual({ 'delivery-1': 'booked' });
});
