// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createUnsure, type Unsure } from './unsure.ts';

const [one, two] = [document.createElement('i'), document.createElement('b')];
let now: number;
let looks: number[];
let unsure: Unsure;

beforeEach(() => {
  now = 0;
  looks = [];
  unsure = createUnsure({ now: () => now, lookLater: (ms) => looks.push(now + ms) });
});

test('a card is called unsure once it was so for its time, and not before', () => {
  expect(unsure.isForLong(one)).toBe(false);
  now = 1_199;
  expect([unsure.isForLong(one), unsure.over()]).toEqual([false, []]);
  now = 1_200;
  expect(unsure.over()).toEqual([one]);
  expect(unsure.isForLong(one)).toBe(true);
  expect(unsure.over()).toEqual([]);
});

test('a card that became sure meanwhile begins anew', () => {
  unsure.isForLong(one);
  unsure.end(one);
  now = 2_000;
  expect([unsure.isForLong(one), unsure.over()]).toEqual([false, []]);
});

test('for many cards one look is asked for at a time, and every card gets its own in time', () => {
  unsure.isForLong(one);
  now = 700;
  unsure.isForLong(two);
  expect(looks).toEqual([1_200]);
  now = 1_200;
  expect(unsure.over()).toEqual([one]);
  unsure.isForLong(one);
  unsure.over();
  expect(looks).toEqual([1_200, 1_900]);
  now = 1_900;
  expect(unsure.over()).toEqual([two]);
});
