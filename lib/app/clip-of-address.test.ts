import { expect, test } from 'vitest';
import { problemOf } from '../problems/problem.ts';
import { clipOfAddress } from './clip-of-address.ts';

test.each([
  ['', 'address.empty'],
  ['   ', 'address.empty'],
  ['cranes', 'address.not_tiktok'],
  ['https://tiktok.example.com/@a/video/7711111111111111112', 'address.not_tiktok'],
  ['https://vm.tiktok.com/ZMabcdef1/', 'address.short'],
  ['https://www.tiktok.com/music/Paper-Lanterns-7711111111111111111', 'address.sound'],
  ['https://www.tiktok.com/@paper.crane', 'address.no_clip'],
])('says of %j what to paste instead (%s)', (typed, code) => {
  let thrown: unknown;
  try {
    clipOfAddress(typed);
  } catch (error) {
    thrown = error;
  }
  expect(problemOf(thrown)?.code).toBe(code);
});

test('reads photo posts as well', () => {
  const typed = 'https://www.tiktok.com/@paper.crane/photo/7711111111111111112';
  expect(clipOfAddress(typed)).toMatchObject({ kind: 'photo', id: '7711111111111111112' });
});
