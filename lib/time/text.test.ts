import { expect, test } from 'vitest';
import { ageText, durationText } from './text.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [MINUTE, '1 minute ago'],
  [119 * MINUTE, '1 hour ago'],
  [3 * DAY, '3 days ago'],
  [62 * DAY, '2 months ago'],
  [800 * DAY, '2 years ago'],
  [-5 * DAY, 'just now'],
])('an age of %i ms is %s', (age, text) => {
  expect(ageText(0, age)).toBe(text);
});

test('a duration is minutes and seconds', () => {
  expect(durationText(67)).toBe('1:07');
  expect(durationText(59.6)).toBe('1:00');
});
