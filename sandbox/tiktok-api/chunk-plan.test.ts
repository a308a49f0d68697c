import { describe, expect, test } from 'vitest';
import { planFault } from './chunk-plan.ts';

const size = 'The video size is invalid';
const chunk = 'The chunk size is invalid';
const count = 'The total chunk count is invalid';

const plan = (bytes: number, chunkSize: number, chunks: number) =>
  planFault({ size: bytes, chunkSize, count: chunks });

describe('a chunk plan', () => {
  test.each([
    ['one byte in one piece', 1, 1, 1],
    ['less than 5 MB in one piece', 4_999_999, 4_999_999, 1],
    ['64 MB in one piece', 64_000_000, 64_000_000, 1],
    ["the guide's own example", 50_000_123, 10_000_000, 5],
    ['two chunks with nearly three in them', 119_999_999, 40_000_000, 2],
    ['4 GB in ten million a piece', 4 * 1024 ** 3, 10_000_000, 429],
    ['the shortest chunks', 4_000_000_000, 5_242_880, 762],
  ])('%s', (_name, bytes, chunkSize, chunks) => {
    expect(plan(bytes, chunkSize, chunks)).toBeNull();
  });

  test.each([
    ['no bytes', 0, 0, 1, size],
    ['more than 4 GB', 4 * 1024 ** 3 + 1, 10_000_000, 429, size],
    ['no chunk size', 1000, 0, 1, chunk],
    ['a single chunk that is not the file', 66_000_000, 64_000_000, 1, chunk],
    ['a single chunk longer than the file', 1000, 2000, 1, chunk],
    ['one piece of more than 64 MB', 64_000_001, 64_000_001, 1, chunk],
    ['chunks of more than 64 MB', 200_000_000, 65_000_000, 3, chunk],
    ['chunks of less than 5 MB', 20_000_000, 4_999_999, 4, chunk],
    ['chunks of 5 MB in tens, which are too short in twos', 20_000_000, 5_000_000, 4, chunk],
    ['a count rounded up', 50_000_123, 10_000_000, 6, count],
    ['a count too low', 50_000_123, 10_000_000, 4, count],
    ['no chunk', 50_000_123, 60_000_000, 0, count],
  ])('%s is refused', (_name, bytes, chunkSize, chunks, fault) => {
    expect(plan(bytes, chunkSize, chunks)).toBe(fault);
  });
});
