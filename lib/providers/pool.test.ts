import { expect, test, vi } from 'vitest';
import { emptyPool } from './pool.ts';

/** Answers one knock after another in so many ms; tells after which time the last was aborted. */
async function knocked(answersIn: number[]) {
  vi.useFakeTimers();
  const aborts: number[] = [];
  let knocks = 0;
  const knock = (signal: AbortSignal) => {
    const ms = answersIn[knocks] ?? Number.POSITIVE_INFINITY;
    knocks += 1;
    const started = performance.now();
    return new Promise((resolve, reject) => {
      if (Number.isFinite(ms)) setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        aborts.push(performance.now() - started);
        reject(signal.reason);
      });
    });
  };
  try {
    const emptied = emptyPool(knock);
    await vi.runAllTimersAsync();
    await emptied;
    return { knocks, aborts };
  } finally {
    vi.useRealTimers();
  }
}

test('the last knock is aborted after a third of the shorter answer, when one was late', async () => {
  expect(await knocked([200, 300, 60])).toEqual({ knocks: 4, aborts: [20] });
  expect(await knocked([200, 60, 300])).toEqual({ knocks: 4, aborts: [20] });
});

test('an answer that is quicker than the abort is met by a quicker abort', async () => {
  const { knocks, aborts } = await knocked([10, 90, 90, 5]);
  expect(knocks).toBe(5);
  expect(aborts.at(-1)).toBe(10);
});
