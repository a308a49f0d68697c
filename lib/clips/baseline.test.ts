import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClipReading } from '../tiktok/reading.ts';
import { baselineOf } from './baseline.ts';

const idOf = (n: number) => String(7_300_000_000_000_000_000n + BigInt(n));
const clip = { id: idOf(0), kind: 'video', username: 'ana' } as const;

function reading(n: number, views: number | null, username = 'ana', at = 100 + n): ClipReading {
  return {
    source: 'page',
    at,
    clip: { id: idOf(n), kind: 'video', username },
    caption: '',
    author: { username, nickname: '', verified: null },
    createdAt: null,
    coverUrl: null,
    durationS: null,
    figures: { views, likes: null, comments: null, shares: null, saves: null },
    hashtags: [],
    sound: null,
  };
}

const three = [reading(1, 100), reading(2, 900), reading(3, 200)];

test('a clip is held against the median of the author’s others, with their number and age', () => {
  expect(baselineOf(clip, 640, three)).toEqual({ median: 200, count: 3, since: 101, times: 3.2 });
  expect(baselineOf(clip, 600, [...three, reading(4, 400)])).toMatchObject({
    median: 300,
    count: 4,
    times: 2,
  });
});

test.each<[string, ClipReading[]]>([
  ['two others', three.slice(0, 2)],
  ['the clip itself', [...three.slice(0, 2), reading(0, 500)]],
  ['another author’s', [...three.slice(0, 2), reading(3, 500, 'bo')]],
  ['one whose views are untold', [...three.slice(0, 2), reading(3, null)]],
  ['one of them told twice', [...three.slice(0, 2), reading(2, 300)]],
])('%s are too few', (_, seen) => {
  expect(baselineOf(clip, 640, seen)).toBeNull();
});

test('clips whose author nobody tells are not one author’s', () => {
  const nobodys = [1, 2, 3].map((n) => reading(n, 100, ''));
  expect(baselineOf({ ...clip, username: '' }, 640, nobodys)).toBeNull();
});

test('what was read last of a clip counts', () => {
  const seen = [...three, reading(3, 300, 'ana', 900), reading(3, 50, 'ana', 1)];
  expect(baselineOf(clip, null, seen)).toMatchObject({ median: 300, count: 3 });
});

test('nothing is divided by nothing, and unknown views are no figure', () => {
  expect(baselineOf(clip, null, three)).toMatchObject({ median: 200, times: null });
  expect(baselineOf(clip, 0, three)).toMatchObject({ times: 0 });
  const unseen = [1, 2, 3].map((n) => reading(n, 0));
  expect(baselineOf(clip, 640, unseen)).toMatchObject({ median: 0, times: null });
});

test('half of the others have at most the median, and half at least', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 3, maxLength: 60 }), (views) => {
      const seen = views.map((count, index) => reading(index + 1, count));
      const { median, count } = baselineOf(clip, 1, seen) ?? { median: Number.NaN, count: 0 };
      expect(count).toBe(views.length);
      const half = views.length / 2;
      expect(views.filter((one) => one <= median).length).toBeGreaterThanOrEqual(half);
      expect(views.filter((one) => one >= median).length).toBeGreaterThanOrEqual(half);
    }),
  );
});
