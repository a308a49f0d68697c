import { describe, expect, it } from 'vitest';
import { median, percentile, spread } from './statistics.ts';

describe('figures of a benchmark', () => {
  it('tells the value that a share of the measured ones do not exceed', () => {
    const values = [7, 1, 3, 2, 9, 4, 6, 5, 10, 8];
    expect([0, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([1, 5, 10, 10]);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('tells the middle, between the middle two where there are two', () => {
    expect([median([9, 1, 5]), median([4, 1, 9, 2])]).toEqual([5, 3]);
  });

  it('prints the middle with its noise, and a dash for nothing', () => {
    expect([spread([12.34, 8, 40], 1), spread([])]).toEqual(['12.3 (8.0..40.0)', '–']);
  });
});
