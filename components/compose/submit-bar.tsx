import type { DraftCheck } from '../../lib/posting/check.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { stillNeeded } from './field-problems.ts';
import { summarise } from './summary.ts';

export type SubmitBarProps = {
  check: DraftCheck;
  atATime: boolean;
  ownZone: string;
  busy: boolean;
  /** A failure that belongs to no field. */
  problem: Problem | null;
  onSubmit: () => void;
  onOptions: () => void;
};

/** What will happen in one sentence, and the button that makes it happen. */
export function SubmitBar(props: SubmitBarProps) {
  const { check, atATime, ownZone, busy, problem, onSubmit, onOptions } = props;
  const sentence = check.plan ? summarise(check.plan, ownZone) : stillNeeded(check);
  const toOptions = problem?.step === 'open_options' || problem?.step === 'grant_hosts';
  return (
    <div class="sp-submit">
      {problem && (
        <ProblemNote announce problem={problem} onStep={toOptions ? onOptions : undefined} />
      )}
      <div class="sp-row">
        <p id="submit-summary" class="sp-grow sp-small sp-soft" aria-live="polite">
          {sentence}
        </p>
        <Button kind="primary" busy={busy} describedBy="submit-summary" onPress={onSubmit}>
          {atATime ? 'Schedule' : 'Post now'}
        </Button>
      </div>
    </div>
  );
}
