import type { BrowserName } from '../tests/e2e/driver/driver.ts';
import { bytesText } from './bytes.ts';
import { row } from './row.ts';
import { median, spread } from './statistics.ts';
import type { Sent } from './upload-round.ts';

/** Uploads of one size over one line: the n-th of each were sent one after another. */
export type Case = {
  size: number;
  /** Bytes a second; null = as fast as it goes. */
  line: number | null;
  /** Seconds. */
  curl: number[];
  sent: Partial<Record<BrowserName, Sent[]>>;
};

type Of = { chromium: number; firefox: number };

/** How fast at least, as a share of what `curl -T` reaches on the same line. */
const SPEED_GOALS: Of = { chromium: 0.95, firefox: 0.9 };
/** What an upload may add to the memory of the whole browser, in MB, whatever the file's size. */
const MEMORY_GOALS: Of = { chromium: 150, firefox: 700 };
/** From a file of 1 GB to one of 4 GB: what one measurement differs from the next by. */
const GROWTH_GOAL = 1.1;

const TITLES = { chromium: 'Chromium', firefox: 'Firefox' };

export function reportOf(cases: readonly Case[]): string {
  return [
    'Seconds from TikTok’s being told of the file to its having every byte; of them, those before the',
    'first; curl’s in the same round over ours. MB are 1,000,000 bytes; median (least..most).',
    ...cases.flatMap(speedOf),
    '',
    row('Added memory, MB, at most', ['while chosen', 'while sent', '(our goal)']),
    ...cases.flatMap((each) =>
      browsersOf(each).flatMap(([name, sent]) => memoryOf(each, name, sent)),
    ),
    ...growthOf(cases),
    '',
  ].join('\n');
}

function speedOf(each: Case): string[] {
  const { size, line, curl } = each;
  const rate = line === null ? 'an open line' : `${bytesText(line)} a second`;
  return [
    '',
    row(`${bytesText(size)}, ${rate}`, [
      's',
      'before the first',
      'between two, ms',
      'curl / ours',
      '(our goal)',
    ]),
    row('  curl -T, one piece', [spread(curl, 2)]),
    ...browsersOf(each).map(([name, sent]) =>
      row(`  ${TITLES[name]}, in ${sent[0]?.pieces ?? 0}`, [
        spread(
          sent.map(({ seconds }) => seconds),
          2,
        ),
        spread(
          sent.map(({ before }) => before),
          2,
        ),
        spread(sent.flatMap((one) => betweenPieces(one, each))),
        spread(ratios(curl, sent), 3),
        line === null ? 'none' : `≥ ${SPEED_GOALS[name]}`,
      ]),
    ),
  ];
}

/** Round by round: what the machine did meanwhile, it did to both. */
function ratios(curl: readonly number[], sent: readonly Sent[]): number[] {
  return sent.flatMap(({ seconds }, round) => {
    const theirs = curl[round];
    return theirs === undefined ? [] : [theirs / seconds];
  });
}

/** Milliseconds in which the line stood empty, for each piece after the first. */
function betweenPieces({ seconds, before, pieces }: Sent, { size, line }: Case): number[] {
  if (line === null || pieces < 2) return [];
  return [(1000 * (seconds - before - size / line)) / (pieces - 1)];
}

function memoryOf({ size, line }: Case, name: BrowserName, sent: readonly Sent[]): string[] {
  const MB = (what: keyof Sent['added']) => spread(sent.map(({ added }) => added[what] / 1e6));
  const head = `${TITLES[name]}, ${bytesText(size)}${line === null ? ', open' : ''}`;
  return [row(`  ${head}`, [MB('choosing'), MB('sending'), `≤ ${MEMORY_GOALS[name]}`])];
}

/** Whether a larger file needs more, where files of 1 GB and more were sent. */
function growthOf(cases: readonly Case[]): string[] {
  const large = cases.filter(({ size }) => size >= 1e9).toSorted((a, b) => a.size - b.size);
  const [least, most] = [large[0], large.at(-1)];
  if (!least || !most || least.size === most.size) return [];
  return browsersOf(least).map(([name]) => {
    const [before, after] = [least, most].map(({ size }) => {
      const sent = large.flatMap((one) => (one.size === size ? (one.sent[name] ?? []) : []));
      return median(sent.map(({ added }) => added.sending));
    });
    const ratio = ((after ?? Number.NaN) / (before ?? Number.NaN)).toFixed(2);
    const sizes = `${bytesText(most.size)} / ${bytesText(least.size)}`;
    return row(`  ${TITLES[name]}, ${sizes}`, ['', ratio, `≤ ${GROWTH_GOAL}`]);
  });
}

const browsersOf = ({ sent }: Case) => Object.entries(sent) as [BrowserName, Sent[]][];
