import type { When } from '../../lib/posting/draft.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Choice } from '../ui/choice.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { type At, AtATime } from './at-a-time.tsx';

export type WhenSectionProps = {
  when: When;
  zones: readonly string[];
  ownZone: string;
  problem: Problem | null;
  /** What "At a time" starts with. */
  suggest: () => At;
  onChange: (when: When) => void;
};

export function WhenSection(props: WhenSectionProps) {
  const { when, problem, suggest, onChange } = props;
  const at = when.kind === 'at' ? when : null;
  return (
    <fieldset class="sp-stack">
      <legend class="sp-label sp-legend">When</legend>
      <div class="sp-choices">
        <Choice
          type="radio"
          group="when"
          label="Now"
          checked={at === null}
          onChange={() => onChange({ kind: 'now' })}
        />
        <Choice
          type="radio"
          group="when"
          label="At a time"
          checked={at !== null}
          onChange={() => onChange(suggest())}
        />
      </div>
      {at && <AtATime {...props} at={at} />}
      {!at && problem && <ProblemText problem={problem} />}
    </fieldset>
  );
}
