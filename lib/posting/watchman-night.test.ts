import { describe, expect, it } from 'vitest';
import { refuse } from '../providers/testing/refuse.ts';
import { aWorld, booked, lost } from './testing/world.ts';

describe('after a night, with a hundred posts to look after', () => {
  const many = Array.from({ length: 100 }, (_, n) => `delivery-${n}`);

  it('reads the list of an account once for all who are looked for, thirty at a time', async () => {
    const { world, round } = await aWorld(...many.map((id) => ({ ...lost, id })));
    world.now += 8 * 60 * 60_000;
    await round();
    expect(world.lists).toBe(1);
    expect(world.armed).toBe(world.now);
    const looked = (await world.store.all()).filter(({ evidence }) => evidence !== null);
    expect(looked).toHaveLength(30);
  });

  it('asks a provider that answers “too often” once, and comes back at many moments', async () => {
    const { world, round } = await aWorld(...many.map((id) => ({ ...booked, id })));
    world.now = booked.dueAt + 8 * 60 * 60_000;
    let looks = 0;
    world.looking = async () => {
      looks += 1;
      throw refuse('infinipost', 'posts', 429, {});
    };
    let draws = 0;
    Object.defineProperty(world, 'random', { get: () => (draws++ % 97) / 97 });
    for (let rounds = 0; rounds < 4; rounds += 1) await round();
    expect(looks).toBe(1);
    const next = (await world.store.all()).map(({ wakeAt }) => wakeAt);
    expect(new Set(next).size).toBeGreaterThan(90);
  });
});
