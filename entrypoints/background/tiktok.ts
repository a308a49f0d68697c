import { createMediaStore } from '../../lib/media/store.ts';
import { exclusively } from '../../lib/platform/exclusively.ts';
import { hasHosts } from '../../lib/platform/permissions.ts';
import { createAtTiktok } from '../../lib/posting/at-tiktok.ts';
import type { DeliveryStore } from '../../lib/posting/deliveries/store.ts';
import { createLimitStore } from '../../lib/posting/limits/store.ts';
import { createUploadStore } from '../../lib/posting/upload/store.ts';
import { createUploading } from '../../lib/posting/upload/uploading.ts';
import { createSendPiece, type Http } from '../../lib/providers/http.ts';
import { API_PATTERN } from '../../lib/providers/tiktok/api-pattern.ts';
import { createTiktokAccess } from '../../lib/providers/tiktok/oauth/access.ts';
import { createRefreshing } from '../../lib/providers/tiktok/oauth/refreshing.ts';
import { createAppStore, createConnectionStore } from '../../lib/providers/tiktok/oauth/store.ts';
import { createTokenCalls } from '../../lib/providers/tiktok/oauth/token-calls.ts';
import { isUploadAddress } from '../../lib/providers/tiktok/upload-address.ts';
import { pause } from '../../lib/sharing/pause.ts';
import type { openMainDatabase } from '../../lib/storage/databases.ts';

export type TiktokParts = {
  main: ReturnType<typeof openMainDatabase>;
  http: Http;
  deliveries: Pick<DeliveryStore, 'get'>;
  now(): number;
  newId(): string;
};

/** The part of the house that reaches TikTok in the name of the user's own accounts. */
export function buildTiktok({ main, http, deliveries, now, newId }: TiktokParts) {
  const apps = createAppStore(main);
  const connections = createConnectionStore(main);
  const calls = createTokenCalls(http);
  const uploads = createUploadStore(main);
  const limits = createLimitStore(main);
  const media = createMediaStore(main, { now, newId });
  const granted = () => hasHosts([API_PATTERN]);
  const access = createTiktokAccess({
    http,
    granted,
    refreshing: createRefreshing({
      store: connections,
      apps,
      calls,
      exclusively,
      now,
      newId,
    }),
  });
  const uploading = createUploading({
    store: uploads,
    send: createSendPiece({ fetch: (...args) => fetch(...args), allowed: isUploadAddress }),
    status: async ({ id, publishId }) => {
      const delivery = await deliveries.get(id);
      const account = delivery?.target.id ?? '';
      return (await access.as(account, (api) => api.status(publishId))).value;
    },
    file: async (id) => {
      const file = (await deliveries.get(id))?.payload.tiktok?.file;
      return file && media.get(file.mediaId);
    },
    wait: pause,
    exclusively,
    now,
    random: Math.random,
  });
  const port = createAtTiktok({
    access,
    granted,
    connections,
    limits,
    media,
    uploading,
    now,
    wait: pause,
  });
  return { apps, connections, calls, access, limits, uploads, media, uploading, port };
}

export type TiktokHouse = ReturnType<typeof buildTiktok>;
