// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createInsertions } from './insertions.ts';

let now = 0;
let mayInsert: ReturnType<typeof createInsertions>;
const card = document.createElement('article');

beforeEach(() => {
  now = 0;
  mayInsert = createInsertions(() => now);
});

const times = (count: number, clipId = 'one') =>
  Array.from({ length: count }, () => mayInsert(card, clipId));

test('a page that puts its own parts back sixty times is borne, and not once more', () => {
  expect(times(60)).not.toContain(false);
  expect(mayInsert(card, 'one')).toBe(false);
});

test('ten seconds later it is tried again', () => {
  times(61);
  now = 10_000;
  expect(mayInsert(card, 'one')).toBe(false);
  now = 10_001;
  expect(mayInsert(card, 'one')).toBe(true);
});

test('a card that is given to another clip begins anew, and so does another card', () => {
  times(61);
  expect(mayInsert(document.createElement('article'), 'one')).toBe(true);
  expect(mayInsert(card, 'two')).toBe(true);
});
