import { useId } from 'preact/hooks';
import { type Target, targetName } from '../../lib/posting/target.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { platformText, statusText } from '../ui/account-words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ProblemText } from '../ui/problem-text.tsx';

export type AccountsSectionProps = {
  targets: readonly Target[];
  chosenIds: readonly string[];
  problem: Problem | null;
  warnings: readonly Problem[];
  onChoose: (ids: string[]) => void;
  onOptions: () => void;
};

export function AccountsSection(props: AccountsSectionProps) {
  const { targets, chosenIds, problem, warnings, onChoose, onOptions } = props;
  const problemId = useId();
  return (
    <fieldset class="sp-stack" aria-describedby={problem ? problemId : undefined}>
      <legend class="sp-label sp-legend">Accounts</legend>
      {targets.length === 0 ? (
        <div class="sp-row">
          <span class="sp-soft">No account yet.</span>
          <Button small onPress={onOptions}>
            Add an account
          </Button>
        </div>
      ) : (
        <div class="sp-choices">
          {targets.map((target) => (
            <Choice
              key={target.id}
              type="checkbox"
              label={targetName(target)}
              note={[platformText(target.platform), statusText(target.status)]
                .filter(Boolean)
                .join(' · ')}
              checked={chosenIds.includes(target.id)}
              onChange={(checked) => onChoose(withOrWithout(chosenIds, target.id, checked))}
            />
          ))}
        </div>
      )}
      {problem && <ProblemText id={problemId} problem={problem} />}
      {warnings.map((warning) => (
        <ProblemNote key={warning.code} tone="warn" problem={warning} />
      ))}
    </fieldset>
  );
}

function withOrWithout(ids: readonly string[], id: string, chosen: boolean): string[] {
  const others = ids.filter((other) => other !== id);
  return chosen ? [...others, id] : others;
}
