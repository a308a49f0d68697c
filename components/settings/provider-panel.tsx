import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem.ts';
import { type KeyedProviderId, PROVIDERS } from '../../lib/providers/provider.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { dateText } from '../ui/when-text.ts';

type TaskView = { busy: boolean; problem: Problem | null };

export type ProviderPanelProps = {
  provider: KeyedProviderId;
  /** Without frame and heading, where what stands around it says what it is. */
  bare?: boolean;
  /** When the key was stored, ms since 1970; null = there is none. */
  storedAt: number | null;
  /** Whether the browser lets the extension reach the provider. */
  reachable: boolean;
  saving: TaskView;
  testing: TaskView;
  /** Whether a test in this window found the key good. */
  good: boolean;
  /** Resolves to whether the key was stored; what was typed stays otherwise. */
  onSave: (key: string) => Promise<boolean>;
  onTest: () => void;
  onRemove: () => void;
  onAllow: () => void;
};

export function ProviderPanel(props: ProviderPanelProps) {
  const { provider, storedAt, reachable, saving } = props;
  const { name, origin } = PROVIDERS[provider];
  const [typed, setTyped] = useState('');
  const save = async () => {
    if (await props.onSave(typed)) setTyped('');
  };
  return (
    <section class={props.bare ? 'sp-stack' : 'sp-panel'} aria-label={name}>
      {!props.bare && <h2>{name}</h2>}
      {!props.bare && <p class="sp-soft">{PURPOSES[provider]}</p>}
      <TextField
        label={`${name} key`}
        type="password"
        value={typed}
        placeholder={storedAt === null ? '' : '••••••••'}
        maxLength={500}
        hint={hintFor(provider, storedAt)}
        problem={saving.problem}
        onInput={setTyped}
        onEnter={save}
      />
      <div class="sp-row">
        <Button kind="primary" busy={saving.busy} onPress={save} name={`Save ${name} key`}>
          Save
        </Button>
        {storedAt !== null && <StoredKey {...props} name={name} />}
      </div>
      {storedAt !== null && !reachable && (
        <ProblemNote problem={unreachable(name, origin)}>
          <Button small onPress={props.onAllow} name={`Allow access to ${name}`}>
            Allow access
          </Button>
        </ProblemNote>
      )}
      <TestResult {...props} name={name} />
    </section>
  );
}

function StoredKey({ testing, onTest, onRemove, name }: ProviderPanelProps & { name: string }) {
  return (
    <>
      <Button busy={testing.busy} onPress={onTest} name={`Test ${name} key`}>
        {testing.busy ? 'Testing…' : 'Test'}
      </Button>
      <Button kind="quiet" onPress={onRemove} name={`Remove ${name} key`}>
        Remove
      </Button>
    </>
  );
}

function TestResult({ testing, good, name }: ProviderPanelProps & { name: string }) {
  return (
    <div role="status">
      {testing.problem && <ProblemNote problem={testing.problem} />}
      {good && !testing.busy && (
        <p class="sp-note sp-note--good">{name} answered: the key works. Nothing was spent.</p>
      )}
    </div>
  );
}

const PURPOSES = {
  infinipost: 'Imports sounds and publishes your posts. Needed.',
  dumpling:
    'Reads a video’s statistics where the page does not show them. Optional, paid per look-up.',
  konbini: 'Tells how many videos use a sound. Optional, paid per look-up.',
} as const satisfies Record<KeyedProviderId, string>;

function hintFor(provider: KeyedProviderId, storedAt: number | null): string {
  const { name, keyHint } = PROVIDERS[provider];
  if (storedAt === null)
    return `It ${keyHint}. It is kept in this browser and sent to ${name} only.`;
  return `Stored on ${dateText(storedAt)}. Enter a new one to replace it.`;
}

function unreachable(name: string, origin: string): Problem {
  return {
    code: 'access.switched_off',
    remedy: 'reauthorise',
    what: `The browser does not let Soundpost reach ${new URL(origin).host}.`,
    means: `Nothing can be asked of ${name} until it does; the key stays stored.`,
    next: 'Allow access.',
    step: 'none',
  };
}
