import type { ComponentChildren } from 'preact';
import type { Problem } from '../../lib/problems/problem.ts';
import { Counter } from './counter.tsx';
import { Field } from './field.tsx';

export type TextFieldProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'password' | 'number' | 'datetime-local';
  hint?: ComponentChildren;
  placeholder?: string;
  problem?: Problem | null;
  maxLength?: number;
  /** In UTF-16 units; more can be typed, and the counter says so. */
  limit?: number;
  onEnter?: () => void;
  beside?: ComponentChildren;
};

export function TextField(props: TextFieldProps) {
  const { label, value, onInput, type = 'text', hint, problem = null, onEnter, beside } = props;
  const { limit } = props;
  return (
    <Field
      label={label}
      hint={hint}
      problem={problem}
      beside={beside}
      aside={limit !== undefined && <Counter text={value} limit={limit} />}
    >
      {(ties) => (
        <input
          {...ties}
          class="sp-input"
          type={type as 'text'} // Preact ties the roles to each single type; none is set here
          value={value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          autocomplete="off"
          spellcheck={false}
          dir={type === 'url' ? 'ltr' : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) onEnter?.();
          }}
        />
      )}
    </Field>
  );
}
