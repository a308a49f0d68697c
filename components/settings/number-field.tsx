import { useState } from 'preact/hooks';
import { TextField } from '../ui/text-field.tsx';

export type NumberFieldProps = {
  label: string;
  hint: string;
  value: number;
  /** The largest number that is taken; the smallest is 0. */
  most: number;
  /** What stays as it is while the field holds no such number: "The budget stays at 200." */
  kept: string;
  onChange: (value: number) => void;
};

/** A whole number as it is typed: stored at every keystroke that leaves one, and said where not. */
export function NumberField({ label, hint, value, most, kept, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const isRight = (input: string) => /^[0-9]{1,6}$/.test(input.trim()) && Number(input) <= most;
  return (
    <TextField
      label={label}
      value={text}
      hint={hint}
      problem={isRight(text) ? null : notANumber(most, kept)}
      onInput={(input) => {
        setTyped(input);
        if (isRight(input)) onChange(Number(input));
      }}
    />
  );
}

function notANumber(most: number, kept: string) {
  return {
    code: 'settings.not_a_number',
    remedy: 'fix_input',
    what: `This is not a whole number from 0 to ${most.toLocaleString('en')}.`,
    means: kept,
    next: 'Type a number.',
    step: 'edit',
  } as const;
}
