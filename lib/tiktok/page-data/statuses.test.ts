import { expect, test } from 'vitest';
import { problemOfStatus } from './statuses.ts';

test.each([null, 0, 10229, 10230])('status %s is no problem', (status) => {
  expect(problemOfStatus(status)).toBeUndefined();
});

test.each([
  [10204, 'clip.not_available'],
  [10216, 'clip.private'],
  [2040001, 'clip.private'],
  [10222, 'clip.private_account'],
  [10221, 'clip.no_such_account'],
  [10231, 'clip.region_locked'],
  [10101, 'clip.not_shown'],
])('status %i is %s', (status, code) => {
  expect(problemOfStatus(status)?.code).toBe(code);
});

test('10204 is never told as deleted, since it can depend on the region', () => {
  expect(JSON.stringify(problemOfStatus(10204))).not.toMatch(/delet|exist/i);
});
