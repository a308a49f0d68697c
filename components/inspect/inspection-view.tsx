import { baselineOf } from '../../lib/clips/baseline.ts';
import type { Inspection } from '../../lib/clips/inspection.ts';
import { merge } from '../../lib/clips/merge.ts';
import type { NextStep } from '../../lib/problems/problem.ts';
import type { ClipReading } from '../../lib/tiktok/reading.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ClipHead } from './clip-head.tsx';
import { FigureTable } from './figure-table.tsx';
import { asSentence, usualSource } from './figure-text.ts';
import { SoundFactsList } from './sound-facts.tsx';

export type InspectionViewProps = {
  inspection: Inspection;
  /** What the page told of other clips, for comparing. */
  seen?: readonly ClipReading[];
  /** Now, in ms since 1970: ages are told against it. */
  now: number;
  /** More is being asked for; what is known stands already. */
  busy: boolean;
  /** The clipboard has it. */
  copied: boolean;
  onUse(): void;
  onCopy(): void;
  onRefresh(): void;
  onStep(step: NextStep): void;
};

/** All that is known of a clip, every figure with where it comes from and how old it is. */
export function InspectionView(props: InspectionViewProps) {
  const { inspection, seen = [], now, busy, copied, onUse, onCopy, onRefresh, onStep } = props;
  const merged = merge(inspection);
  const author = merged.author?.value.username || inspection.clip.username;
  const clip = { ...inspection.clip, username: author };
  const baseline = baselineOf(clip, merged.figures.views?.value ?? null, seen);
  const usual = usualSource(Object.values(merged.figures), now);
  return (
    <div class="sp-stack sp-stack--wide sp-inspection">
      <ClipHead clip={inspection.clip} merged={merged} now={now} />
      <div class="sp-row">
        <Button kind="primary" onPress={onUse}>
          Use in post
        </Button>
        <Button onPress={onCopy}>{copied ? 'Copied' : 'Copy JSON'}</Button>
        <Button busy={busy} onPress={onRefresh}>
          Refresh
        </Button>
      </div>
      {inspection.problems.map((problem) => (
        <ProblemNote key={problem.code} problem={problem} tone="warn" onStep={onStep} announce />
      ))}
      <section class="sp-stack">
        <p class="sp-small sp-soft" role="status">
          {[usual && asSentence(usual), busy && 'Asking for more…'].filter(Boolean).join(' ')}
        </p>
        {usual && <FigureTable merged={merged} now={now} usual={usual} baseline={baseline} />}
      </section>
      {merged.sound && <SoundFactsList sound={merged.sound} now={now} usual={usual} />}
      {!merged.sound && !busy && inspection.problems.length === 0 && (
        <p class="sp-soft">Which sound it uses is not known here. Refresh asks for it.</p>
      )}
    </div>
  );
}
