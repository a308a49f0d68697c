import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

export type AddByUrlProps = {
  busy: boolean;
  problem: Problem | null;
  /** Resolves to whether the sound was saved; what was typed stays otherwise. */
  onAdd: (url: string) => Promise<boolean>;
  onChange: () => void;
};

/** Saves the sound of a video by its address. */
export function AddByUrl({ busy, problem, onAdd, onChange }: AddByUrlProps) {
  const [typed, setTyped] = useState('');
  const add = async () => {
    if (await onAdd(typed)) setTyped('');
  };
  return (
    <TextField
      label="TikTok video address"
      type="url"
      value={typed}
      placeholder="https://www.tiktok.com/@name/video/…"
      problem={problem}
      onInput={(value) => {
        setTyped(value);
        onChange();
      }}
      onEnter={add}
      beside={
        <Button busy={busy} onPress={add}>
          {busy ? 'Saving…' : 'Save sound'}
        </Button>
      }
    />
  );
}
