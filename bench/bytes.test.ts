import { expect, it } from 'vitest';
import { bytesIn, bytesText } from './bytes.ts';

it('reads sizes as TikTok counts them, and writes them', () => {
  expect(['500K', '64M', '1G'].map(bytesIn)).toEqual([500_000, 64_000_000, 1_000_000_000]);
  expect([64_000_000, 25_500_000, 4_000_000_000].map(bytesText)).toEqual([
    '64 MB',
    '25.5 MB',
    '4 GB',
  ]);
});

it.each(['', '0M', '64', '64 MB', '-1G', '1T'])('does not guess at “%s”', (text) => {
  expect(() => bytesIn(text)).toThrow(/is no size/);
});
