import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';

export type TiktokTokenProps = {
  task: { busy: boolean; problem: Problem | null };
  /** Resolves to whether the account is connected; what was typed stays otherwise. */
  onPaste: (openId: string, accessToken: string) => Promise<boolean>;
};

/** For those who have a token already, from their app's own login or from TikTok's developer page. */
export function TiktokToken({ task, onPaste }: TiktokTokenProps) {
  const [shown, setShown] = useState(false);
  const [openId, setOpenId] = useState('');
  const [accessToken, setAccessToken] = useState('');
  const paste = async () => {
    if (!(await onPaste(openId, accessToken))) return;
    setOpenId('');
    setAccessToken('');
    setShown(false);
  };
  if (!shown) {
    return (
      <div class="sp-row">
        <Button kind="quiet" onPress={() => setShown(true)}>
          Use an access token instead
        </Button>
      </div>
    );
  }
  return (
    <div class="sp-stack">
      <p class="sp-soft">
        A token that you got elsewhere works without an app here, for a day at most; then a new one
        has to be pasted.
      </p>
      <div class="sp-two">
        <TextField label="Open id" value={openId} maxLength={300} onInput={setOpenId} />
        <TextField
          label="Access token"
          type="password"
          value={accessToken}
          maxLength={300}
          hint="Never shown again."
          onInput={setAccessToken}
          onEnter={paste}
        />
      </div>
      {task.problem && <ProblemNote announce problem={task.problem} />}
      <div class="sp-row">
        <Button busy={task.busy} onPress={paste}>
          Connect with token
        </Button>
      </div>
    </div>
  );
}
