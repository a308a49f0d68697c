import { arm } from '../../lib/platform/alarm.ts';
import { alone } from '../../lib/platform/alone.ts';
import { awake } from '../../lib/platform/awake.ts';
import { createMirrorArea } from '../../lib/platform/mirror-area.ts';
import { showNotice } from '../../lib/platform/notices.ts';
import { createAtInfinipost } from '../../lib/posting/at-infinipost.ts';
import { createCarrying } from '../../lib/posting/carrying.ts';
import { createChanging } from '../../lib/posting/changing.ts';
import { createDeciding } from '../../lib/posting/deciding.ts';
import type { DeliveryStore } from '../../lib/posting/deliveries/store.ts';
import { createFollowing } from '../../lib/posting/following.ts';
import { createMirror } from '../../lib/posting/mirror.ts';
import { createOutbox } from '../../lib/posting/outbox.ts';
import { createScheduling } from '../../lib/posting/scheduling.ts';
import { createSettling } from '../../lib/posting/settling.ts';
import { withSharedLists } from '../../lib/posting/shared-lists.ts';
import type { DraftStore, TargetStore } from '../../lib/posting/store.ts';
import { type Telling, tellingOf } from '../../lib/posting/telling.ts';
import { createWatchman } from '../../lib/posting/watchman.ts';
import type { Access } from '../../lib/providers/access.ts';
import { scheduleFor } from '../../lib/providers/infinipost/zones.ts';
import { digestOf } from '../../lib/sharing/digest.ts';
import { createInTurn } from '../../lib/sharing/in-turn.ts';
import type { SoundStore } from '../../lib/sounds/store.ts';
import type { SettingsStore } from '../../lib/storage/settings.ts';
import type { TiktokHouse } from './tiktok.ts';

/** So many deliveries at most change between two looks of the mirror. */
const LATEST = 200;

export type OutboxParts = {
  stores: {
    drafts: DraftStore;
    targets: TargetStore;
    deliveries: DeliveryStore;
    sounds: Pick<SoundStore, 'get'>;
    settings: SettingsStore;
  };
  access: Access;
  tiktok: TiktokHouse;
  /** When InfiniPost's key was stored (ms); `undefined` = there is none. */
  keyStoredAt(): Promise<number | undefined>;
  bootId: string;
  now(): number;
  newId(): string;
};

/** The part of the house that posts: the outbox, what follows it, and what tells of it. */
export function buildOutbox(parts: OutboxParts) {
  const { stores, access, tiktok, keyStoredAt, bootId, now, newId } = parts;
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
    stores.deliveries.watchLatest(LATEST).subscribe((latest) => {
      // What could not be mirrored now is mirrored at the next change.
      void mirror.follow(latest).catch(() => undefined);
    });
  };
  const keeping = async () => ({ scheduleFor, keepHere: (await stores.settings.get()).keepHere });
  const outboxParts = {
    store: stores.deliveries,
    ports: {
      infinipost: withSharedLists(
        createAtInfinipost({ access, targets: stores.targets, now }),
        now,
      ),
      tiktok: tiktok.port,
    },
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
  const { uploads, uploading, media } = tiktok;
  const carrying = createCarrying({
    store: stores.deliveries,
    uploads,
    uploading,
    apply: outbox.apply,
    now,
  });
  /** A file takes minutes or hours: no other post waits for it. */
  const carry = async () => {
    if (await awake(carrying.carry)) await watchman.round();
    await media.prune();
  };
  const followingParts = {
    ...outboxParts,
    apply: outbox.apply,
    keeping,
    random: Math.random,
    inTurn: createInTurn(),
  };
  const following = createFollowing(followingParts);
  const watchman = createWatchman({
    store: stores.deliveries,
    outbox,
    visit: following.visit,
    // What could not be carried now is carried at the next wake.
    carry: () => void carry().catch(() => undefined),
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

  const settle = createSettling({ ...stores, store: stores.deliveries, apply: outbox.apply });
  /** A key, a permission or an account arrived: what waited for it goes on. */
  const goOn = () => following.unblock().then(settle).finally(watchman.round);
  /** A stop may have come between a key and what waited for it. */
  const goOnAtStart = async () => {
    const arrivedAt = await keyStoredAt();
    if (arrivedAt !== undefined) await following.unblock(arrivedAt);
    await settle();
  };
  const start = () => goOnAtStart().finally(watchman.round);

  return {
    following,
    deciding: createDeciding(followingParts),
    changing: createChanging(followingParts),
    watchman,
    settle,
    goOn,
    start,
    mirror,
    mirrorOutbox,
    forgetLost,
    scheduling,
    carrying,
  };
}
