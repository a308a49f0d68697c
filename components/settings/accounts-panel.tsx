import { useState } from 'preact/hooks';
import { type Target, targetName } from '../../lib/posting/target.ts';
import type { WaitingFor } from '../../lib/posting/waiting-for.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { platformText, statusText } from '../ui/account-words.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Leaving, waitingText } from './leaving.tsx';

export type AccountsPanelProps = {
  targets: readonly Target[];
  /** What its removal would stop, and what goes out all the same. */
  waitingFor: (targetId: string) => WaitingFor;
  task: { busy: boolean; problem: Problem | null };
  /** Resolves to whether the account was found and added; what was typed stays otherwise. */
  onAdd: (accountId: string, label: string) => Promise<boolean>;
  onRemove: (target: Target) => void;
};

export function AccountsPanel(props: AccountsPanelProps) {
  const { targets, task, onAdd } = props;
  return (
    <section class="sp-panel" aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      <p class="sp-soft">
        The accounts of yours that InfiniPost posts to. InfiniPost shows each one’s id in its
        dashboard.
      </p>
      {targets.length > 0 && (
        <ul>
          {targets.map((target) => (
            <AccountRow key={target.id} {...props} target={target} />
          ))}
        </ul>
      )}
      <AddAccount task={task} onAdd={onAdd} />
    </section>
  );
}

/** Nothing is asked where nothing waits: the account can be added again. */
function AccountRow(props: AccountsPanelProps & { target: Target }) {
  const { target, task, onRemove } = props;
  const [leaving, setLeaving] = useState(false);
  const waiting = props.waitingFor(target.id);
  const isAwaited = waiting.here + waiting.there > 0;
  const name = targetName(target);
  const about = [
    platformText(target.platform),
    target.username && `@${target.username}` !== name ? `@${target.username}` : '',
    statusText(target.status),
    target.accountId,
  ];
  return (
    <li class="sp-stack">
      <div class="sp-account">
        <span class="sp-grow">
          <span class="sp-strong">{name}</span>{' '}
          <span class="sp-soft sp-small">{about.filter(Boolean).join(' · ')}</span>
        </span>
        <Button
          small
          kind="quiet"
          name={`Remove ${name}`}
          onPress={() => (isAwaited ? setLeaving(true) : onRemove(target))}
        >
          Remove
        </Button>
      </div>
      {leaving && (
        <Leaving
          verb="Remove"
          name={name}
          busy={task.busy}
          onLeave={() => onRemove(target)}
          onKeep={() => setLeaving(false)}
        >
          {waitingText(waiting.here, 'added')} {bookedText(waiting.there)}
        </Leaving>
      )}
    </li>
  );
}

function bookedText(there: number): string {
  if (there === 0) return '';
  const posts = there === 1 ? '1 post is' : `${there} posts are`;
  return `${posts} with InfiniPost and ${there === 1 ? 'goes' : 'go'} out all the same; cancel in the queue what should not.`;
}

/** Also a step of the first-run page. */
export function AddAccount({ task, onAdd }: Pick<AccountsPanelProps, 'task' | 'onAdd'>) {
  const [accountId, setAccountId] = useState('');
  const [label, setLabel] = useState('');
  const add = async () => {
    if (!(await onAdd(accountId.trim(), label.trim()))) return;
    setAccountId('');
    setLabel('');
  };
  return (
    <div class="sp-stack sp-wide">
      <div class="sp-two">
        <TextField
          label="Account id"
          value={accountId}
          maxLength={100}
          hint="As InfiniPost shows it."
          onInput={setAccountId}
          onEnter={add}
        />
        <TextField
          label="Label"
          value={label}
          maxLength={80}
          hint="Your own name for it, if you like."
          onInput={setLabel}
          onEnter={add}
        />
      </div>
      {task.problem && <ProblemNote announce problem={task.problem} />}
      <div class="sp-row">
        <Button kind="primary" busy={task.busy} onPress={add} name="Add account">
          {task.busy ? 'Add account…' : 'Add account'}
        </Button>
      </div>
    </div>
  );
}
