import { useState } from 'preact/hooks';
import type { ShownConnection } from '../../lib/providers/tiktok/oauth/connection.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { dateText } from '../ui/when-text.ts';
import { Leaving, waitingText } from './leaving.tsx';
import { scopeWords } from './scope-words.ts';

export type TiktokAccountProps = {
  connection: ShownConnection;
  /** How many posts wait here for this account. */
  waiting: number;
  busy: boolean;
  /** `null`: its token was pasted, so that another one has to be. */
  onConnectAgain: (() => void) | null;
  onDisconnect: () => void;
};

/** One connected account: who it is, what it allowed, and whether it still works. */
export function TiktokAccount(props: TiktokAccountProps) {
  const { connection, busy, onConnectAgain } = props;
  const { avatarUrl, displayName, openId, problem, state } = connection;
  const [leaving, setLeaving] = useState(false);
  const name = displayName || openId;
  return (
    <li class="sp-stack sp-account--own">
      <div class="sp-account">
        {avatarUrl && (
          <img class="sp-account__picture" src={avatarUrl} alt="" referrerpolicy="no-referrer" />
        )}
        <span class="sp-grow">
          <bdi class="sp-strong">{name}</bdi>{' '}
          <Chip tone={state === 'connected' ? 'good' : 'warn'}>
            {state === 'connected' ? 'Connected' : 'Needs you'}
          </Chip>
        </span>
        {onConnectAgain && (
          <Button small busy={busy} name={`Connect again ${name}`} onPress={onConnectAgain}>
            Connect again
          </Button>
        )}
        <Button small kind="quiet" name={`Disconnect ${name}`} onPress={() => setLeaving(true)}>
          Disconnect
        </Button>
      </div>
      {state === 'needs_user' && problem && <ProblemNote problem={problem} tone="warn" />}
      <Allowed connection={connection} />
      {leaving && (
        <Leaving
          verb="Disconnect"
          name={name}
          busy={busy}
          onLeave={props.onDisconnect}
          onKeep={() => setLeaving(false)}
        >
          TikTok withdraws the access and Soundpost forgets it.{' '}
          {waitingText(props.waiting, 'connected')} What TikTok has already stays there.
        </Leaving>
      )}
    </li>
  );
}

function Allowed({ connection }: Pick<TiktokAccountProps, 'connection'>) {
  const { accessUntil, clientKey, connectedAt, scopes } = connection;
  const { can, cannot } = scopeWords(scopes);
  return (
    <p class="sp-small sp-soft">
      Allowed: {can}. {cannot && `Not allowed: ${cannot}; connect again with every box ticked. `}
      {clientKey === null
        ? `By a pasted token, which works until ${dateText(accessUntil)} at the latest; whether it allows drafts shows at the first one.`
        : `Connected on ${dateText(connectedAt)} through the app ${clientKey}.`}
    </p>
  );
}
