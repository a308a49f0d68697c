import { TiktokPanel } from '../../components/settings/tiktok-panel.tsx';
import type { Setup } from '../../lib/app/setup.ts';
import {
  APP_TASK,
  CONNECT_TASK,
  PASTE_TASK,
  REDIRECT_TASK,
} from '../../lib/app/tiktok-accounts.ts';
import { waitingFor } from '../../lib/posting/waiting-for.ts';

/** The user's own TikTok accounts, live. */
export function TiktokView({ setup }: { setup: Setup }) {
  const { deliveries, tasks, tiktok, tiktokApps, tiktokConnections } = setup;
  return (
    <TiktokPanel
      redirectUri={tiktok.redirectUri}
      copied={tiktok.copied.value}
      copying={tasks.of(REDIRECT_TASK)}
      apps={tiktokApps.value ?? []}
      saving={tasks.of(APP_TASK)}
      connecting={tasks.of(CONNECT_TASK)}
      pasting={tasks.of(PASTE_TASK)}
      connections={tiktokConnections.value ?? []}
      waiting={(id) => waitingFor(id, deliveries.value ?? []).here}
      reachable={tiktok.reachable.value ?? true}
      left={tiktok.left.value}
      onCopy={() => void tiktok.copyRedirect()}
      onSave={tiktok.setApp}
      onRemove={(clientKey) => void tiktok.removeApp(clientKey)}
      onConnect={(clientKey) => void tiktok.connect(clientKey)}
      onPaste={tiktok.paste}
      onDisconnect={(id) => void tiktok.disconnect(id)}
      onAllow={() => void tiktok.allow()}
    />
  );
}
