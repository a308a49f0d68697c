import { createDeliveryStore, type DeliveryStore } from '../posting/deliveries/store.ts';
import {
  createDraftStore,
  createTargetStore,
  type DraftStore,
  type TargetStore,
} from '../posting/store.ts';
import { createUploadStore, type UploadStore } from '../posting/upload/store.ts';
import type { KeyedProviderId } from '../providers/provider.ts';
import {
  type AppStore,
  type ConnectionStore,
  createAppStore,
  createConnectionStore,
} from '../providers/tiktok/oauth/store.ts';
import { createSoundStore, type SoundStore } from '../sounds/store.ts';
import type { openMainDatabase } from '../storage/databases.ts';
import { createSecrets } from '../storage/secrets.ts';
import { createSettings, type SettingsStore } from '../storage/settings.ts';
import { type Watch, watch } from '../storage/watch.ts';

/** When each key was stored, ms since 1970. */
export type KeyTimes = Partial<Record<KeyedProviderId, number>>;

/** What a window reads live and writes by itself: drafts and settings. All else it asks for. */
export type Stores = {
  drafts: DraftStore;
  deliveries: Pick<DeliveryStore, 'watchShown' | 'unreadable'>;
  sounds: Pick<SoundStore, 'watch'>;
  targets: Pick<TargetStore, 'watch'>;
  /** How far files on their way to TikTok are. */
  uploads: Pick<UploadStore, 'watch'>;
  settings: SettingsStore;
  keyTimes: { watch(): Watch<KeyTimes> };
  tiktokApps: Pick<AppStore, 'watchKeys'>;
  tiktokConnections: Pick<ConnectionStore, 'watch'>;
};

export function openStores(db: ReturnType<typeof openMainDatabase>): Stores {
  const secrets = createSecrets<KeyedProviderId>(db);
  return {
    drafts: createDraftStore(db),
    deliveries: createDeliveryStore(db),
    sounds: createSoundStore(db),
    targets: createTargetStore(db),
    uploads: createUploadStore(db),
    settings: createSettings(db),
    keyTimes: { watch: () => watch(() => secrets.storedAt()) },
    tiktokApps: createAppStore(db),
    tiktokConnections: createConnectionStore(db),
  };
}
