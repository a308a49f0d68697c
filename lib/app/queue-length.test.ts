import { expect, test, vi } from 'vitest';
import { createQueueLength } from './queue-length.ts';

test('what is watched is watched anew at a greater length, and the old watch ends', () => {
  const queueLength = createQueueLength();
  const ended = vi.fn();
  const watched = queueLength.of<number>((length) => ({
    subscribe: (next) => {
      next(length);
      return { unsubscribe: () => ended(length) };
    },
  }));
  const seen: number[] = [];
  const subscription = watched.subscribe((length) => seen.push(length));
  queueLength.showMore();
  expect(seen).toEqual([100, 200]);
  expect(ended.mock.calls).toEqual([[100]]);
  subscription.unsubscribe();
  queueLength.showMore();
  expect(seen).toEqual([100, 200]);
  expect(ended.mock.calls).toEqual([[100], [200]]);
});
