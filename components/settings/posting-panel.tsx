import type { Problem } from '../../lib/problems/problem.ts';
import { Choice } from '../ui/choice.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { NumberField } from './number-field.tsx';

export type PostingChoices = {
  /** Whether a post with a time waits in this browser, rather than at InfiniPost. */
  keepHere: boolean;
  /** How late a post may still go out by itself, in minutes. */
  lateMinutes: number;
  /** Whether the browser's notifications tell what becomes of posts. */
  notify: boolean;
};

export type PostingPanelProps = {
  settings: PostingChoices;
  /** Why notifications could not be switched on. */
  refused: Problem | null;
  onChange: (change: Partial<Omit<PostingChoices, 'notify'>>) => void;
  /** Asks the browser first, so it must be called in the press itself. */
  onNotify: (wanted: boolean) => void;
};

const A_WEEK_OF_MINUTES = 10_080;

export function PostingPanel({ settings, refused, onChange, onNotify }: PostingPanelProps) {
  const { keepHere, lateMinutes, notify } = settings;
  return (
    <section class="sp-panel" aria-labelledby="posting">
      <h2 id="posting">Posting</h2>
      <fieldset class="sp-stack">
        <legend class="sp-label sp-legend">A post with a time waits</legend>
        <div class="sp-choices">
          <Choice
            type="radio"
            group="keep"
            label="At InfiniPost"
            note="goes out also while this computer is off"
            checked={!keepHere}
            onChange={() => onChange({ keepHere: false })}
          />
          <Choice
            type="radio"
            group="keep"
            label="In this browser"
            note="which must be open at its time"
            checked={keepHere}
            onChange={() => onChange({ keepHere: true })}
          />
        </div>
      </fieldset>
      <NumberField
        label="Latest to send by itself"
        hint="Minutes after its time, 0 to 10,080. A post that is later is kept and asked about."
        value={lateMinutes}
        most={A_WEEK_OF_MINUTES}
        kept={`It stays at ${lateMinutes.toLocaleString('en')} minutes.`}
        onChange={(minutes) => onChange({ lateMinutes: minutes })}
      />
      <Choice
        type="checkbox"
        label="Notifications"
        note="when a post is out, failed, missed or needs you"
        checked={notify}
        onChange={onNotify}
      />
      {refused && <ProblemText problem={refused} />}
    </section>
  );
}
