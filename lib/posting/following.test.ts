import { describe, expect, it } from 'vitest';
import { aDelivery, NOON } from '../../tests/samples/samples.ts';
import { ProblemError, problemOf } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import type { ListedPost } from './matching.ts';
import { otherKey } from './problems-account.ts';
import { answered, attempt, aWorld, booked, lost, remote, theirs } from './testing/world.ts';

describe('a delivery whose answer was lost', () => {
  it('is found in the list and booked', async () => {
    const { world, check } = await aWorld(lost);
    world.listed = [theirs];
    expect(await check(lost.id)).toMatchObject({ state: 'booked', remote: { postId: 'post_1' } });
  });

  it.each<[string, Partial<ListedPost>]>([
    ['of another account', { accountId: 'acc_second' }],
    ['with another caption', { caption: 'Another' }],
    ['with another video', { contentUrl: 'https://media.example.com/other.mp4' }],
    ['for another time', { scheduledAt: aDelivery.dueAt + 60_000 }],
    ['made long before it was sent', { createdAt: NOON - 13 * 60 * 60_000 }],
    ['made before it, of which not all is told', { createdAt: NOON - 180_000, caption: null }],
  ])('is not mistaken for a post %s', async (_, other) => {
    const { world, check } = await aWorld(lost);
    world.listed = [{ ...theirs, ...other }];
    expect(await check(lost.id)).toMatchObject({
      state: 'unknown',
      problem: { code: 'posting.not_seen' },
    });
  });

  it('is found whatever time it is listed with, when its own had passed before it was sent', async () => {
    const { world, check } = await aWorld({ ...lost, dueAt: NOON - 1 });
    world.listed = [{ ...theirs, scheduledAt: NOON + 90_000 }];
    expect(await check(lost.id)).toMatchObject({ remote: { postId: 'post_1' } });
  });

  it('is found also where it stood in line for long before it left', async () => {
    const leftAt = NOON + 12 * 60_000;
    const { world, check } = await aWorld({ ...lost, attempts: [{ ...attempt, leftAt }] });
    world.listed = [{ ...theirs, createdAt: leftAt + 500 }];
    expect(await check(lost.id)).toMatchObject({ state: 'booked', remote: { postId: 'post_1' } });
  });

  it.each<[string, Partial<ListedPost>]>([
    ['hours later', { createdAt: NOON + 3 * 60 * 60_000 }],
    ['hours before, by our clock', { createdAt: NOON - 3 * 60 * 60_000 }],
    ['nobody tells when', { createdAt: null }],
  ])(
    'is not taken for one like it that was made %s: the user may have made it',
    async (_, when) => {
      const { world, check, resolve } = await aWorld(lost);
      world.listed = [{ ...theirs, ...when }];
      expect(await check(lost.id)).toMatchObject({
        state: 'unknown',
        remote: null,
        problem: { code: 'posting.like_it' },
        evidence: { candidates: [{ postId: 'post_1' }] },
      });
      expect(await resolve(lost.id, 'there', 'post_1')).toMatchObject({
        state: 'booked',
        remote: { postId: 'post_1' },
      });
    },
  );

  it('at TikTok, which lists nothing, is never taken for another post', async () => {
    const target = { ...lost.target, provider: 'tiktok' as const };
    const { world, check } = await aWorld({ ...lost, target });
    world.listed = [theirs];
    expect(await check(lost.id)).toMatchObject({
      state: 'unknown',
      remote: null,
      problem: { code: 'posting.not_listed' },
    });
  });

  it('that went without a time is not mistaken for a post made before it', async () => {
    const { world, check } = await aWorld({ ...lost, dueAt: NOON - 1 });
    world.listed = [{ ...theirs, createdAt: NOON - 3 * 60_000 }];
    expect(await check(lost.id)).toMatchObject({ problem: { code: 'posting.not_seen' } });
  });

  it('is not mistaken for the post of another delivery', async () => {
    const { world, check } = await aWorld(lost, { ...booked, id: 'delivery-2' });
    world.listed = [theirs];
    expect(await check(lost.id)).toMatchObject({ state: 'unknown' });
  });

  it('is not mistaken for a post that turns out to be another’s while the list is read', async () => {
    const other = { ...lost, id: 'delivery-2' };
    const { world, check } = await aWorld(lost, other);
    world.listing = async () => {
      await world.store.update(other.id, () => ({ ...booked, id: other.id }));
      return [theirs];
    };
    expect(await check(lost.id)).toMatchObject({ state: 'unknown' });
  });

  it('does not share a post with another that is looked for at the same time', async () => {
    const { world, check } = await aWorld(lost, { ...lost, id: 'delivery-2' });
    world.listed = [theirs];
    const told = await Promise.all([check(lost.id), check('delivery-2')]);
    expect(told.map(({ state }) => state)).toEqual(['booked', 'unknown']);
  });

  it('stays unknown where two posts could be it, and says so', async () => {
    const { world, check } = await aWorld(lost);
    world.listed = [theirs, { ...theirs, postId: 'post_2' }];
    expect((await check(lost.id)).problem).toMatchObject({ code: 'posting.several_seen' });
  });

  it('is not said to be missing where the list could not be read to its end', async () => {
    const { world, check } = await aWorld(lost);
    world.complete = false;
    expect((await check(lost.id)).problem).toMatchObject({ code: 'posting.not_seen_in_part' });
  });

  it('keeps what the attempt itself said, whatever is seen later', async () => {
    const { world, check } = await aWorld(lost);
    await check(lost.id);
    world.listed = [theirs];
    const found = await check(lost.id);
    expect(found.attempts).toEqual([{ ...attempt, outcome: 'found' }]);
  });
});

describe('a booked delivery', () => {
  it.each([
    ['posted', 'published'],
    ['failed', 'failed'],
    ['pending_render', 'booked'],
    ['a word of next year', 'booked'],
  ])('told "%s" is %s', async (status, state) => {
    const { world, check } = await aWorld(booked);
    world.listed = [{ ...theirs, status }];
    expect(await check(booked.id)).toMatchObject({ state });
  });
});

describe('a delivery that InfiniPost no longer has', () => {
  it('is not known any more, rather than booked for ever', async () => {
    const { world, check } = await aWorld({ ...booked, attempts: [attempt] });
    world.looking = async () => undefined;
    expect(await check(booked.id)).toMatchObject({
      state: 'unknown',
      remote,
      problem: { code: 'posting.gone_from_infinipost' },
    });
    expect((await check(booked.id)).problem).toMatchObject({
      code: 'posting.gone_from_infinipost',
    });
    world.listed = [theirs];
    expect(await check(booked.id)).toMatchObject({ state: 'booked', problem: null });
  });
});

describe('a delivery that is looked for with the key of another InfiniPost account', () => {
  const refused = () => Promise.reject(new ProblemError(otherKey));

  it('is not gone, and not found missing: nobody knows, until the right key is back', async () => {
    const { world, check, unblock, round } = await aWorld({ ...booked, attempts: [attempt] });
    world.looking = refused;
    expect(await check(booked.id)).toMatchObject({
      state: 'unknown',
      remote,
      problem: { code: 'posting.other_key', step: 'open_options' },
      wakeAt: null,
    });
    world.listing = refused;
    expect(await check(booked.id)).toMatchObject({ problem: { code: 'posting.other_key' } });
    world.listing = async () => [];
    world.looking = async () => theirs;
    await unblock();
    world.now += 60_000;
    await round();
    expect(await world.store.get(booked.id)).toMatchObject({ state: 'booked', problem: null });
  });

  it('stays published where it was seen to be', async () => {
    const out = { ...booked, state: 'published' } as const;
    const { world, check } = await aWorld(out);
    world.looking = refused;
    expect(await check(out.id).catch(problemOf)).toEqual(otherKey);
    expect(await world.store.get(out.id)).toMatchObject({ state: 'published' });
  });
});

describe('a delivery that is gone long after it was sent', () => {
  it('is looked for as long as any other whose post is not known', async () => {
    const week = NOON + 7 * 24 * 60 * 60_000;
    const { world, check } = await aWorld({ ...answered, dueAt: week });
    world.now = week + 61_000;
    world.looking = async () => undefined;
    expect(await check(answered.id)).toMatchObject({
      state: 'unknown',
      wakeAt: world.now + 60_000,
    });
    world.now += 25 * 60 * 60_000;
    expect(await check(answered.id)).toMatchObject({ state: 'unknown', wakeAt: null });
  });
});

describe('a delivery booked by the word of the user', () => {
  const byWord: Delivery = { ...lost, state: 'booked', problem: null, wakeAt: null };

  it('takes up the post that the list shows for it', async () => {
    const { world, check } = await aWorld(byWord);
    world.listed = [theirs];
    expect(await check(byWord.id)).toMatchObject({ state: 'booked', remote: { postId: 'post_1' } });
  });

  it('stays as it is where the list shows none, and says so', async () => {
    const { world, check } = await aWorld(byWord);
    const refusal = await check(byWord.id).catch(problemOf);
    expect(refusal).toMatchObject({ code: 'posting.not_seen' });
    expect(await world.store.get(byWord.id)).toEqual(byWord);
  });
});

describe('a delivery that was answered', () => {
  const twin = { ...theirs, postId: 'post_2' };

  it('is compared with InfiniPost’s list, and told of where it is there twice', async () => {
    const { world, check } = await aWorld(answered);
    world.listed = [theirs, twin];
    const told = await check(answered.id);
    expect(told).toMatchObject({ state: 'booked', problem: { code: 'posting.twice_there' } });
    expect(told.evidence?.candidates.map(({ postId }) => postId)).toEqual(['post_1', 'post_2']);
    expect((await check(answered.id)).problem?.code).toBe('posting.twice_there');
  });

  it('is not there twice where the other post is another delivery’s', async () => {
    const other = { ...booked, id: 'delivery-2', remote: { ...remote, postId: 'post_2' } };
    const { world, check } = await aWorld(answered, other);
    world.listed = [theirs, twin];
    expect(await check(answered.id)).toMatchObject({ state: 'booked', problem: null });
  });
});
