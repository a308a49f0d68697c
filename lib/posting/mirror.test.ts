import { expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aDelivery } from '../../tests/samples/samples.ts';
import { digestOf } from '../sharing/digest.ts';
import { createDeliveryStore } from './deliveries/store.ts';
import type { Delivery } from './delivery.ts';
import { createMirror, mirroredIn } from './mirror.ts';

async function having(...rows: Delivery[]) {
  const db = freshMain();
  const table = db.table<Delivery, string>('deliveries');
  await table.bulkAdd(rows);
  const area = { value: undefined as unknown };
  const mirror = createMirror({
    store: createDeliveryStore(db),
    read: async () => area.value,
    write: async (value) => {
      area.value = structuredClone(value);
    },
    clear: async () => {
      area.value = undefined;
    },
    digest: digestOf,
  });
  await mirror.follow(rows);
  return { table, area, mirror };
}

const booked: Delivery = { ...aDelivery, id: 'booked', state: 'booked' };

it('holds ids, states, times and hashes, and nothing of a post', async () => {
  const fingerprint = JSON.stringify([aDelivery.target.id, aDelivery.payload.caption]);
  const { area } = await having({ ...aDelivery, fingerprint });
  expect(area.value).toEqual({
    [aDelivery.id]: {
      state: 'scheduled',
      dueAt: aDelivery.dueAt,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  expect(JSON.stringify(area.value)).not.toContain(aDelivery.payload.caption);
});

it('knows what is gone from an emptied database, until it was seen', async () => {
  const { table, mirror } = await having(aDelivery, booked);
  expect(await mirror.lost()).toEqual([]);
  await table.clear();
  await mirror.follow([]);
  expect(await mirror.lost()).toEqual([
    { id: aDelivery.id, state: 'scheduled', dueAt: aDelivery.dueAt },
    { id: 'booked', state: 'booked', dueAt: aDelivery.dueAt },
  ]);
  await mirror.forgetLost();
  expect(await mirror.lost()).toEqual([]);
});

it('does not miss what is finished, or was erased on purpose', async () => {
  const { table, mirror } = await having(aDelivery, booked);
  await mirror.follow([{ ...booked, state: 'published' }]);
  await table.clear();
  expect((await mirror.lost()).map(({ id }) => id)).toEqual([aDelivery.id]);
  await mirror.clear();
  expect(await mirror.lost()).toEqual([]);
});

it('counts a row that does not read as a delivery as there', async () => {
  const { table, mirror } = await having(booked);
  await table.put({ ...booked, attempts: null } as unknown as Delivery);
  expect(await mirror.lost()).toEqual([]);
});

it('begins anew where what it finds is no mirror', async () => {
  const { area, mirror } = await having();
  area.value = { 'delivery-1': { state: 'of next year' } };
  expect(await mirror.lost()).toEqual([]);
  await mirror.follow([aDelivery, booked]);
  expect(Object.keys(area.value as object)).toEqual([aDelivery.id, 'booked']);
});

it('loses no entry when several changes come at once', async () => {
  const { area, mirror } = await having();
  const rows = ['a', 'b', 'c'].map((id) => ({ ...aDelivery, id }));
  await Promise.all(rows.map((row) => mirror.follow([row])));
  expect(Object.keys(area.value as object)).toEqual(['a', 'b', 'c']);
});

it('tells all that it holds to whoever cannot ask the database, and survives junk', async () => {
  const { area } = await having(booked);
  expect(mirroredIn(area.value)).toEqual([
    { id: 'booked', state: 'booked', dueAt: aDelivery.dueAt },
  ]);
  expect(mirroredIn('junk')).toEqual([]);
});
