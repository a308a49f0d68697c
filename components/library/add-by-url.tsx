import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

export type AddByUrlProps = {
  typed: string;
  busy: boolean;
  /** The address is a short link, and where it leads is being asked. */
  following: boolean;
  problem: Problem | null;
  onType: (text: string) => void;
  /** Called first thing in a press, so that it may ask for permissions. */
  onAdd: () => void;
};

/** Saves the sound of a video by its address. */
export function AddByUrl({ typed, busy, following, problem, onType, onAdd }: AddByUrlProps) {
  return (
    <TextField
      label="TikTok video address"
      type="url"
      value={typed}
      placeholder="https://www.tiktok.com/@name/video/…"
      hint={following && <span role="status">Following the short link…</span>}
      problem={problem}
      onInput={onType}
      onEnter={onAdd}
      beside={
        <Button busy={busy} onPress={onAdd}>
          {busy && !following ? 'Saving…' : 'Save sound'}
        </Button>
      }
    />
  );
}
