import type { Wait } from '../sandbox/tiktok/app/crowd/crowd.ts';
import type { Round, Spent } from './page-round.ts';
import { row } from './row.ts';
import { median, percentile, spread } from './statistics.ts';

/** The rounds of one extension, or of none: the n-th of each were played one after another. */
export type Measured = { name: string; folder: string | null; rounds: Round[] };

/** What Soundpost may add for the 800 cards, in milliseconds. */
const GOALS: Partial<Spent> = { script: 40, task: 150 };
const FRAMES_GOAL = 1;

const SPENT = ['script', 'task', 'layout', 'style'] as const;
const HELD = ['nodes', 'listeners', 'heap'] as const;

/** All figures as text. The first measured is what the others are compared with. */
export function reportOf([bare, ...others]: readonly Measured[]): string {
  if (!bare) return '';
  const lines = [
    `${bare.rounds.length} rounds in turn, 400 cards of a feed and 400 of a grid in each. Times in ms`,
    "of the main thread's own time, task with all that is drawn; median (least..most).",
    '',
    row('', SPENT),
    row(bare.name, spreads(cardsOf(bare))),
    ...others.flatMap((each) => costOf(each, bare)),
    '',
    'From a card (a feed’s: from its id) to what an extension puts into it',
    ...others.flatMap(waitsOf),
    '',
    row('Over no extension, held', [...HELD.slice(0, 2), 'heap, kB']),
    ...others.flatMap((each) => heldBy(each, bare)),
    '',
  ];
  return lines.join('\n');
}

function costOf(each: Measured, bare: Measured): string[] {
  const ratios = SPENT.map((what) => {
    const [ours = Number.NaN, theirs = Number.NaN] = [each, bare].map((one) =>
      median(cardsOf(one).map((spent) => spent[what])),
    );
    return (ours / theirs).toFixed(2);
  });
  const goals = SPENT.map((what) => (GOALS[what] === undefined ? '' : `≤ ${GOALS[what]}`));
  return [
    row(each.name, spreads(cardsOf(each))),
    row(
      '  added',
      added(SPENT, each.rounds, bare, ({ spent }) => spent.cards),
    ),
    row('  (our goal)', goals),
    row('  ratio', ratios),
    row(
      '  added by the hovers',
      added(SPENT, each.rounds, bare, ({ spent }) => spent.hover),
    ),
  ];
}

function waitsOf({ name, rounds }: Measured): string[] {
  const told = (what: string, waits: readonly Wait[]) => {
    const came = waits.filter((wait) => wait !== null);
    if (came.length === 0) return row(`  ${what}`, [`0 of ${waits.length}`]);
    const at = (share: number, read: (wait: NonNullable<Wait>) => number, digits: number) =>
      percentile(came.map(read), share).toFixed(digits);
    const [ms, frames] = [
      (share: number) => at(share, (wait) => wait.ms, 1),
      (share: number) => at(share, (wait) => wait.frames, 0),
    ];
    return row(`  ${what}`, [
      `${came.length} of ${waits.length}`,
      `p50 ${ms(0.5)} ms, ${frames(0.5)} frames`,
      `p95 ${ms(0.95)} ms, ${frames(0.95)} frames`,
      `(goal ≤ ${FRAMES_GOAL})`,
    ]);
  };
  const grids = rounds.map(({ grid }) => grid);
  const unasked = grids.flatMap((grid) => grid.unasked);
  return [
    name,
    told(
      'feed',
      rounds.flatMap(({ feed }) => feed),
    ),
    ...(unasked.length > 0 ? [told('grid, unasked', unasked)] : []),
    told(
      'grid, under a pointer',
      grids.flatMap((grid) => grid.hover),
    ),
    told(
      'grid, with the focus',
      grids.flatMap((grid) => grid.focus),
    ),
  ];
}

function heldBy({ name, rounds }: Measured, bare: Measured): string[] {
  const at = (when: keyof Round['held']) => added(HELD, rounds, bare, ({ held }) => held[when]);
  return [
    name,
    row('  by the feed', at('feed')),
    row('  by the grid', at('grid')),
    row('  when both have gone', at('afterwards')),
  ];
}

/** Round by round over no extension: what the machine did meanwhile, it did to both. */
function added<Key extends string>(
  keys: readonly Key[],
  rounds: readonly Round[],
  bare: Measured,
  read: (round: Round) => Record<Key, number>,
): string[] {
  const pairs = rounds.flatMap((round, index) => {
    const other = bare.rounds[index];
    return other ? [[read(round), read(other)] as const] : [];
  });
  return keys.map((key) => spread(pairs.map(([ours, theirs]) => ours[key] - theirs[key])));
}

const cardsOf = ({ rounds }: Measured) => rounds.map(({ spent }) => spent.cards);

const spreads = (spent: readonly Spent[]) =>
  SPENT.map((what) => spread(spent.map((each) => each[what])));
