import { exclusively } from '../../lib/platform/exclusively.ts';
import { loginRedirect, openLogin } from '../../lib/platform/identity.ts';
import { createOwnAccounts } from '../../lib/posting/own-accounts.ts';
import type { TargetStore } from '../../lib/posting/store.ts';
import type { Http } from '../../lib/providers/http.ts';
import { createTiktok } from '../../lib/providers/tiktok/client.ts';
import { mayPost } from '../../lib/providers/tiktok/may-post.ts';
import { createConnecting } from '../../lib/providers/tiktok/oauth/connecting.ts';
import { createPasting } from '../../lib/providers/tiktok/oauth/pasting.ts';
import type { TiktokHouse } from './tiktok.ts';

/** The part of the house that connects the user's own TikTok accounts. */
export function buildTiktokAccounts(parts: {
  http: Http;
  tiktok: Pick<TiktokHouse, 'apps' | 'connections' | 'calls'>;
  targets: TargetStore;
  settle(): Promise<void>;
  now(): number;
}) {
  const { http, targets, settle, now } = parts;
  const { apps, connections, calls } = parts.tiktok;
  const whose = async (key: string) => (await createTiktok({ http, key }).userInfo()).value;
  return createOwnAccounts({
    connecting: createConnecting({
      store: connections,
      apps,
      calls,
      whose,
      exclusively,
      openLogin,
      redirectUri: loginRedirect,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      now,
    }),
    paste: createPasting({
      store: connections,
      whose,
      mayPost: (key) => mayPost(createTiktok({ http, key })),
      exclusively,
      now,
    }),
    connections,
    apps,
    targets,
    settle,
    now,
  });
}
