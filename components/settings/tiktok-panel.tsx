import type { Problem } from '../../lib/problems/problem.ts';
import type { ShownConnection } from '../../lib/providers/tiktok/oauth/connection.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TiktokAccount } from './tiktok-account.tsx';
import { TiktokApp, type TiktokAppProps } from './tiktok-app.tsx';
import { TiktokToken, type TiktokTokenProps } from './tiktok-token.tsx';

export type TiktokPanelProps = TiktokAppProps &
  Pick<TiktokTokenProps, 'onPaste'> & {
    connections: readonly ShownConnection[];
    /** How many posts wait here for an account, by its id. */
    waiting: (id: string) => number;
    /** Whether the browser lets the extension reach TikTok's API. */
    reachable: boolean;
    pasting: TiktokTokenProps['task'];
    /** What TikTok was not told when an account was disconnected last. */
    left: Problem | null;
    onDisconnect: (id: string) => void;
    onAllow: () => void;
  };

export function TiktokPanel(props: TiktokPanelProps) {
  const { connections, connecting, left, reachable } = props;
  return (
    <section class="sp-panel" aria-labelledby="own-tiktok">
      <h2 id="own-tiktok">Your own TikTok account</h2>
      <p class="sp-soft">
        Posts videos to an account of yours through TikTok’s own posting API, directly or as drafts.
        It cannot attach a sound that you chose: only InfiniPost’s accounts can. TikTok asks for an
        app of your own for it; until TikTok has audited that app, direct posts are private and need
        a private account, while drafts work for any.
      </p>
      <TiktokApp {...props} />
      <div role="status">
        {connecting.busy && <p>Waiting for TikTok…</p>}
        {connecting.problem && <ProblemNote problem={connecting.problem} />}
        {left && <ProblemNote problem={left} tone="warn" />}
      </div>
      {connections.length > 0 && !reachable && (
        <ProblemNote problem={unreachable}>
          <Button small onPress={props.onAllow} name="Allow access to TikTok’s API">
            Allow access
          </Button>
        </ProblemNote>
      )}
      {connections.length > 0 && (
        <ul>
          {connections.map((connection) => (
            <TiktokAccount
              key={connection.id}
              connection={connection}
              waiting={props.waiting(connection.id)}
              busy={connecting.busy}
              onConnectAgain={againOf(connection, props.onConnect)}
              onDisconnect={() => props.onDisconnect(connection.id)}
            />
          ))}
        </ul>
      )}
      <TiktokToken task={props.pasting} onPaste={props.onPaste} />
    </section>
  );
}

function againOf({ clientKey }: ShownConnection, connect: TiktokPanelProps['onConnect']) {
  return clientKey === null ? null : () => connect(clientKey);
}

const unreachable: Problem = {
  code: 'access.switched_off',
  remedy: 'reauthorise',
  what: 'The browser does not let Soundpost reach tiktokapis.com.',
  means: 'Nothing can be sent to your account until it does; it stays connected.',
  next: 'Allow access.',
  step: 'none',
};
