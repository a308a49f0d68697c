import { expect, it } from 'vitest';
import { reportOf } from './upload-report.ts';
import type { Sent } from './upload-round.ts';

const aSent = (seconds: number, sending: number, pieces = 1): Sent => ({
  ...{ seconds, before: 0.1, pieces },
  added: { choosing: 5e6, sending },
});

/** The figures of the one line that begins so. */
function figuresOf(report: string, head: string): string[] {
  const [line = ''] = report.split('\n').filter((each) => each.trim().startsWith(head));
  return line
    .trim()
    .slice(head.length)
    .trim()
    .split(/\s{2,}/);
}

it('tells how fast a browser is by curl’s time in the same round, beside the goal', () => {
  const chromium = [aSent(4, 0), aSent(10, 0)];
  const report = reportOf([{ size: 64e6, line: 25e6, curl: [2, 9], sent: { chromium } }]);
  expect(figuresOf(report, 'Chromium, in 1')).toEqual([
    ...['7.00 (4.00..10.00)', '0.10 (0.10..0.10)', '–', '0.700 (0.500..0.900)', '≥ 0.95'],
  ]);
});

it('tells for how long the line stands empty between two pieces, where it is limited', () => {
  const sent = { firefox: [aSent(42.1, 0, 101)] };
  const limited = reportOf([{ size: 1e9, line: 25e6, curl: [40], sent }]);
  expect(figuresOf(limited, 'Firefox, in 101')[2]).toBe('20 (20..20)');
  const open = reportOf([{ size: 1e9, line: null, curl: [40], sent }]);
  expect(figuresOf(open, 'Firefox, in 101').slice(2)).toEqual([
    '–',
    '0.950 (0.950..0.950)',
    'none',
  ]);
});

it('tells the memory that a file adds, and by what a larger one needs more', () => {
  const of = (size: number, sending: number) => {
    const sent = { firefox: [aSent(40, sending)] };
    return { size, line: null, curl: [40], sent };
  };
  const report = reportOf([of(64e6, 90e6), of(1e9, 400e6), of(4e9, 500e6)]);
  expect(figuresOf(report, 'Firefox, 1 GB, open')).toEqual([
    ...['5 (5..5)', '400 (400..400)', '≤ 700'],
  ]);
  expect(figuresOf(report, 'Firefox, 4 GB / 1 GB')).toEqual(['1.25', '≤ 1.1']);
});
