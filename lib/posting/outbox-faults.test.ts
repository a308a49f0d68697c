import { expect, it } from 'vitest';
import { aDelivery, NOON } from '../../tests/samples/samples.ts';
import { aWorld, remote } from './testing/world.ts';

const ids = ['delivery-1', 'delivery-2'];

it('shows a post at which our own code fails, and goes on with the others', async () => {
  const { world, round } = await aWorld(...ids.map((id) => ({ ...aDelivery, id })));
  world.ready = async ({ id }) => {
    if (id === 'delivery-1') throw new TypeError('choices is undefined');
    return undefined;
  };
  world.send = async () => ({ remote, httpStatus: 200 });
  await round();
  expect(await world.store.get('delivery-1')).toMatchObject({
    state: 'needs_user',
    attempts: [],
    wakeAt: null,
    problem: { code: 'posting.fails_here', detail: 'TypeError: choices is undefined' },
  });
  expect((await world.store.get('delivery-2'))?.state).toBe('booked');
});

it('goes on at a start although one that was being sent cannot be changed', async () => {
  const lease = { attemptId: 'a1', bootId: 'boot-0', until: NOON };
  const sending = { ...aDelivery, state: 'sending', lease } as const;
  const { world, round } = await aWorld(...ids.map((id) => ({ ...sending, id })));
  const { update } = world.store;
  world.store.update = (id, change) =>
    id === 'delivery-1' ? Promise.reject(new TypeError('odd row')) : update(id, change);
  await round();
  expect((await world.store.get('delivery-1'))?.state).toBe('sending');
  expect((await world.store.get('delivery-2'))?.state).toBe('unknown');
});

it('stores the answer in spite of a database that closes under it', async () => {
  const { world, round } = await aWorld(aDelivery);
  const { update } = world.store;
  world.send = async () => {
    world.store.update = () => {
      world.store.update = update;
      return Promise.reject(new Error('DatabaseClosedError'));
    };
    return { remote, httpStatus: 200 };
  };
  await round();
  expect(world.changes).toEqual(['scheduled > sending', 'sending > booked']);
});

it('leaves in spite of a database that closes under it, and is not taken for lost', async () => {
  const { world, round } = await aWorld(aDelivery);
  const { update } = world.store;
  world.send = async (leaving) => {
    world.store.update = () => {
      world.store.update = update;
      return Promise.reject(new Error('DatabaseClosedError'));
    };
    await leaving();
    return { remote, httpStatus: 200 };
  };
  await round();
  expect(await world.store.get(aDelivery.id)).toMatchObject({
    state: 'booked',
    attempts: [{ outcome: 'accepted', leftAt: world.now }],
  });
});
