import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshMain } from '../../../tests/samples/database.ts';
import { problemSchema } from '../../problems/problem.ts';
import { LIMITS, type LimitKind, limitReached, nextAt } from './limits.ts';
import { createLimitStore } from './store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const KINDS = Object.keys(LIMITS) as LimitKind[];
const kinds = fc.constantFrom(...KINDS);

test.each<[LimitKind, number, number]>([
  ['init', 6, 60_000],
  ['creator', 20, 60_000],
  ['status', 30, 60_000],
  ['draft', 5, 86_400_000],
  ['post', 15, 86_400_000],
])('%s: %d within %d ms, then the oldest makes room', (kind, most, withinMs) => {
  const times = Array.from({ length: most }, (_, index) => NOON + index);
  expect(nextAt(kind, times.slice(1), NOON + 100)).toBe(NOON + 100);
  expect(nextAt(kind, times, NOON + 100)).toBe(NOON + withinMs);
  expect(nextAt(kind, times, NOON + withinMs)).toBe(NOON + withinMs);
  expect(nextAt(kind, [...times, NOON + most], NOON + 100)).toBe(NOON + withinMs + 1);
});

test('whoever goes when he may is never one too many in any such time, and never waits longer', () => {
  fc.assert(
    fc.property(kinds, fc.array(fc.nat(30_000), { maxLength: 80 }), (kind, pauses) => {
      const { most, withinMs } = LIMITS[kind];
      const times: number[] = [];
      let now = NOON;
      for (const pause of pauses) {
        now += pause;
        const at = nextAt(kind, times, now);
        expect(at - now).toBeLessThanOrEqual(withinMs);
        now = at;
        times.push(now);
      }
      for (const [index, time] of times.entries()) {
        const later = times[index + most];
        if (later !== undefined) expect(later - time).toBeGreaterThanOrEqual(withinMs);
      }
    }),
  );
});

test('a clock that was ahead does not block for longer than the limit’s time', () => {
  const ahead = Array(6).fill(NOON + 86_400_000);
  expect(nextAt('init', ahead, NOON)).toBe(NOON + 60_000);
});

test('counts by account and kind, all or nothing', async () => {
  const store = createLimitStore(freshMain());
  for (let draft = 0; draft < 5; draft++) {
    const at = NOON + draft * 60_000;
    expect(await store.take('tiktok:a', ['init', 'draft'], at)).toBeUndefined();
  }
  const now = NOON + 300_000;
  const full = { kind: 'draft', until: NOON + 86_400_000 };
  for (let again = 0; again < 9; again++) {
    expect(await store.take('tiktok:a', ['init', 'draft'], now)).toEqual(full);
  }
  expect(await store.take('tiktok:a', ['init'], now)).toBeUndefined();
  expect(await store.take('tiktok:b', ['init', 'draft'], now)).toBeUndefined();
});

test('of two contexts at once only as many get through as may', async () => {
  const db = freshMain();
  const stores = [createLimitStore(db), createLimitStore(db)];
  const taken = await Promise.all(
    Array.from({ length: 10 }, (_, index) => stores[index % 2]?.take('tiktok:a', ['init'], NOON)),
  );
  expect(taken.filter((refused) => refused === undefined)).toHaveLength(6);
});

test('a finished draft makes room', async () => {
  const store = createLimitStore(freshMain());
  for (let draft = 0; draft < 5; draft++) await store.take('tiktok:a', ['draft'], NOON + draft);
  await store.giveBack('tiktok:a', 'draft', NOON + 2);
  await store.giveBack('tiktok:a', 'draft', NOON + 99);
  expect(await store.take('tiktok:a', ['draft'], NOON + 10)).toBeUndefined();
  expect(await store.take('tiktok:a', ['draft'], NOON + 10)).toMatchObject({ kind: 'draft' });
});

test('says why it waits and how long', () => {
  for (const kind of KINDS) {
    expect(problemSchema.safeParse(limitReached(kind, NOON + 1, NOON)).success).toBe(true);
  }
  const next = (ms: number) => limitReached('init', NOON + ms, NOON).next;
  expect(next(1)).toBe('Wait a minute; Soundpost goes on then.');
  expect(next(61_000)).toBe('Wait 2 minutes; Soundpost goes on then.');
  expect(limitReached('draft', NOON + 7_200_000, NOON)).toMatchObject({
    remedy: 'ask_user',
    next: 'Finish drafts in TikTok’s app, or wait 2 hours.',
  });
});
