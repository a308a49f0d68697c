import { expect, it } from 'vitest';
import { aDelivery, anInstagram, aTarget, NOON } from '../../tests/samples/samples.ts';
import type { Delivery } from './delivery.ts';
import type { Target } from './target.ts';
import { aWorld } from './testing/world.ts';

const kept: Delivery = { ...aDelivery, sendAt: aDelivery.dueAt };
const elsewhere: Delivery = { ...kept, id: 'delivery-2', target: anInstagram };
const HOUR_MS = 3_600_000;

/** The outbox with these accounts; what is sent is noted. */
async function accounts(...deliveries: Delivery[]) {
  const own = await aWorld(...deliveries);
  const sent: string[] = [];
  own.world.send = async () => {
    sent.push('one');
    return {
      remote: { postId: `post-${sent.length}`, status: 'posted', checkedAt: NOON },
      httpStatus: 200,
    };
  };
  const settleWith = async (...targets: Target[]) => {
    own.world.targets = targets;
    await own.settle();
  };
  const states = async () =>
    Object.fromEntries((await own.world.store.all()).map(({ id, state }) => [id, state]));
  return { ...own, sent, settleWith, states };
}

it('what waits for a removed account asks the user, and the others go on', async () => {
  const { settleWith, states, world, round, sent } = await accounts(kept, elsewhere);
  await settleWith(anInstagram);
  expect(await states()).toEqual({ 'delivery-1': 'needs_user', 'delivery-2': 'scheduled' });
  expect((await world.store.get(kept.id))?.problem).toMatchObject({
    code: 'posting.account_removed',
    step: 'open_options',
  });
  world.now = kept.dueAt;
  await round();
  expect(sent).toHaveLength(1);
  expect(await states()).toEqual({ 'delivery-1': 'needs_user', 'delivery-2': 'published' });
});

it('goes out at its time when the account is back before it', async () => {
  const { settleWith, states, world, round, sent } = await accounts(kept);
  await settleWith();
  await settleWith(aTarget);
  expect(await world.store.get(kept.id)).toMatchObject({ state: 'scheduled', problem: null });
  world.now = kept.dueAt;
  await round();
  expect(sent).toHaveLength(1);
  expect(await states()).toEqual({ 'delivery-1': 'published' });
});

it('is asked about when the account is back long after its time', async () => {
  const { settleWith, states, world, round, sent } = await accounts(kept);
  await settleWith();
  world.now = kept.dueAt + 9 * HOUR_MS;
  await settleWith(aTarget);
  await round();
  expect(sent).toEqual([]);
  expect(await states()).toEqual({ 'delivery-1': 'missed' });
});

it('is not set free by a key that arrives', async () => {
  const { settleWith, states, unblock } = await accounts(kept);
  await settleWith();
  await unblock();
  expect(await states()).toEqual({ 'delivery-1': 'needs_user' });
});

it('leaves alone what its provider has, and what waits for something else', async () => {
  const booked: Delivery = {
    ...kept,
    state: 'booked',
    remote: { postId: 'p', status: 'x', checkedAt: 0 },
  };
  const { settleWith, states } = await accounts(booked, { ...elsewhere, state: 'needs_user' });
  await settleWith(anInstagram);
  expect(await states()).toEqual({ 'delivery-1': 'booked', 'delivery-2': 'needs_user' });
});
