import { describe, expect, it, vi } from 'vitest';
import { aDelivery, NOON } from '../../tests/samples/samples.ts';
import type { Delivery } from './delivery.ts';
import { aWorld, booked, lost, theirs } from './testing/world.ts';

describe('a round of the watchman', () => {
  it('makes unknown of what an earlier run was sending, looks for it, and finds it', async () => {
    const lease = { attemptId: 'a1', bootId: 'boot-1', until: NOON };
    const { world, round } = await aWorld({ ...lost, state: 'sending', lease });
    world.listed = [theirs];
    await round();
    expect((await world.store.get(lost.id))?.state).toBe('unknown');
    world.now += 60_000;
    await round();
    expect((await world.store.get(lost.id))?.state).toBe('booked');
  });

  it('wakes a minute after the time of a booked post, and not at all without work', async () => {
    const { world, round } = await aWorld(booked);
    await round();
    expect(world.armed).toBe(booked.dueAt + 60_000);
    const idle = await aWorld({ ...booked, state: 'published' });
    await idle.round();
    expect(idle.world.armed).toBeNull();
  });

  it('will be woken if it is stopped while it sends', async () => {
    const { world, round } = await aWorld({ ...lost, state: 'scheduled' });
    world.send = () => new Promise(() => {});
    void round();
    await vi.waitFor(async () => expect((await world.store.get(lost.id))?.state).toBe('sending'));
    expect(world.armed).toBe(world.now + 60_000);
  });

  it('looks again at once when something changed during a round', async () => {
    const { world, round } = await aWorld(lost);
    world.now += 60_000;
    const first = round();
    world.listed = [theirs];
    await Promise.all([first, round()]);
    expect((await world.store.get(lost.id))?.state).toBe('booked');
  });

  it('looks after what was sent although something cannot be sent', async () => {
    const { world, round } = await aWorld({ ...aDelivery, id: 'delivery-2' }, lost);
    world.listed = [theirs];
    world.now += 60_000;
    const { update } = world.store;
    world.store.update = (id, change) =>
      id === lost.id ? update(id, change) : Promise.reject(new Error('DataError'));
    await round();
    expect((await world.store.get(lost.id))?.state).toBe('booked');
    expect(world.armed).toBe(world.now + 5 * 60_000);
  });

  it('is not kept from anything by a row that does not read as a delivery', async () => {
    const junk = { ...lost, id: 'delivery-0', attempts: null } as unknown as Delivery;
    const { world, round } = await aWorld(junk, lost);
    world.listed = [theirs];
    world.now += 60_000;
    await round();
    expect((await world.store.get(lost.id))?.state).toBe('booked');
  });

  it('does not wake again and again when a look fails', async () => {
    const { world, round } = await aWorld(booked, { ...lost, id: 'delivery-2' });
    world.now = booked.dueAt + 60_000;
    world.looking = () => Promise.reject(new Error('offline'));
    await round();
    expect(world.armed).toBe(world.now + 5 * 60_000);
  });
});
