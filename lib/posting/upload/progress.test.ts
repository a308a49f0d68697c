import { expect, test } from 'vitest';
import { anUpload, NOON } from '../testing/tiktok-upload.ts';
import { noted, progressOf, type Sample } from './progress.ts';

const MB = 1_000_000;
const upload = {
  ...anUpload,
  plan: { size: 100 * MB, chunkSize: 10 * MB, chunkCount: 10 },
  acknowledged: 40 * MB,
};
const steady: Sample[] = [0, 10, 20, 30, 40].map((mb) => ({
  at: NOON + mb * 1000,
  bytes: mb * MB,
}));

test('tells bytes, rate and time left', () => {
  expect(progressOf(steady, upload, NOON + 40_000)).toEqual({
    bytes: 40 * MB,
    total: 100 * MB,
    share: 0.4,
    bytesPerS: MB,
    secondsLeft: 60,
    tooSlow: false,
  });
});

test('says nothing of a rate while there is nothing to measure', () => {
  const none = { bytesPerS: null, secondsLeft: null, tooSlow: false };
  expect(progressOf([], upload, NOON)).toMatchObject(none);
  expect(progressOf(steady.slice(0, 1), upload, NOON + 60_000)).toMatchObject(none);
  expect(progressOf(steady.slice(0, 2), upload, NOON + 1000)).toMatchObject(none);
});

test('a standstill makes the rate smaller', () => {
  expect(progressOf(steady, upload, NOON + 80_000).bytesPerS).toBe(MB / 2);
});

test('warns where TikTok would close the upload first', () => {
  const late = { ...upload, expiresAt: NOON + 40_000 + 60_000 };
  expect(progressOf(steady, late, NOON + 40_000).tooSlow).toBe(false);
  expect(
    progressOf(steady, { ...late, expiresAt: late.expiresAt - 1 }, NOON + 40_000),
  ).toMatchObject({ tooSlow: true });
});

test('keeps a minute of samples and one before it', () => {
  let samples: Sample[] = [];
  for (let second = 0; second <= 100; second += 10) {
    samples = noted(samples, { at: NOON + second * 1000, bytes: second });
  }
  expect(samples.map(({ bytes }) => bytes)).toEqual([40, 50, 60, 70, 80, 90, 100]);
});

test('begins anew after a step back, of bytes or of the clock', () => {
  expect(noted(steady, { at: NOON + 50_000, bytes: 0 })).toHaveLength(1);
  expect(noted(steady, { at: NOON, bytes: 50 * MB })).toHaveLength(1);
});
