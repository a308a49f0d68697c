import { expect, test } from 'vitest';
import {
  asSentence,
  countText,
  percentText,
  rateText,
  sourceNote,
  sourceText,
  usualSource,
} from './figure-text.ts';

const DAY = 86_400_000;

test('numbers are whole counts and two decimals of a percent', () => {
  expect(countText(2_900_000)).toBe('2,900,000');
  expect(percentText(9.4066)).toBe('9.41\u00a0%');
});

test('a source is named with its age, but the id has none', () => {
  expect(sourceText({ value: 1, source: 'dumpling', at: 0 }, DAY)).toBe(
    'from DumplingAI, 1 day ago',
  );
  expect(sourceText({ value: 1, source: 'id', at: 0 }, DAY)).toBe('from the clip’s id');
});

test.each([
  [0, '0'],
  [0.325, '0.33'],
  [9.94, '9.9'],
  [6_660.4, '6,660'],
])('a rate of %s an hour is %s', (rate, text) => {
  expect(rateText(rate)).toBe(text);
});

const page = { value: 1, source: 'page', at: DAY } as const;
const dumpling = { value: 1, source: 'dumpling', at: 0 } as const;

test('the source of most is told once, and only what has another one says so', () => {
  const usual = usualSource([page, null, dumpling, page], DAY);
  expect(usual).toBe('from this page, just now');
  expect(sourceNote(page, usual, DAY)).toBeNull();
  expect(sourceNote(dumpling, usual, DAY)).toBe('from DumplingAI, 1 day ago');
  expect(sourceNote(null, usual, DAY)).toBeNull();
  expect(asSentence('from this page, just now')).toBe('From this page, just now.');
});

test('where nothing is told there is no source', () => {
  expect(usualSource([null, null], DAY)).toBeNull();
});
