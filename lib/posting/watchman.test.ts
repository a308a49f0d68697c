import { describe, expect, it, vi } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import { aWorld, booked, lost, remote, theirs } from './testing/world.ts';

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
    const { world, round } = await aWorld(aDelivery);
    world.send = () => new Promise(() => {});
    void round();
    await vi.waitFor(async () =>
      expect((await world.store.get(aDelivery.id))?.state).toBe('sending'),
    );
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

  it('is left to another context that is at it, and looks after that one in a minute', async () => {
    const { world, round } = await aWorld(aDelivery);
    world.taken = true;
    await round();
    expect((await world.store.get(aDelivery.id))?.state).toBe('scheduled');
    expect(world.armed).toBe(world.now + 60_000);
  });

  it('waits for the time of a post that is kept here, then sends it once', async () => {
    const kept = { ...aDelivery, sendAt: aDelivery.dueAt };
    const { world, round } = await aWorld(kept);
    await round();
    expect(world.armed).toBe(kept.dueAt);
    world.now = kept.dueAt;
    world.send = async () => ({ remote, httpStatus: 200 });
    await Promise.all([round(), round()]);
    expect(world.changes).toEqual(['scheduled > sending', 'sending > booked']);
  });

  it('sends nothing that is later than the setting allows', async () => {
    const kept = { ...aDelivery, sendAt: aDelivery.dueAt };
    const { world, round } = await aWorld(kept);
    world.lateMinutes = 5;
    world.now = kept.dueAt + 5 * 60_000 + 1;
    await round();
    expect(await world.store.get(kept.id)).toMatchObject({
      state: 'missed',
      problem: { what: expect.stringContaining('more than 5 minutes') },
    });
    expect(world.armed).toBeNull();
  });

  it('wakes again although the database could not be asked', async () => {
    const { world, round } = await aWorld({ ...aDelivery, sendAt: aDelivery.dueAt });
    const closed = () => Promise.reject(new Error('DatabaseClosedError'));
    Object.assign(world.store, { inState: closed, nextWakeAt: closed });
    await round();
    expect(world.armed).toBe(world.now + 5 * 60_000);
  });

  it.each(['asks for a round', 'has come to its time'])(
    'leaves what else is to be looked at for a post that %s',
    async (how) => {
      const old = ['a', 'b', 'c'].map((id) => ({ ...booked, id, createdAt: NOON - 1 }));
      const { world, round } = await aWorld(...old);
      world.now = booked.dueAt + 120_000;
      const happened: string[] = [];
      world.send = async () => {
        happened.push('sent');
        return { remote, httpStatus: 200 };
      };
      world.looking = async () => {
        happened.push('looked');
        if (happened.length > 1) return theirs;
        const fresh = { ...aDelivery, id: 'd', dueAt: world.now, chosen: null };
        await world.add(fresh);
        if (how === 'asks for a round') void round();
        return theirs;
      };
      await round();
      expect(happened.slice(0, 3)).toEqual(['looked', 'sent', 'looked']);
      expect(happened.filter((each) => each === 'looked').length).toBeGreaterThanOrEqual(3);
    },
  );

  it('sends at once what is to go out at once, however strict the user is about lateness', async () => {
    const { world, round } = await aWorld({ ...aDelivery, dueAt: NOON, chosen: null });
    world.lateMinutes = 0;
    world.send = async () => ({ remote, httpStatus: 200 });
    await round();
    expect((await world.store.get(aDelivery.id))?.state).toBe('booked');
  });

  it('asks for a key once, sends nothing without it, and is not woken for it', async () => {
    const { world, round, unblock } = await aWorld(aDelivery);
    const noKey = { ...aProblem, step: 'open_options' } as const;
    world.ready = () => Promise.reject(new ProblemError(noKey));
    await round();
    expect(await world.store.get(aDelivery.id)).toMatchObject({
      state: 'needs_user',
      attempts: [],
    });
    expect(world.armed).toBeNull();
    world.ready = async () => {};
    world.send = async () => ({ remote, httpStatus: 200 });
    await unblock();
    await round();
    expect((await world.store.get(aDelivery.id))?.state).toBe('booked');
  });

  it('is not busy for ever with a row that cannot be claimed', async () => {
    const odd = { ...lost, state: 'scheduled' } as const;
    const { world, round } = await aWorld(odd);
    await round();
    expect(world.changes).toEqual([]);
    expect(world.armed).toBe(world.now);
  });

  it('sends nothing while the database does not open, once when it does, and nothing when it is empty', async () => {
    const { world, round, db } = await aWorld({ ...aDelivery, chosen: null });
    let sent = 0;
    world.send = async () => {
      sent += 1;
      return { remote, httpStatus: 200 };
    };
    const open = { ...world.store };
    const closed = () => Promise.reject(new DOMException('no backing store', 'UnknownError'));
    for (const name of Object.keys(open)) Object.assign(world.store, { [name]: closed });
    await round();
    expect(sent).toBe(0);
    Object.assign(world.store, open);
    await round();
    await round();
    expect(sent).toBe(1);
    await db.table('deliveries').clear();
    await round();
    expect(sent).toBe(1);
    expect(world.armed).toBeNull();
  });
});
