import { exclusively } from '../../lib/platform/exclusively.ts';
import { hasHosts } from '../../lib/platform/permissions.ts';
import type { Http } from '../../lib/providers/http.ts';
import { hostPattern } from '../../lib/providers/provider.ts';
import { createTiktokAccess } from '../../lib/providers/tiktok/oauth/access.ts';
import { createRefreshing } from '../../lib/providers/tiktok/oauth/refreshing.ts';
import { createAppStore, createConnectionStore } from '../../lib/providers/tiktok/oauth/store.ts';
import { createTokenCalls } from '../../lib/providers/tiktok/oauth/token-calls.ts';
import type { openMainDatabase } from '../../lib/storage/databases.ts';

/** The part of the house through which own TikTok accounts are called. */
export function buildTiktokAccess(parts: {
  main: ReturnType<typeof openMainDatabase>;
  http: Http;
  now(): number;
  newId(): string;
}) {
  const { main, http, now, newId } = parts;
  return createTiktokAccess({
    http,
    refreshing: createRefreshing({
      store: createConnectionStore(main),
      apps: createAppStore(main),
      calls: createTokenCalls(http),
      exclusively,
      now,
      newId,
    }),
    granted: () => hasHosts([hostPattern('tiktok')]),
  });
}
