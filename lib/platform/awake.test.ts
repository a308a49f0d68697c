import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awake } from './awake.ts';

const IDLE_MS = 30_000;
const calls = vi.hoisted(() => ({ at: [] as number[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getPlatformInfo: async () => {
        calls.at.push(Date.now());
      },
    },
  },
}));

beforeEach(() => {
  calls.at = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('calls the browser more often than it would stop an idle background, for as long as it works', async () => {
  const begun = Date.now();
  const { promise, resolve } = Promise.withResolvers<string>();
  const done = awake(() => promise);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  const moments = [begun, ...calls.at, Date.now()];
  const pauses = moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
  expect(Math.max(...pauses)).toBeLessThan(IDLE_MS);
  resolve('done');
  expect(await done).toBe('done');
});

it.each([
  ['done', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('no'))],
])('lets the background rest once the work has %s', async (_, work) => {
  await awake(work).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(calls.at).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('keeps up for each of several works until the last has ended', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = awake(() => promise);
  await awake(async () => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls.at.length).toBeGreaterThan(0);
  resolve();
  await long;
});
