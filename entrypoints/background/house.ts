import { createInspecting } from '../../lib/clips/inspecting.ts';
import { createLookingUp } from '../../lib/clips/looking-up.ts';
import { createShortLinks } from '../../lib/clips/short-links.ts';
import { createAnswerStore } from '../../lib/clips/store.ts';
import { createPaying } from '../../lib/ledger/paying.ts';
import { priceOfFailure } from '../../lib/ledger/price.ts';
import { createLedgerStore } from '../../lib/ledger/store.ts';
import { hasHosts } from '../../lib/platform/permissions.ts';
import { createAttaching } from '../../lib/posting/attaching.ts';
import { createDeliveryStore } from '../../lib/posting/deliveries/store.ts';
import { createDraftStore, createTargetStore } from '../../lib/posting/store.ts';
import { createAccess } from '../../lib/providers/access.ts';
import { createFollow, createHttp } from '../../lib/providers/http.ts';
import { hostPattern, type KeyedProviderId } from '../../lib/providers/provider.ts';
import { createImporting, maybeImported } from '../../lib/sounds/importing.ts';
import { createSaving } from '../../lib/sounds/saving.ts';
import { createSoundStore } from '../../lib/sounds/store.ts';
import { openCacheDatabase, openMainDatabase } from '../../lib/storage/databases.ts';
import { createSecrets } from '../../lib/storage/secrets.ts';
import { createSettings } from '../../lib/storage/settings.ts';
import { LINK_HOSTS } from '../../lib/tiktok/short-link.ts';
import { buildOutbox } from './outbox.ts';
import { buildTiktok } from './tiktok.ts';
import { buildTiktokAccounts } from './tiktok-accounts.ts';

/** Builds everything that the background is made of, once. No decisions: only who gets what. */
export function buildHouse() {
  const bootId = crypto.randomUUID();
  const now = () => Date.now();
  const newId = () => crypto.randomUUID();

  const main = openMainDatabase();
  const cache = openCacheDatabase();
  const stores = {
    drafts: createDraftStore(main),
    deliveries: createDeliveryStore(main),
    targets: createTargetStore(main),
    sounds: createSoundStore(main),
    ledger: createLedgerStore(main),
    settings: createSettings(main),
    answers: createAnswerStore(cache),
  };
  const secrets = createSecrets<KeyedProviderId>(main);

  const http = createHttp({ fetch: (...args) => fetch(...args) });
  const access = createAccess({
    secrets,
    http,
    granted: (provider) => hasHosts([hostPattern(provider)]),
  });
  const paying = createPaying({
    store: stores.ledger,
    bootId,
    now,
    newId,
    pageBudget: async () => (await stores.settings.get()).pageBudget,
    priceOfFailure,
  });

  const saving = createSaving({
    store: stores.sounds,
    bootId,
    now,
    newId,
    hasKey: async () => (await secrets.get('infinipost')) !== undefined,
    importSound: createImporting({ access, paying }),
    maybeImported,
  });
  const inspecting = createInspecting({
    answers: stores.answers,
    now,
    ...createLookingUp({ access, paying, now }),
  });

  const shortLinks = createShortLinks({
    follow: createFollow({ fetch: (...args) => fetch(...args), hosts: LINK_HOSTS }),
    hasHosts,
    answers: stores.answers,
    now,
  });

  const attaching = createAttaching({ ...stores, sound: stores.sounds.get, now });

  const tiktok = buildTiktok({ main, http, deliveries: stores.deliveries, now, newId });
  const keyStoredAt = async () => (await secrets.storedAt()).infinipost;

  const outbox = buildOutbox({ stores, access, tiktok, keyStoredAt, bootId, now, newId });
  const ownAccounts = buildTiktokAccounts({
    http,
    tiktok,
    targets: stores.targets,
    settle: outbox.settle,
    now,
  });

  return {
    main,
    cache,
    stores,
    secrets,
    access,
    paying,
    saving,
    inspecting,
    shortLinks,
    ...outbox,
    attaching,
    ownAccounts,
    tiktok,
    now,
  };
}

export type House = ReturnType<typeof buildHouse>;
