import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Delivery } from '../posting/delivery.ts';
import type { Target } from '../posting/target.ts';
import type { Problem } from '../problems/problem.ts';
import type { ShownConnection } from '../providers/tiktok/oauth/connection.ts';
import type { Sound } from '../sounds/sound.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { createAhead } from './ahead.ts';
import { createKeys, type Keys } from './keys.ts';
import { createLayoutReport, type LayoutReport } from './layout-report.ts';
import { createLive } from './live.ts';
import { createNotifying, type Notifying } from './notifying.ts';
import type { Permissions, SetupShared } from './setup-shared.ts';
import type { KeyTimes } from './stores.ts';
import { createTasks } from './tasks.ts';
import { createTiktokAccounts, type TiktokAccounts } from './tiktok-accounts.ts';
import { forgetTypedAddress } from './typed-address.ts';
import type { WindowEffects } from './window-effects.ts';

/** The live state of the options and of the first-run page. */
export type Setup = SetupShared & {
  keys: Keys;
  layoutReport: LayoutReport;
  tiktok: TiktokAccounts;
  keyTimes: ReadonlySignal<KeyTimes | undefined>;
  targets: ReadonlySignal<Target[] | undefined>;
  sounds: ReadonlySignal<Sound[] | undefined>;
  /** Client keys of the user's own TikTok apps. */
  tiktokApps: ReadonlySignal<string[] | undefined>;
  tiktokConnections: ReadonlySignal<ShownConnection[] | undefined>;
  /** Those that are not over. */
  deliveries: ReadonlySignal<Delivery[] | undefined>;
  /** Whether anything was ever posted or is about to be. */
  hasPosts: ReadonlySignal<boolean>;
  settings: ReadonlySignal<Settings | undefined>;
  trouble: ReadonlySignal<Problem | null>;
  notify: Notifying;
  change(settings: Partial<Settings>): void;
  /** Gives whether the account was found and added. */
  addAccount(accountId: string, label: string): Promise<boolean>;
  removeAccount(target: Target): Promise<void>;
  /** Gives whether everything is gone. */
  erase(): Promise<boolean>;
};

export const ACCOUNT_TASK = 'account';
export const ERASE_TASK = 'erase';

export function openSetup(effects: WindowEffects, permissions: Permissions): Setup {
  const { stores } = effects;
  const trouble = signal<Problem | null>(null);
  const live = createLive((problem) => {
    trouble.value = problem;
  });
  const shared: SetupShared = { effects, permissions, tasks: createTasks() };
  const { tasks } = shared;
  const open = live.follow(stores.deliveries.watchShown(0));
  return {
    ...shared,
    keys: createKeys(shared),
    layoutReport: createLayoutReport(shared),
    tiktok: createTiktokAccounts(shared),
    notify: createNotifying(shared),
    keyTimes: live.follow(stores.keyTimes.watch()),
    targets: live.follow(stores.targets.watch()),
    sounds: live.follow(stores.sounds.watch()),
    tiktokApps: live.follow(stores.tiktokApps.watchKeys()),
    tiktokConnections: live.follow(stores.tiktokConnections.watch()),
    deliveries: computed(() => open.value?.deliveries),
    hasPosts: computed(() => {
      const { deliveries = [], older = 0 } = open.value ?? {};
      return deliveries.length + older > 0;
    }),
    settings: live.follow(stores.settings.watch()),
    trouble,
    change: (settings) => void stores.settings.set(settings),
    addAccount: async (accountId, label) => {
      const added = await tasks.run(ACCOUNT_TASK, () =>
        effects.ask('account.add', { accountId, label }),
      );
      return added !== undefined;
    },
    removeAccount: async ({ id }) => {
      await tasks.run(ACCOUNT_TASK, () => effects.ask('account.remove', { id }));
    },
    erase: async () => {
      const erased = await tasks.run(ERASE_TASK, () => effects.ask('everything.erase', {}));
      if (erased) {
        createAhead(effects.memory).clear();
        forgetTypedAddress(effects.memory);
      }
      return erased !== undefined;
    },
  };
}
