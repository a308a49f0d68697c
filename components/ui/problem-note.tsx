import type { ComponentChildren } from 'preact';
import type { NextStep, Problem } from '../../lib/problems/problem.ts';
import { Button } from './button.tsx';
import { STEP_LABELS } from './step-labels.ts';

export type ProblemNoteProps = {
  problem: Problem;
  tone?: 'bad' | 'warn' | 'info';
  /** Does what the problem proposes; absent = this place cannot, and no button is shown. */
  onStep?: ((step: NextStep) => void) | undefined;
  busy?: boolean;
  /** Other buttons, where a person has more than one way to answer. */
  children?: ComponentChildren;
  /** Read out at once: for what a press just caused, not for what has stood there before. */
  announce?: boolean;
};

/** What happened, what it means, and one button for the one thing to do next. */
export function ProblemNote({
  problem,
  tone = 'bad',
  onStep,
  busy = false,
  children,
  announce = false,
}: ProblemNoteProps) {
  const label = STEP_LABELS[problem.step];
  return (
    <div
      class={`sp-note sp-note--${tone}`}
      role={announce ? 'alert' : undefined}
      data-problem={problem.code}
    >
      <p>
        <strong>{problem.what}</strong> {problem.means} {problem.next}
      </p>
      {problem.detail && (
        <details>
          <summary>Details</summary>
          <p class="sp-small">
            {problem.code}: {problem.detail}
          </p>
        </details>
      )}
      {(children || (label && onStep)) && (
        <div class="sp-row">
          {label && onStep && (
            <Button small busy={busy} onPress={() => onStep(problem.step)}>
              {label}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
