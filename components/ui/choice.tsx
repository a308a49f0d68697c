import type { ComponentChildren } from 'preact';

export type ChoiceProps = {
  type: 'radio' | 'checkbox';
  /** The group that radios belong to. */
  group?: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Said after the label, outside the accessible name. */
  note?: ComponentChildren;
};

/** A radio or checkbox as a generous target, with a name that is its label and nothing more. */
export function Choice({ type, group, label, checked, onChange, note }: ChoiceProps) {
  return (
    <label class="sp-choice">
      <input
        type={type}
        name={group}
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
      {note && <span class="sp-choice__note">{note}</span>}
    </label>
  );
}
