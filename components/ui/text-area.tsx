import type { Problem } from '../../lib/problems/problem.ts';
import { Counter } from './counter.tsx';
import { Field } from './field.tsx';

export type TextAreaProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** In UTF-16 units, as `String.length` counts; more can be typed, and the counter says so. */
  limit: number;
  placeholder?: string;
  problem?: Problem | null;
};

export function TextArea({
  label,
  value,
  onInput,
  limit,
  placeholder,
  problem = null,
}: TextAreaProps) {
  return (
    <Field label={label} aside={<Counter text={value} limit={limit} />} problem={problem}>
      {(ties) => (
        <textarea
          {...ties}
          class="sp-input"
          rows={4}
          dir="auto"
          value={value}
          placeholder={placeholder}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
