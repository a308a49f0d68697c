import { expect, it } from 'vitest';
import { aDelivery, NOON } from '../../tests/samples/samples.ts';
import { goesByTheClock, isInsane, tooEarly } from './clock.ts';

const HOUR_MS = 3_600_000;
const { dueAt } = aDelivery;

it.each([
  ['never set', 0, true],
  ['years ahead', Date.UTC(2100, 0, 1), true],
  ['right', NOON, false],
])('a clock that is %s', (_, now, insane) => {
  expect(isInsane(now)).toBe(insane);
});

it('asks only about what leaves because its time has come', () => {
  expect(goesByTheClock(aDelivery, dueAt)).toBe(true);
  expect(goesByTheClock(aDelivery, dueAt - 1)).toBe(false);
  expect(goesByTheClock({ ...aDelivery, chosen: null }, dueAt)).toBe(false);
});

it('keeps back what is early by its provider’s clock, and says by how much ours is ahead', () => {
  expect(tooEarly(aDelivery, dueAt - 3 * HOUR_MS, dueAt)).toMatchObject({
    until: dueAt,
    problem: { code: 'posting.clock_ahead', what: expect.stringContaining('about 3 hours ahead') },
  });
  expect(tooEarly(aDelivery, dueAt - HOUR_MS / 2, dueAt)?.problem.what).toContain('30 minutes');
  expect(tooEarly(aDelivery, dueAt - 60_000, dueAt)).toBeUndefined();
  expect(tooEarly(aDelivery, null, dueAt)).toBeUndefined();
});
