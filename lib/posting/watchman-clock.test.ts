import { describe, expect, it } from 'vitest';
import { aDelivery } from '../../tests/samples/samples.ts';
import { tooEarly } from './clock.ts';
import { aWorld, remote } from './testing/world.ts';

describe('by a clock that is wrong', () => {
  const HOUR = 60 * 60_000;
  const kept = { ...aDelivery, sendAt: aDelivery.dueAt };

  /** A post that waits here; what is sent is noted with the moment by our clock. */
  async function waiting() {
    const own = await aWorld(kept);
    const sent: number[] = [];
    own.world.send = async () => {
      sent.push(own.world.now);
      return { remote, httpStatus: 200 };
    };
    const stored = () => own.world.store.get(kept.id);
    return { ...own, sent, stored };
  }

  it.each([0, Date.UTC(2100, 0, 1)])('of %d does nothing but look at it again', async (wrong) => {
    const { world, round, sent, stored } = await waiting();
    const before = await stored();
    world.now = wrong;
    await round();
    expect(await stored()).toEqual(before);
    expect(world.armed).toBe(wrong + 5 * 60_000);
    world.now = kept.dueAt;
    await round();
    expect(sent).toEqual([kept.dueAt]);
  });

  it('sends nothing early that its provider’s clock knows better, and all of it once at its time', async () => {
    const { world, round, sent, stored } = await waiting();
    world.now = kept.dueAt;
    const theirs = kept.dueAt - HOUR / 2;
    world.ready = async () => tooEarly(kept, theirs, world.now);
    await round();
    await round();
    expect(await stored()).toMatchObject({
      state: 'scheduled',
      attempts: [],
      problem: { code: 'posting.clock_ahead' },
    });
    world.now = theirs;
    world.ready = async () => undefined;
    await round();
    expect(sent).toEqual([]);
    expect(world.armed).toBe(kept.dueAt);
    world.now = kept.dueAt;
    await round();
    await round();
    expect(sent).toEqual([kept.dueAt]);
  });

  it('misses nothing for good: once the clock is back, its time is yet to come', async () => {
    const { world, round, sent, stored } = await waiting();
    const right = world.now;
    world.now = kept.dueAt + 3 * HOUR;
    await round();
    expect((await stored())?.state).toBe('missed');
    world.now = right;
    await round();
    expect(await stored()).toMatchObject({ state: 'scheduled', problem: null });
    world.now = kept.dueAt;
    await round();
    expect(sent).toEqual([kept.dueAt]);
  });

  it('that went back by hours sends nothing a second time', async () => {
    const { world, round, sent } = await waiting();
    world.now = kept.dueAt;
    await round();
    for (const hours of [-3, -2, -1, 0]) {
      world.now = kept.dueAt + hours * HOUR;
      await round();
    }
    expect(sent).toEqual([kept.dueAt]);
  });
});
