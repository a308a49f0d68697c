import type { Baseline } from '../../lib/clips/baseline.ts';
import { ageText } from '../../lib/time/text.ts';
import { FactRow, Unknown } from './fact-row.tsx';
import { countText, rateText } from './figure-text.ts';

/** How a clip does against its author's others, of which the page told without being asked. */
export function BaselineRows({ baseline, now }: { baseline: Baseline; now: number }) {
  const { median, count, since, times } = baseline;
  const of = `median views of ${count} others by this author that this tab has loaded`;
  return (
    <>
      <FactRow
        label="Author’s usual views"
        note={`${of}, the oldest figure ${ageText(since, now)}`}
      >
        {countText(median)}
      </FactRow>
      <FactRow label="Against the usual" note="views ÷ author’s usual views">
        {times === null ? <Unknown /> : `${rateText(times)}\u00a0×`}
      </FactRow>
    </>
  );
}
