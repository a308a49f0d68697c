import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isUnderWay } from '../posting/delivery.ts';
import type { LostDelivery } from '../posting/mirror.ts';
import type { Problem } from '../problems/problem.ts';
import { databaseProblem } from '../storage/database-problem.ts';
import { DEFAULT_SETTINGS } from '../storage/settings-schema.ts';
import { type Composing, createComposing } from './composing.ts';
import { createInspecting, type Inspecting } from './inspecting.ts';
import { createLibrary, type Library } from './library.ts';
import { createLive } from './live.ts';
import { createAnnouncer } from './news.ts';
import { createQueue, type Queue } from './queue.ts';
import { createQueueLength, type QueueLength } from './queue-length.ts';
import type { Shared, TabId } from './shared.ts';
import { createTasks } from './tasks.ts';
import { createUploads, type UploadsShown } from './uploads.ts';
import type { WindowAddress } from './window-address.ts';
import type { WindowEffects } from './window-effects.ts';

/** The live state of a popup, panel or studio: one for each window. */
export type WindowState = Shared & {
  tab: ReadonlySignal<TabId>;
  /** The clip that is looked at instead of the tab's own view. */
  inspecting: ReadonlySignal<Inspecting | null>;
  /** What the queue held last, where the database does not open; null = it does. */
  mirrored: ReadonlySignal<readonly LostDelivery[] | null>;
  /** How many rows of the queue cannot be read. */
  unreadable: ReadonlySignal<number>;
  /** How many posts to single accounts are over, and older than what is shown. */
  older: ReadonlySignal<number>;
  /** How far files on their way to TikTok are. */
  uploads: ReadonlySignal<UploadsShown>;
  composing: Composing;
  library: Library;
  queue: Queue & Pick<QueueLength, 'showMore'>;
};

const TICK_MS = 15_000;

/** Reads the settings, then follows everything else live. `at`: where it opens, if it is told. */
export async function openWindow(
  effects: WindowEffects,
  at: WindowAddress = { tab: null, clip: null },
): Promise<WindowState> {
  const { stores } = effects;
  const trouble = signal<Problem | null>(null);
  // A database that cannot be opened must not leave an empty window that says nothing.
  const atStart = await stores.settings.get().catch((thrown: unknown) => {
    trouble.value = databaseProblem(thrown);
    return DEFAULT_SETTINGS;
  });
  if (atStart.notice) {
    trouble.value = atStart.notice;
    void stores.settings.set({ notice: null });
  }
  const mirrored = signal<readonly LostDelivery[] | null>(null);
  const live = createLive((problem) => {
    trouble.value = problem;
    if (problem.code === 'storage.does_not_open') void showMirrored();
  });
  /** What the queue held last, by the little that lies outside of the database. */
  const showMirrored = async () => {
    const last = await effects.mirrored().catch(() => []);
    if (shared.deliveries.peek() === undefined) mirrored.value = last;
  };
  const settings = signal(atStart);
  stores.settings.watch().subscribe(
    (next) => {
      settings.value = next;
    },
    (thrown) => {
      trouble.value = databaseProblem(thrown);
    },
  );
  const now = signal(effects.now());
  const chosen = signal<TabId>(at.tab ?? atStart.tab);
  const inspecting = signal<Inspecting | null>(null);
  const queueLength = createQueueLength();
  const shown = live.follow(queueLength.of((latest) => stores.deliveries.watchShown(latest)));
  const shared: Shared = {
    effects,
    tasks: createTasks(),
    announcer: createAnnouncer(effects.later),
    now,
    sounds: live.follow(stores.sounds.watch()),
    deliveries: computed(() => shown.value?.deliveries),
    targets: live.follow(stores.targets.watch()),
    settings,
    trouble,
    show: (next) => {
      chosen.value = next;
      inspecting.value = null;
      void stores.settings.set({ tab: next });
    },
  };
  // Read once: it takes a look at every row, and none becomes unreadable while we run.
  const unreadable = signal(0);
  stores.deliveries.unreadable().then(
    (count) => {
      unreadable.value = count;
    },
    () => undefined,
  );
  // A background that is stopped while it sends leaves that for its next start to tell.
  effects.wake();
  effects.every(TICK_MS, () => {
    now.value = effects.now();
    if (shared.deliveries.peek()?.some(isUnderWay)) effects.wake();
  });
  // Whoever looks at the queue has seen its failures: the badge counts later ones only.
  effect(() => {
    if (chosen.value !== 'queue' || !shared.deliveries.value) return;
    void stores.settings.set({ queueSeenAt: effects.now() });
  });
  // An offer to undo ends with the window: what was removed is removed then.
  effects.onLeave(shared.announcer.close);
  const composing = createComposing(shared);
  if (at.clip) inspecting.value = createInspecting(shared, composing, at.clip);
  return {
    ...shared,
    tab: chosen,
    inspecting,
    mirrored,
    unreadable,
    older: computed(() => shown.value?.older ?? 0),
    uploads: createUploads(effects, live.follow(stores.uploads.watch())),
    composing,
    library: createLibrary(shared, composing),
    queue: { ...createQueue(shared, composing), showMore: queueLength.showMore },
  };
}
