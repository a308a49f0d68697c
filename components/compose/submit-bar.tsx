import type { DraftCheck } from '../../lib/posting/check.ts';
import type { ConsentPart } from '../../lib/posting/tiktok-rules/disclosure.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ConsentLine } from './consent-line.tsx';
import { stillNeeded } from './field-problems.ts';
import { summarise } from './summary.ts';

export type SubmitBarProps = {
  check: DraftCheck;
  atATime: boolean;
  ownZone: string;
  busy: boolean;
  /** What the press agrees to; empty = nothing. */
  consent: readonly ConsentPart[];
  /** Why TikTok wants the button off; null = it does not. */
  offBecause: string | null;
  /** A failure that belongs to no field. */
  problem: Problem | null;
  onSubmit: () => void;
  onOptions: () => void;
};

/** What will happen in one sentence, and the button that makes it happen. */
export function SubmitBar(props: SubmitBarProps) {
  const { check, atATime, ownZone, busy, consent, problem, onSubmit, onOptions } = props;
  const sentence = check.plan ? summarise(check.plan, ownZone) : stillNeeded(check);
  const toOptions = problem?.step === 'open_options' || problem?.step === 'grant_hosts';
  return (
    <div class="sp-submit">
      {problem && (
        <ProblemNote announce problem={problem} onStep={toOptions ? onOptions : undefined} />
      )}
      {consent.length > 0 && <ConsentLine id="submit-consent" parts={consent} />}
      <div class="sp-row">
        <p id="submit-summary" class="sp-grow sp-small sp-soft" aria-live="polite">
          {sentence}
        </p>
        <Button
          kind="primary"
          busy={busy}
          offBecause={props.offBecause}
          describedBy={`submit-summary${consent.length > 0 ? ' submit-consent' : ''}`}
          onPress={onSubmit}
        >
          {atATime ? 'Schedule' : 'Post now'}
        </Button>
      </div>
    </div>
  );
}
