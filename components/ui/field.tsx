import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem.ts';
import { ProblemText } from './problem-text.tsx';

/** What ties a control to its label, hint and problem. */
export type FieldTies = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

export type FieldProps = {
  label: string;
  hint?: ComponentChildren;
  /** Shown at the end of the label's line: a counter. */
  aside?: ComponentChildren;
  problem?: Problem | null;
  /** Stands on the line of the control: the button that acts on what is typed. */
  beside?: ComponentChildren;
  children: (ties: FieldTies) => ComponentChildren;
};

/** A label, a control, and what is to be said about it, tied together for every kind of reader. */
export function Field({ label, hint, aside, problem, beside, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : '';
  const problemId = problem ? `${id}-problem` : '';
  return (
    <div class="sp-field">
      <div class="sp-field__head">
        <label class="sp-label" for={id}>
          {label}
        </label>
        {aside}
      </div>
      <div class="sp-field__line">
        {children({
          id,
          'aria-describedby': problemId || hintId || undefined,
          'aria-invalid': problem ? 'true' : undefined,
        })}
        {beside}
      </div>
      {hint && !problem && (
        <p class="sp-hint" id={hintId}>
          {hint}
        </p>
      )}
      {problem && <ProblemText id={problemId} problem={problem} />}
    </div>
  );
}
