import { describe, expect, it } from 'vitest';
import { NOON } from '../../tests/samples/samples.ts';
import { problemOf } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import { twiceThere } from './problems-waiting.ts';
import { answered, attempt, aWorld, lost, theirs } from './testing/world.ts';

const twin = { ...theirs, postId: 'post_2' };
const evidence = { lookedAt: NOON, complete: true, candidates: [theirs, twin] };
const twice: Delivery = { ...answered, evidence };

/** A delivery whose twin is another delivery's post, which is not known yet. */
async function withAnother() {
  const other: Delivery = { ...lost, id: 'delivery-2', attempts: [{ ...attempt, id: 'a2' }] };
  const all = await aWorld(twice, other);
  all.world.listed = [theirs, twin];
  return { ...all, other };
}

describe('a delivery that is there twice', () => {
  it('keeps its own post and has the other one deleted', async () => {
    const { world, part } = await aWorld(twice);
    world.listed = [theirs, twin];
    expect(await part(twice.id)).toMatchObject({ state: 'booked', problem: null });
    expect(world.removed).toEqual(['post_2']);
  });

  it('still is where InfiniPost does not delete it, and that is said', async () => {
    const { world, part } = await aWorld(twice);
    world.listed = [theirs, twin];
    world.removable = false;
    expect(await part(twice.id).catch(problemOf)).toMatchObject({ code: 'posting.twin_kept' });
    expect((await world.store.get(twice.id))?.evidence?.candidates).toHaveLength(2);
  });

  it('is no longer where the other one was deleted in the meantime', async () => {
    const { world, part } = await aWorld(twice);
    world.removable = false;
    world.looking = async (postId) => (postId === theirs.postId ? theirs : undefined);
    expect(await part(twice.id)).toMatchObject({ state: 'booked', problem: null });
  });

  it('keeps the other one where its own is gone, which is then asked about', async () => {
    const { world, part } = await aWorld(twice);
    world.looking = async (postId) => (postId === twin.postId ? twin : undefined);
    expect(await part(twice.id).catch(problemOf)).toMatchObject({ code: 'posting.only_copy' });
    expect(await part(twice.id).catch(problemOf)).toMatchObject({ code: 'posting.only_copy' });
    expect((await world.store.get(twice.id))?.state).toBe('unknown');
    expect(world.removed).toEqual([]);
  });

  it('keeps the other one where its own turns out to have failed', async () => {
    const { world, part } = await aWorld(twice);
    world.listed = [{ ...theirs, status: 'failed' }, twin];
    expect(await part(twice.id).catch(problemOf)).toMatchObject({ code: 'posting.twice_there' });
    expect((await world.store.get(twice.id))?.state).toBe('failed');
    expect(world.removed).toEqual([]);
  });

  it('says so also where its own failed, until the other one is deleted', async () => {
    const { world, check, part } = await aWorld(twice);
    world.listed = [{ ...theirs, status: 'failed' }, twin];
    expect(await check(twice.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'posting.twice_there' },
    });
    expect(await part(twice.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'posting.failed_at_infinipost' },
    });
    expect(world.removed).toEqual(['post_2']);
  });

  it('is looked for also where its own failed before the list was read', async () => {
    const { world, round } = await aWorld(answered);
    world.now = NOON + 61_000;
    world.listed = [{ ...theirs, status: 'failed' }, twin];
    await round();
    await round();
    expect(await world.store.get(twice.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'posting.twice_there' },
    });
  });
});

describe('a post beside a delivery that is another delivery’s', () => {
  it('is not deleted while that other one waits for its answer', async () => {
    const { world, part } = await withAnother();
    expect(await part(twice.id).catch(problemOf)).toMatchObject({ code: 'posting.twin_unsettled' });
    expect(world.removed).toEqual([]);
  });

  it('is beside it no more as soon as it is found', async () => {
    const { world, check, other } = await withAnother();
    await world.store.update(twice.id, () => ({ ...twice, problem: twiceThere(2) }));
    expect(await check(other.id)).toMatchObject({ remote: { postId: 'post_2' } });
    expect(await world.store.get(twice.id)).toMatchObject({ problem: null });
  });

  it('is let be where the row says otherwise', async () => {
    const { world, part, other } = await withAnother();
    const remote = { postId: 'post_2', status: 'generated', checkedAt: NOON };
    await world.store.update(other.id, (row) => ({ ...row, state: 'booked', remote }));
    expect(await part(twice.id)).toMatchObject({ state: 'booked', problem: null });
    expect(world.removed).toEqual([]);
  });
});
