import { expect, test } from 'vitest';
import type { ClipReading } from '../tiktok/reading.ts';
import type { Inspection, SoundReading } from './inspection.ts';
import { inspectionJson } from './json.ts';
import { merge } from './merge.ts';

const clip = { id: '7301234567890123456', kind: 'video', username: 'ana' } as const;
const facts = {
  musicId: '7301234567890999999',
  title: 'Varnish Waltz',
  author: 'Ana',
  durationS: 21,
  original: true,
  commercial: true,
};
const page: ClipReading = {
  source: 'page',
  at: 1_000,
  clip,
  caption: 'from the page',
  author: { username: 'ana', nickname: 'Ana', verified: null },
  createdAt: 500,
  coverUrl: 'https://cdn.example/c.jpg',
  durationS: 34,
  figures: { views: 100, likes: 10, comments: 1, shares: 2, saves: 3 },
  hashtags: ['violin'],
  sound: facts,
};
const dumpling: ClipReading = {
  ...page,
  source: 'dumpling',
  at: 2_000,
  caption: '',
  createdAt: null,
  coverUrl: null,
  figures: { views: 120, likes: null, comments: 2, shares: null, saves: null },
  hashtags: [],
  sound: { ...facts, commercial: null, original: null },
};
const konbini: SoundReading = {
  source: 'konbini',
  at: 3_000,
  musicId: facts.musicId,
  title: 'KonbiniAPI title',
  author: null,
  durationS: 22,
  videoCount: 4_321,
  album: null,
  original: false,
};
const inspection: Inspection = {
  clip,
  readings: [page, dumpling],
  sound: konbini,
  problems: [],
};

test('the newest reading that tells a figure wins, figure by figure', () => {
  const { figures } = merge(inspection);
  expect(figures.views).toEqual({ value: 120, source: 'dumpling', at: 2_000 });
  expect(figures.comments).toEqual({ value: 2, source: 'dumpling', at: 2_000 });
  expect(figures.likes).toEqual({ value: 10, source: 'page', at: 1_000 });
});

test('what the newest does not tell comes from the older one', () => {
  const { caption, coverUrl, hashtags, createdAt } = merge(inspection);
  expect(caption).toEqual({ value: 'from the page', source: 'page', at: 1_000 });
  expect(coverUrl?.value).toBe('https://cdn.example/c.jpg');
  expect(hashtags).toEqual(['violin']);
  expect(createdAt).toEqual({ value: 500, source: 'page', at: 1_000 });
});

test('the order in which readings came does not matter', () => {
  expect(merge({ ...inspection, readings: [dumpling, page] })).toEqual(merge(inspection));
});

test('a reading of another clip is left out', () => {
  const other = { ...dumpling, at: 9_000, clip: { ...clip, id: '7301234567890123457' } };
  expect(merge({ ...inspection, readings: [page, other] }).figures.views?.value).toBe(100);
});

test('the time that nobody tells is read off the id, and says so', () => {
  const id = String(1_700_000_000n << 32n);
  const { createdAt } = merge({ clip: { ...clip, id }, readings: [], sound: null, problems: [] });
  expect(createdAt).toMatchObject({ source: 'id', value: 1_700_000_000_000 });
});

test('the sound is that of the clip, and its count that of the same sound', () => {
  expect(merge(inspection).sound).toMatchObject({
    musicId: facts.musicId,
    title: { value: 'Varnish Waltz' },
    original: { value: true, source: 'page' },
    commercial: { value: true, source: 'page' },
    videoCount: { value: 4_321, source: 'konbini', at: 3_000 },
  });
  const other = { ...konbini, musicId: '12345' };
  expect(merge({ ...inspection, sound: other }).sound?.videoCount).toBeNull();
});

test('a sound that only KonbiniAPI tells is shown with what it tells', () => {
  const silent = { ...page, sound: null };
  expect(merge({ ...inspection, readings: [silent] }).sound).toMatchObject({
    title: { value: 'KonbiniAPI title', source: 'konbini' },
    author: null,
    commercial: null,
    original: { value: false },
  });
});

test('nobody told a sound: there is none', () => {
  const silent = { ...page, sound: null };
  expect(merge({ ...inspection, readings: [silent], sound: null }).sound).toBeNull();
});

test('the JSON has each value with its source and its time as text', () => {
  const json = JSON.parse(inspectionJson(inspection));
  expect(json).toMatchObject({
    format: 'soundpost.inspection.1',
    clip: { id: clip.id, url: 'https://www.tiktok.com/@ana/video/7301234567890123456' },
    createdAt: { value: '1970-01-01T00:00:00.500Z', source: 'page' },
    figures: { views: { value: 120, source: 'dumpling', at: '1970-01-01T00:00:02.000Z' } },
    metrics: { engagement: { formula: expect.stringContaining('÷ views') } },
    sound: { url: `https://www.tiktok.com/music/-${facts.musicId}` },
  });
  expect(json).not.toHaveProperty('problems');
});
