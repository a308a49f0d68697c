import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';

export type ErasePanelProps = {
  task: { busy: boolean; problem: Problem | null };
  /** Resolves to whether everything is gone. */
  onErase: () => Promise<boolean>;
};

/** The word to type: no Undo can bring keys back, so a slip of the mouse must not be enough. */
const WORD = 'ERASE';

const NOT_CONFIRMED: Problem = {
  code: 'settings.erase_not_confirmed',
  remedy: 'fix_input',
  what: 'Nothing was erased.',
  means: 'It takes the word, so that it cannot happen by a slip.',
  next: `Type ${WORD} in capitals, then press the button.`,
  step: 'edit',
};

export function ErasePanel({ task, onErase }: ErasePanelProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const [erased, setErased] = useState(false);
  const erase = async () => {
    const confirmed = typed.trim() === WORD;
    setRefused(!confirmed);
    if (!confirmed) return;
    setErased(await onErase());
    setTyped('');
  };
  return (
    <section class="sp-panel sp-panel--danger" aria-labelledby="erase">
      <h2 id="erase">Erase everything</h2>
      <p class="sp-soft">
        Sounds, drafts, the queue’s history, accounts, settings and keys are erased from this
        browser. What InfiniPost holds already is still posted: cancel it in the queue first. TikTok
        hears nothing of it: disconnect your own account first.
      </p>
      <TextField
        label={`Type ${WORD} to confirm`}
        value={typed}
        problem={refused ? NOT_CONFIRMED : null}
        onInput={(value) => {
          setTyped(value);
          setRefused(false);
        }}
      />
      {task.problem && <ProblemNote announce problem={task.problem} />}
      <div class="sp-row">
        <Button kind="danger" busy={task.busy} onPress={erase}>
          Erase everything
        </Button>
        <span role="status">{erased && 'Everything is erased.'}</span>
      </div>
    </section>
  );
}
