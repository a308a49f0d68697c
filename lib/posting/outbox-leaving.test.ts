import { expect, it } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import { type Delivery, neverTaken } from './delivery.ts';
import { attempt, aWorld, remote } from './testing/world.ts';

/** What an earlier run was sending when it was stopped. */
const stopped: Delivery = {
  ...aDelivery,
  state: 'sending',
  lease: { attemptId: 'a1', bootId: 'boot-1', until: NOON + 600_000 },
  attempts: [{ ...attempt, endedAt: null, outcome: null, problem: null, leftAt: null }],
};

it('goes out with the next run if it was stopped before it began to leave', async () => {
  const { world, round } = await aWorld(stopped);
  let sent = 0;
  world.send = async (leaving) => {
    await leaving();
    sent += 1;
    return { remote, httpStatus: 200 };
  };
  await round();
  expect(sent).toBe(1);
  expect(await world.store.get(stopped.id)).toMatchObject({
    state: 'booked',
    attempts: [{ outcome: 'stopped' }, { outcome: 'accepted', leftAt: world.now }],
  });
});

it('is not late by what its provider had it wait before it was stopped', async () => {
  const { world, round } = await aWorld({ ...stopped, dueAt: NOON - 20 * 3_600_000, sendAt: NOON });
  world.send = async (leaving) => {
    await leaving();
    return { remote, httpStatus: 200 };
  };
  await round();
  expect((await world.store.get(stopped.id))?.state).toBe('booked');
});

it('blames no provider where it was stopped, and is too late by the next run', async () => {
  const { world, round } = await aWorld({ ...stopped, dueAt: NOON - 3 * 3_600_000, sendAt: null });
  await round();
  const missed = await world.store.get(stopped.id);
  expect(missed?.state).toBe('missed');
  expect(missed?.problem?.means).toContain('the browser was closed');
});

it('is not posted for certain where what comes before it got no answer', async () => {
  const { world, round } = await aWorld(aDelivery);
  world.send = async () => {
    throw new ProblemError(aProblem);
  };
  await round();
  const told = await world.store.get(aDelivery.id);
  expect(told).toMatchObject({ state: 'failed', attempts: [{ outcome: 'refused', leftAt: null }] });
  expect(told && neverTaken(told)).toBe(true);
});

it('is sent by nobody who lost the lease before it began to leave', async () => {
  const { world, round } = await aWorld(aDelivery);
  let sent = 0;
  world.send = async (leaving) => {
    // Long after it was taken for dead, this run goes on.
    await world.store.update(aDelivery.id, (row) => ({ ...row, lease: stopped.lease }));
    await leaving();
    sent += 1;
    return { remote, httpStatus: 200 };
  };
  await round();
  expect(sent).toBe(0);
  expect((await world.store.get(aDelivery.id))?.lease).toEqual(stopped.lease);
});
