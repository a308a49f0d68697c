import { describe, expect, it } from 'vitest';
import { aDelivery, aProblem } from '../../tests/samples/samples.ts';
import { ProblemError, problemOf } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import { otherKey } from './problems-account.ts';
import { answered, attempt, aWorld, booked, lost, theirs } from './testing/world.ts';

const at = (local: string) =>
  ({ kind: 'at', local, zone: 'America/New_York', overlap: null }) as const;
const TOMORROW = at('2026-11-22T10:30');
const IN_TIME = Date.UTC(2026, 10, 22, 15, 30);

describe('cancelling', () => {
  it('is done at InfiniPost first; refused there, the post stays booked', async () => {
    const { world, cancel } = await aWorld(booked);
    Object.assign(world, { removable: false, listed: [theirs] });
    const refusal = await cancel(booked.id).catch(problemOf);
    expect(refusal).toMatchObject({ code: 'posting.too_late_to_cancel' });
    expect((await world.store.get(booked.id))?.state).toBe('booked');
    world.removable = true;
    expect(await cancel(booked.id)).toMatchObject({ state: 'cancelled', wakeAt: null });
  });

  it.each([false, new Error('the answer was lost')])(
    'is done where InfiniPost has the post no more, although it said %s',
    async (said) => {
      const { world, cancel } = await aWorld(booked);
      world.removing = async () => {
        if (said instanceof Error) throw said;
        return said;
      };
      expect(await cancel(booked.id)).toMatchObject({ state: 'cancelled' });
    },
  );

  it('is not done where the answer was lost and InfiniPost still has the post', async () => {
    const { world, cancel } = await aWorld(booked);
    world.listed = [theirs];
    const lostOnTheWay = new Error('the answer was lost');
    world.removing = () => Promise.reject(lostOnTheWay);
    await expect(cancel(booked.id)).rejects.toBe(lostOnTheWay);
    expect((await world.store.get(booked.id))?.state).toBe('booked');
  });

  it.each([
    ['answers that it deleted none', async () => false],
    ['knows no such post', () => Promise.reject(new Error('not found'))],
  ])('is not done where a key of another account %s', async (_, removing) => {
    const { world, cancel } = await aWorld(booked);
    Object.assign(world, { removing, looking: () => Promise.reject(new ProblemError(otherKey)) });
    expect(await cancel(booked.id).catch(problemOf)).toEqual(otherKey);
    expect((await world.store.get(booked.id))?.state).toBe('booked');
  });

  it('at TikTok is not done because TikTok does not know the post: it may be another app’s', async () => {
    const own = { ...booked, target: { ...booked.target, provider: 'tiktok' as const } };
    const { world, cancel } = await aWorld(own);
    Object.assign(world, { removable: false, looking: async () => undefined });
    expect(await cancel(own.id).catch(problemOf)).toMatchObject({
      code: 'posting.gone_from_infinipost',
    });
    expect((await world.store.get(own.id))?.state).toBe('booked');
  });

  it('soon after the answer still looks for a second post, and tells of it', async () => {
    const { world, cancel, round } = await aWorld(answered);
    world.listed = [theirs, { ...theirs, postId: 'post_2' }];
    await cancel(answered.id);
    world.now += 60_000;
    await round();
    expect(await world.store.get(answered.id)).toMatchObject({
      state: 'cancelled',
      problem: { code: 'posting.twice_there' },
      wakeAt: null,
    });
  });

  it('asks nobody about what was not sent yet', async () => {
    const { world, cancel } = await aWorld(aDelivery);
    expect(await cancel(aDelivery.id)).toMatchObject({ state: 'cancelled' });
    expect(world.removed).toEqual([]);
  });

  it('cannot be done here for a post that was booked by the user’s word alone', async () => {
    const { cancel } = await aWorld({ ...lost, state: 'booked', problem: null });
    expect(await cancel(lost.id).catch(problemOf)).toMatchObject({ code: 'posting.not_linked' });
  });

  it('is too late while it is being sent, and while nobody knows', async () => {
    const lease = { attemptId: 'a1', bootId: 'boot-2', until: 0 };
    for (const delivery of [lost, { ...aDelivery, state: 'sending', lease } as const]) {
      const { cancel } = await aWorld(delivery);
      const refusal = await cancel(delivery.id).catch(problemOf);
      expect(refusal).toMatchObject({ code: 'posting.too_late_to_cancel' });
    }
  });
});

describe('rescheduling', () => {
  it('moves what was not sent yet', async () => {
    const { world, reschedule } = await aWorld({ ...aDelivery, sendAt: aDelivery.dueAt });
    world.keepHere = true;
    expect(await reschedule(aDelivery.id, TOMORROW)).toMatchObject({
      id: aDelivery.id,
      state: 'scheduled',
      dueAt: IN_TIME,
      wakeAt: IN_TIME,
      chosen: { local: '2026-11-22T10:30', zone: 'America/New_York' },
    });
    expect(await world.store.all()).toHaveLength(1);
  });

  it('sends a missed post at once where the user says now', async () => {
    const { world, reschedule } = await aWorld({ ...aDelivery, state: 'missed' });
    expect(await reschedule(aDelivery.id, { kind: 'now' })).toMatchObject({
      state: 'scheduled',
      dueAt: world.now,
      wakeAt: 0,
      chosen: null,
    });
  });

  it('takes a booked post off there and puts a new delivery in its place', async () => {
    const { world, reschedule } = await aWorld(booked);
    const moved = await reschedule(booked.id, TOMORROW);
    expect(moved).toMatchObject({ state: 'scheduled', dueAt: IN_TIME, repeats: booked.id });
    expect(world.removed).toEqual(['post_1']);
    expect((await world.store.get(booked.id))?.state).toBe('cancelled');
  });

  it('moves a booked post also when it is checked while it is taken off', async () => {
    const { world, reschedule, check } = await aWorld(booked);
    const checks: Promise<unknown>[] = [];
    world.removing = async () => {
      world.looking = async () => undefined;
      checks.push(check(booked.id));
      await new Promise((resume) => setTimeout(resume, 20));
      return true;
    };
    expect(await reschedule(booked.id, TOMORROW)).toMatchObject({ repeats: booked.id });
    await Promise.all(checks);
    expect((await world.store.get(booked.id))?.state).toBe('cancelled');
  });

  it('leaves a booked post as it is where InfiniPost keeps it', async () => {
    const { world, reschedule } = await aWorld(booked);
    Object.assign(world, { removable: false, listed: [theirs] });
    const refusal = await reschedule(booked.id, TOMORROW).catch(problemOf);
    expect(refusal).toMatchObject({ code: 'posting.too_late_to_cancel' });
    expect((await world.store.all()).map(({ state }) => state)).toEqual(['booked']);
  });

  it('tries again what was refused for certain, with its history', async () => {
    const refused = { ...attempt, outcome: 'refused' } as const;
    const { reschedule } = await aWorld({ ...aDelivery, state: 'failed', attempts: [refused] });
    const again = await reschedule(aDelivery.id, { kind: 'now' });
    expect(again).toMatchObject({ state: 'scheduled', attempts: [refused], problem: null });
  });

  it.each<[string, Partial<Delivery>]>([
    ['was lost', { state: 'unknown', attempts: [attempt] }],
    ['was lost and said not to be there', { state: 'failed', attempts: [attempt] }],
    ['failed at InfiniPost', { state: 'failed', remote: booked.remote, problem: aProblem }],
    ['is out', { state: 'published', remote: booked.remote }],
  ])('is refused for what %s: it could post twice', async (_, change) => {
    const { world, reschedule } = await aWorld({ ...aDelivery, ...change });
    const refusal = await reschedule(aDelivery.id, { kind: 'now' }).catch(problemOf);
    expect(refusal).toMatchObject({ code: 'posting.not_safe_to_repeat' });
    expect(await world.store.all()).toHaveLength(1);
  });

  it('asks about a time that does not exist, and changes nothing', async () => {
    const { world, reschedule } = await aWorld(aDelivery);
    const refusal = await reschedule(aDelivery.id, at('2027-03-14T02:30')).catch(problemOf);
    expect(refusal).toMatchObject({ code: 'draft.time_does_not_exist', field: 'when' });
    expect((await world.store.get(aDelivery.id))?.dueAt).toBe(aDelivery.dueAt);
  });
});
