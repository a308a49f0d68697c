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
  /** Why it cannot be chosen now: it is greyed out then. */
  why?: string | null;
};

/** A radio or checkbox as a generous target, with a name that is its label and nothing more. */
export function Choice(props: ChoiceProps) {
  const { type, group, label, checked, onChange, note, why = null } = props;
  return (
    <label class="sp-choice" title={why ?? undefined}>
      <input
        type={type}
        name={group}
        aria-label={label}
        checked={checked}
        disabled={why !== null}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
      {note && <span class="sp-choice__note">{note}</span>}
    </label>
  );
}
