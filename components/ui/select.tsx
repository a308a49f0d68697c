import type { ComponentChildren } from 'preact';
import type { Problem } from '../../lib/problems/problem.ts';
import { Field } from './field.tsx';

/** `why`: it cannot be chosen now, and that is the reason. */
export type Option = { value: string; text: string; why?: string | null };
export type OptionGroup = { label: string; options: readonly Option[] };

export type SelectProps = {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  options?: readonly Option[];
  groups?: readonly OptionGroup[];
  hint?: ComponentChildren;
  problem?: Problem | null;
};

export function Select(props: SelectProps) {
  const { label, value, onChoose, options = [], groups = [], hint, problem = null } = props;
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ties) => (
        <select
          {...ties}
          class="sp-input"
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <Options options={options} chosen={value} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} chosen={value} />
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function Options({ options, chosen }: { options: readonly Option[]; chosen: string }) {
  return options.map(({ value, text, why = null }) => (
    <option
      key={value}
      value={value}
      selected={value === chosen}
      disabled={why !== null}
      title={why ?? undefined}
    >
      {text}
    </option>
  ));
}
