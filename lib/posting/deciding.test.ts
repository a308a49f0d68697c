import { describe, expect, it } from 'vitest';
import { NOON } from '../../tests/samples/samples.ts';
import { problemOf } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import { aWorld, lost, theirs } from './testing/world.ts';

const twin = { ...theirs, postId: 'post_2' };
const stored = async ({ world }: Awaited<ReturnType<typeof aWorld>>) =>
  (await world.store.all()).map(({ id, state, repeats }) => ({ id, state, repeats }));

describe('a delivery whose answer was lost', () => {
  it('is settled by the word of the user, which is kept', async () => {
    const there = await aWorld(lost);
    const settled = await there.resolve(lost.id, 'there');
    expect(settled).toMatchObject({ state: 'booked', problem: null });
    expect(settled.attempts.at(-1)?.decision).toEqual({ verdict: 'there', at: there.world.now });
    const gone = await aWorld(lost);
    expect(await gone.resolve(lost.id, 'not_there')).toMatchObject({
      state: 'failed',
      problem: { code: 'posting.said_not_there' },
    });
  });

  it('is posted again as a new delivery that refers to it', async () => {
    const window = await aWorld(lost);
    const again = await window.resolve(lost.id, 'post_again');
    expect(again).toMatchObject({ state: 'scheduled', attempts: [], dueAt: lost.dueAt });
    expect(await stored(window)).toEqual(
      expect.arrayContaining([
        { id: lost.id, state: 'failed', repeats: null },
        { id: again.id, state: 'scheduled', repeats: lost.id },
      ]),
    );
  });

  it('is posted again at once where its time has passed', async () => {
    const { world, resolve } = await aWorld(lost);
    world.now = lost.dueAt + 1;
    expect(await resolve(lost.id, 'post_again')).toMatchObject({
      dueAt: world.now,
      chosen: null,
      payload: { schedule: null },
    });
  });

  it('is posted again once, however often that is pressed', async () => {
    const window = await aWorld(lost);
    const presses = [1, 2, 3].map(() =>
      window.resolve(lost.id, 'post_again').catch((thrown) => problemOf(thrown)?.code),
    );
    const told = await Promise.all(presses);
    expect(told.filter((each) => each === 'posting.not_safe_to_repeat')).toHaveLength(2);
    expect(await stored(window)).toHaveLength(2);
  });

  it('is waited for longer when the user says so', async () => {
    const old: Delivery = { ...lost, updatedAt: NOON + 30 * 60 * 60_000 };
    const { world, resolve } = await aWorld(old);
    expect((await world.store.get(old.id))?.wakeAt).toBeNull();
    world.now = NOON + 31 * 60 * 60_000;
    expect(await resolve(old.id, 'keep_waiting')).toMatchObject({
      state: 'unknown',
      wakeAt: world.now + 60_000,
    });
  });

  it('becomes the one of several posts that the user pointed at', async () => {
    const { world, check, resolve } = await aWorld(lost);
    world.listed = [theirs, twin];
    await check(lost.id);
    expect(await resolve(lost.id, 'there', 'post_2')).toMatchObject({
      state: 'booked',
      remote: { postId: 'post_2' },
      problem: { code: 'posting.twice_there' },
    });
  });
});
