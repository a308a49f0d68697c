import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES } from '../../media/facts.ts';
import { boundaryAt, bytesTold, chunkAt, contentRange, planOf } from './plan.ts';

const sizes = fc.oneof(
  fc.integer({ min: 1, max: MOST_BYTES }),
  fc.integer({ min: 1, max: 200_000_000 }),
  fc
    .tuple(
      fc.constantFrom(5, 10, 64, 128, 4000),
      fc.constantFrom(1_000_000, 1_048_576),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([megabytes, unit, off]) => megabytes * unit + off)
    .filter((size) => size <= MOST_BYTES),
);

function chunksOf(size: number) {
  const plan = planOf(size);
  if (!plan) throw new Error(`no plan for ${size}`);
  const chunks = [];
  for (let offset = 0; offset < size; ) {
    const chunk = chunkAt(plan, offset);
    chunks.push(chunk);
    offset = chunk.end;
  }
  return { plan, chunks };
}

test('every size up to 4 GB is cut as TikTok demands, whichever MB it means', () => {
  fc.assert(
    fc.property(sizes, fc.constantFrom(1_000_000, 1_048_576), (size, megabyte) => {
      const { plan, chunks } = chunksOf(size);
      expect(plan.chunkCount).toBe(Math.floor(size / plan.chunkSize));
      expect(chunks.length).toBe(plan.chunkCount);
      expect(plan.chunkCount).toBeLessThanOrEqual(1000);
      if (plan.chunkCount === 1) expect(plan.chunkSize).toBe(size);
      if (size > 64 * megabyte) expect(plan.chunkCount).toBeGreaterThan(1);
      if (size < 5 * megabyte) expect(plan.chunkCount).toBe(1);
      for (const [index, { first, end }] of chunks.entries()) {
        expect(first).toBe(index * plan.chunkSize);
        const bytes = end - first;
        const last = index === chunks.length - 1;
        if (!last) expect(bytes).toBe(plan.chunkSize);
        if (!last) expect(bytes).toBeGreaterThanOrEqual(5 * megabyte);
        expect(bytes).toBeLessThanOrEqual((last ? 128 : 64) * megabyte);
      }
      expect(chunks.at(-1)?.end).toBe(size);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [1, 1, 1],
  [4_999_999, 4_999_999, 1],
  [5_000_000, 5_000_000, 1],
  [5_242_880, 5_242_880, 1],
  [64_000_000, 64_000_000, 1],
  [64_000_001, 20_000_000, 3],
  [67_108_864, 20_000_000, 3],
  [127_999_999, 20_000_000, 6],
  [128_000_000, 20_000_000, 6],
  [134_217_729, 20_000_000, 6],
  [4_000_000_000, 20_000_000, 200],
  [4_294_967_296, 20_000_000, 214],
])('a file of %d bytes is sent in chunks of %d, %d of them', (size, chunkSize, chunkCount) => {
  expect(planOf(size)).toEqual({ size, chunkSize, chunkCount });
});

test.each([0, -1, 1.5, Number.NaN, 4_294_967_297, Number.POSITIVE_INFINITY])(
  'there is no plan for %d bytes',
  (size) => {
    expect(planOf(size)).toBeUndefined();
  },
);

const plan = { size: 70_000_123, chunkSize: 10_000_000, chunkCount: 7 };

test('says which bytes a chunk has, the last of them included', () => {
  expect(contentRange(plan, chunkAt(plan, 0))).toBe('bytes 0-9999999/70000123');
  expect(contentRange(plan, chunkAt(plan, 60_000_000))).toBe('bytes 60000000-70000122/70000123');
});

test('knows where chunks begin', () => {
  expect([0, 10_000_000, 60_000_000, 70_000_123].map((at) => boundaryAt(plan, at))).toEqual([
    0, 10_000_000, 60_000_000, 70_000_123,
  ]);
  for (const at of [1, 9_999_999, 70_000_000, 70_000_124, -1]) {
    expect(boundaryAt(plan, at)).toBeUndefined();
  }
});

test.each([
  ['bytes 0-9999999/70000123', 10_000_000],
  ['bytes 0-10000000/70000123', 10_000_000],
  ['Bytes 0-70000122/70000123', 70_000_123],
  ['bytes 0-70000123/70000123', 70_000_123],
  ['bytes 0-4999999/70000123', 5_000_000],
  ['bytes 0-9999999/70000124', undefined],
  ['bytes 5-9999999/70000123', undefined],
  ['bytes */70000123', undefined],
  [null, undefined],
])('reads how far TikTok is from %j', (header, bytes) => {
  expect(bytesTold(plan, header)).toBe(bytes);
});
