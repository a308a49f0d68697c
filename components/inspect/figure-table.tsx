import type { Baseline } from '../../lib/clips/baseline.ts';
import type { Merged } from '../../lib/clips/merge.ts';
import { metricsOf } from '../../lib/clips/metrics.ts';
import type { FigureName } from '../../lib/tiktok/reading.ts';
import { BaselineRows } from './baseline-rows.tsx';
import { FactRow, Unknown } from './fact-row.tsx';
import { countText, percentText, rateText, sourceNote } from './figure-text.ts';

const NAMES: readonly [FigureName, string][] = [
  ['views', 'Views'],
  ['likes', 'Likes'],
  ['comments', 'Comments'],
  ['shares', 'Shares'],
  ['saves', 'Saves'],
];

export type FigureTableProps = {
  merged: Merged;
  now: number;
  /** The source that is told once for all; only a figure that has another one says so. */
  usual: string | null;
  /** What the author's other clips reach; null = too little is known of them. */
  baseline: Baseline | null;
};

/** Absolute figures, then the rates with their formulas. */
export function FigureTable({ merged, now, usual, baseline }: FigureTableProps) {
  const { figures, createdAt } = merged;
  const pick = (name: FigureName) => figures[name]?.value ?? null;
  const metrics = metricsOf(
    {
      views: pick('views'),
      likes: pick('likes'),
      comments: pick('comments'),
      shares: pick('shares'),
      saves: pick('saves'),
    },
    { createdAt: createdAt.value, viewsAt: figures.views?.at ?? now },
  );
  const { engagement, publicEngagement, shareRate, saveRate, viewsPerHour } = metrics;
  const rates = [
    ['Engagement rate', engagement],
    ['Without saves', publicEngagement],
    ['Share rate', shareRate],
    ['Save rate', saveRate],
  ] as const;
  return (
    <table class="sp-figures">
      <caption class="sp-sr">Figures of the clip</caption>
      <tbody>
        {NAMES.map(([name, label]) => {
          const told = figures[name];
          return (
            <FactRow key={name} label={label} note={sourceNote(told, usual, now)}>
              {told ? countText(told.value) : <Unknown />}
            </FactRow>
          );
        })}
        {rates.map(([label, { percent, formula }]) => (
          <FactRow key={label} label={label} note={formula}>
            {percent === null ? <Unknown /> : percentText(percent)}
          </FactRow>
        ))}
        <FactRow label="Views per hour" note={viewsPerHour.formula}>
          {viewsPerHour.value === null ? <Unknown /> : rateText(viewsPerHour.value)}
        </FactRow>
        {baseline && <BaselineRows baseline={baseline} now={now} />}
      </tbody>
    </table>
  );
}
