import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';

export type LeavingProps = {
  /** What is done to the account: "Disconnect", "Remove". */
  verb: string;
  name: string;
  busy: boolean;
  onLeave: () => void;
  onKeep: () => void;
  /** What it means for the account's posts. */
  children: ComponentChildren;
};

/** Asks once more before an account is taken out. */
export function Leaving({ verb, name, busy, onLeave, onKeep, children }: LeavingProps) {
  return (
    <div class="sp-note sp-note--warn" role="alert">
      <p>
        <strong>
          {verb} {name}?
        </strong>{' '}
        {children}
      </p>
      <div class="sp-row">
        <Button
          small
          kind="danger"
          busy={busy}
          deliberate
          name={`${verb} ${name} now`}
          onPress={onLeave}
        >
          {verb}
        </Button>
        <Button small onPress={onKeep}>
          Keep
        </Button>
      </div>
    </div>
  );
}

/** What becomes of the posts that are still here. `back`: how the account comes back. */
export function waitingText(waiting: number, back: 'added' | 'connected'): string {
  if (waiting === 0) return 'No post waits for it.';
  const posts = waiting === 1 ? '1 post waits' : `${waiting} posts wait`;
  return `${posts} for it: they stay in the queue and are not sent. If the account is ${back} again before their time, they go out.`;
}
