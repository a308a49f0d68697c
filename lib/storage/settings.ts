import type { Dexie } from 'dexie';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './settings-schema.ts';
import { type Watch, watch } from './watch.ts';

type Row = { key: string; value: unknown };

export type SettingsStore = {
  get(): Promise<Settings>;
  set(patch: Partial<Settings>): Promise<void>;
  watch(): Watch<Settings>;
};

/** One row a setting, so that two windows changing different settings never undo each other. */
export function createSettings(db: Dexie): SettingsStore {
  const rows = db.table<Row, string>('settings');
  const get = async () => {
    const stored = await rows.toArray();
    const values = Object.fromEntries(stored.map((row) => [row.key, row.value]));
    return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...values });
  };
  return {
    get,
    set: async (patch) => {
      await rows.bulkPut(Object.entries(patch).map(([key, value]) => ({ key, value })));
    },
    watch: () => watch(get),
  };
}
