import { expect, test } from 'vitest';
import { anUpload, NOON } from '../testing/tiktok-upload.ts';
import type { Sample } from './progress.ts';
import { steadyProgress } from './steady.ts';

const MB = 1_000_000;
const upload = {
  ...anUpload,
  plan: { size: 100 * MB, chunkSize: 10 * MB, chunkCount: 10 },
  acknowledged: 40 * MB,
};
/** A piece of 10 MB every 5 seconds; each is also noted as it leaves, with no byte more. */
const samples: Sample[] = [0, 10, 20, 30, 40].flatMap((mb) => {
  const at = NOON + mb * 500;
  return [
    { at, bytes: mb * MB },
    { at: at + 3, bytes: mb * MB },
  ];
});
const LAST = NOON + 20_000;

test('while a piece is on its way the rate stays and the time left goes down', () => {
  const left = [0, 1, 2, 5].map((seconds) =>
    steadyProgress(samples, upload, LAST + seconds * 1000),
  );
  expect(left.map(({ bytesPerS }) => bytesPerS)).toEqual(Array(4).fill(2 * MB));
  expect(left.map(({ secondsLeft }) => secondsLeft)).toEqual([30, 29, 28, 25]);
});

test('what takes longer than any piece did is a standstill', () => {
  const { bytesPerS, secondsLeft } = steadyProgress(samples, upload, LAST + 25_000);
  expect(bytesPerS).toBe(MB);
  expect(secondsLeft).toBe(55);
});

test('nothing is left below zero, and nothing said before a piece was through', () => {
  const almost = { ...upload, acknowledged: 99 * MB };
  expect(steadyProgress(samples, almost, LAST + 5000).secondsLeft).toBe(0);
  expect(steadyProgress(samples.slice(0, 2), upload, LAST).bytesPerS).toBeNull();
  expect(steadyProgress([], upload, LAST)).toMatchObject({ share: 0.4, secondsLeft: null });
});
