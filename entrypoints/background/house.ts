import { createInspecting } from '../../lib/clips/inspecting.ts';
import { createLookingUp } from '../../lib/clips/looking-up.ts';
import { createShortLinks } from '../../lib/clips/short-links.ts';
import { createAnswerStore } from '../../lib/clips/store.ts';
import { createPaying } from '../../lib/ledger/paying.ts';
import { priceOfFailure } from '../../lib/ledger/price.ts';
import { createLedgerStore } from '../../lib/ledger/store.ts';
import { arm } from '../../lib/platform/alarm.ts';
import { alone } from '../../lib/platform/alone.ts';
import { awake } from '../../lib/platform/awake.ts';
import { createMirrorArea } from '../../lib/platform/mirror-area.ts';
import { showNotice } from '../../lib/platform/notices.ts';
import { hasHosts } from '../../lib/platform/permissions.ts';
import { createAtInfinipost } from '../../lib/posting/at-infinipost.ts';
import { createAttaching } from '../../lib/posting/attaching.ts';
import { createChanging } from '../../lib/posting/changing.ts';
import { createDeciding } from '../../lib/posting/deciding.ts';
import { createDeliveryStore } from '../../lib/posting/deliveries/store.ts';
import { createFollowing } from '../../lib/posting/following.ts';
import { createMirror } from '../../lib/posting/mirror.ts';
import { createOutbox } from '../../lib/posting/outbox.ts';
import { createScheduling } from '../../lib/posting/scheduling.ts';
import { createDraftStore, createTargetStore } from '../../lib/posting/store.ts';
import { type Telling, tellingOf } from '../../lib/posting/telling.ts';
import { createWatchman } from '../../lib/posting/watchman.ts';
import { createAccess } from '../../lib/providers/access.ts';
import { createFollow, createHttp } from '../../lib/providers/http.ts';
import { scheduleFor } from '../../lib/providers/infinipost/zones.ts';
import { hostPattern, type ProviderId } from '../../lib/providers/provider.ts';
import { digestOf } from '../../lib/sharing/digest.ts';
import { createImporting, maybeImported } from '../../lib/sounds/importing.ts';
import { createSaving } from '../../lib/sounds/saving.ts';
import { createSoundStore } from '../../lib/sounds/store.ts';
import { openCacheDatabase, openMainDatabase } from '../../lib/storage/databases.ts';
import { createSecrets } from '../../lib/storage/secrets.ts';
import { createSettings } from '../../lib/storage/settings.ts';
import { LINK_HOSTS } from '../../lib/tiktok/short-link.ts';

/** So many deliveries at most change between two looks of the mirror. */
const LATEST = 200;

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
  const secrets = createSecrets<ProviderId>(main);

  const access = createAccess({
    secrets,
    http: createHttp({ fetch: (...args) => fetch(...args) }),
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

  /** Nothing waits for it: what it would say stands in the queue and on the badge. */
  const tell = async (id: string, telling: Telling) => {
    if ((await stores.settings.get()).notify) await showNotice(id, telling);
  };
  const mirror = createMirror({
    store: stores.deliveries,
    ...createMirrorArea(),
    digest: digestOf,
  });
  const forgetLost = async () => {
    await mirror.forgetLost();
    await stores.settings.set({ lost: [] });
  };
  /** Says what the database lost, then follows what it holds. */
  const mirrorOutbox = async () => {
    const lost = await mirror.lost();
    if (lost.length > 0) await stores.settings.set({ lost });
    stores.deliveries.watchLatest(LATEST).subscribe((latest) => void mirror.follow(latest));
  };
  const keeping = async () => ({ scheduleFor, keepHere: (await stores.settings.get()).keepHere });
  const outboxParts = {
    store: stores.deliveries,
    ports: { infinipost: createAtInfinipost({ access, now }) },
    now,
    newId,
  };
  const outbox = createOutbox({
    ...outboxParts,
    bootId,
    lateMinutes: async () => (await stores.settings.get()).lateMinutes,
    changed: (before, after) => {
      const telling = tellingOf(before, after);
      if (telling) void tell(after.id, telling).catch(() => undefined);
    },
  });
  const followingParts = { ...outboxParts, apply: outbox.apply, keeping };
  const following = createFollowing(followingParts);
  const watchman = createWatchman({
    store: stores.deliveries,
    outbox,
    visit: following.visit,
    now,
    arm: (at) => arm(at, now()),
    awake,
    alone: (work) => alone('soundpost-outbox', work),
  });
  const scheduling = createScheduling({
    ...stores,
    sound: stores.sounds.get,
    keeping,
    now,
    newId,
  });
  /** A key or a permission arrived: what waited for it goes on. */
  const goOn = () => following.unblock().finally(watchman.round);
  const attaching = createAttaching({ ...stores, sound: stores.sounds.get, now });

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
    following,
    deciding: createDeciding(followingParts),
    changing: createChanging(followingParts),
    watchman,
    goOn,
    mirror,
    mirrorOutbox,
    forgetLost,
    scheduling,
    attaching,
    now,
  };
}

export type House = ReturnType<typeof buildHouse>;
