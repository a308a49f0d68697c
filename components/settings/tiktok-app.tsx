import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';

type TaskView = { busy: boolean; problem: Problem | null };

export type TiktokAppProps = {
  redirectUri: string;
  copied: boolean;
  copying: TaskView;
  /** Client keys of the apps that are stored; their secrets are never shown. */
  apps: readonly string[];
  saving: TaskView;
  connecting: TaskView;
  onCopy: () => void;
  /** Resolves to whether the app was stored; what was typed stays otherwise. */
  onSave: (clientKey: string, clientSecret: string) => Promise<boolean>;
  onRemove: (clientKey: string) => void;
  /** Asks the browser first, so it must be called in the press itself. */
  onConnect: (clientKey: string) => void;
};

/** The user's own apps at TikTok: how to register one, its key and secret, and the way to log in. */
export function TiktokApp(props: TiktokAppProps) {
  const { redirectUri, copied, copying, apps, saving, connecting } = props;
  return (
    <>
      <Field
        label="Redirect address"
        hint="Register it at TikTok under Login Kit, for the web. A sandbox app takes it. Of a production app TikTok wants proof that the address is yours, which nobody can give for a browser’s own."
        problem={copying.problem}
        beside={
          <Button name="Copy redirect address" onPress={props.onCopy}>
            Copy
          </Button>
        }
      >
        {(ties) => <input {...ties} class="sp-input" dir="ltr" readOnly value={redirectUri} />}
      </Field>
      <div role="status">{copied && 'Copied.'}</div>
      <AppForm onSave={props.onSave} saving={saving} />
      {apps.length > 0 && (
        <ul>
          {apps.map((clientKey) => (
            <li class="sp-account" key={clientKey}>
              <span class="sp-grow">
                App <bdi class="sp-strong">{clientKey}</bdi>
              </span>
              <Button
                small
                kind="primary"
                busy={connecting.busy}
                name={`Connect an account through ${clientKey}`}
                onPress={() => props.onConnect(clientKey)}
              >
                {connecting.busy ? 'Connect an account…' : 'Connect an account'}
              </Button>
              <Button
                small
                kind="quiet"
                name={`Remove app ${clientKey}`}
                onPress={() => props.onRemove(clientKey)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function AppForm({ onSave, saving }: Pick<TiktokAppProps, 'onSave' | 'saving'>) {
  const [clientKey, setClientKey] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const save = async () => {
    if (!(await onSave(clientKey, clientSecret))) return;
    setClientKey('');
    setClientSecret('');
  };
  return (
    <>
      <div class="sp-two">
        <TextField
          label="Client key"
          value={clientKey}
          maxLength={300}
          hint="Of your app at developers.tiktok.com."
          onInput={setClientKey}
          onEnter={save}
        />
        <TextField
          label="Client secret"
          type="password"
          value={clientSecret}
          maxLength={300}
          hint="Kept in this browser, sent to TikTok only, and never shown again."
          onInput={setClientSecret}
          onEnter={save}
        />
      </div>
      {saving.problem && <ProblemNote announce problem={saving.problem} />}
      <div class="sp-row">
        <Button busy={saving.busy} onPress={save}>
          Save app
        </Button>
      </div>
    </>
  );
}
