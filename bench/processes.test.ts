import { expect, it } from 'vitest';
import { below, parentIn, shareIn } from './processes.ts';

it('finds the processes below one, and those below them', () => {
  const parents = new Map([
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 1],
    [6, 9],
  ]);
  expect(below(2, parents)).toEqual([3, 4]);
  expect(below(6, parents)).toEqual([]);
});

it('reads who a process’s parent is, whatever it calls itself', () => {
  expect(parentIn('4711 (Isolated (Web) 9 Co) S 23 4711 4711 0 -1')).toBe(23);
});

it('reads the share of a process, and none of one that has ended', () => {
  const rollup =
    '55a0-7ffd ---p 00000000 00:00 0 [rollup]\nRss:   900 kB\nPss:   250 kB\nPss_Dirty: 1 kB\n';
  expect([shareIn(rollup), shareIn('')]).toEqual([256_000, 0]);
});
