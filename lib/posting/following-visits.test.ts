import { describe, expect, it } from 'vitest';
import { aProblem } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import { refuse } from '../providers/testing/refuse.ts';
import { answered, aWorld, booked, lost, theirs } from './testing/world.ts';

describe('a visit', () => {
  const noKey = { ...aProblem, code: 'infinipost.no_key', step: 'open_options' } as const;

  it.each([lost, booked])(
    'says once what it needs a key for, and asks no more',
    async (delivery) => {
      const { world, visit } = await aWorld(delivery);
      const fails = () => Promise.reject(new ProblemError(noKey));
      Object.assign(world, { listing: fails, looking: fails });
      expect(await visit(delivery.id)).toBe(true);
      expect(await world.store.get(delivery.id)).toMatchObject({
        state: delivery === lost ? 'unknown' : 'needs_user',
        wakeAt: null,
        problem: noKey,
      });
    },
  );

  it('goes on when a key is there', async () => {
    const waiting = { ...booked, state: 'needs_user', problem: noKey } as const;
    const { world, unblock } = await aWorld(waiting, { ...lost, id: 'delivery-2', problem: noKey });
    await unblock();
    expect(await world.store.get(booked.id)).toMatchObject({ state: 'booked', problem: null });
    expect(await world.store.get('delivery-2')).toMatchObject({
      state: 'unknown',
      problem: aProblem,
      wakeAt: world.now + 60_000,
    });
  });

  it('does not say that a key is needed which arrived while it looked', async () => {
    const { world, visit, unblock } = await aWorld(booked);
    const answered = Promise.withResolvers<void>();
    world.looking = async () => {
      await answered.promise;
      throw new ProblemError(noKey);
    };
    const visiting = visit(booked.id);
    await unblock();
    answered.resolve();
    await visiting;
    expect(await world.store.get(booked.id)).toMatchObject({
      state: 'booked',
      wakeAt: world.now + 5 * 60_000,
    });
  });

  it('goes on after a stop only where the key came later than the need of it', async () => {
    const waiting = { ...booked, state: 'needs_user', problem: noKey } as const;
    const { world, unblock } = await aWorld(waiting);
    await unblock(waiting.updatedAt);
    expect((await world.store.get(booked.id))?.state).toBe('needs_user');
    await unblock(waiting.updatedAt + 1);
    expect((await world.store.get(booked.id))?.state).toBe('booked');
  });

  it('does not wake at once again for what is over and cannot be compared without a key', async () => {
    const { world, visit } = await aWorld({ ...answered, state: 'cancelled' });
    world.listing = () => Promise.reject(new ProblemError(noKey));
    await visit(answered.id);
    expect(await world.store.get(answered.id)).toMatchObject({
      state: 'cancelled',
      wakeAt: world.now + 5 * 60_000,
    });
  });

  it('leaves what waits for something else, whatever key arrives', async () => {
    const waiting = { ...booked, state: 'needs_user', problem: aProblem } as const;
    const { world, unblock } = await aWorld(waiting);
    await unblock();
    expect((await world.store.get(booked.id))?.state).toBe('needs_user');
  });

  it('asks the user about what InfiniPost still holds a day after its time', async () => {
    const { world, visit } = await aWorld(booked);
    world.listed = [theirs];
    world.now = booked.dueAt + 24 * 60 * 60_000 + 1;
    await visit(booked.id);
    expect(await world.store.get(booked.id)).toMatchObject({
      state: 'needs_user',
      problem: { code: 'posting.still_held' },
    });
  });

  it('asks nobody else of the same provider while that wants to be left alone', async () => {
    const { world, visit } = await aWorld(booked, { ...booked, id: 'delivery-2' });
    let looks = 0;
    world.looking = async () => {
      looks += 1;
      throw refuse('infinipost', 'posts', 429, {});
    };
    world.random = 0;
    await visit(booked.id);
    await visit('delivery-2');
    expect(looks).toBe(1);
    const next = (await world.store.get('delivery-2'))?.wakeAt ?? 0;
    expect(next - world.now).toBeGreaterThanOrEqual(9000);
    world.now += 9000;
    await visit('delivery-2');
    expect(looks).toBe(2);
  });
});
