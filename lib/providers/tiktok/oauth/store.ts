import type { Dexie } from 'dexie';
import { type Watch, watch } from '../../../storage/watch.ts';
import {
  connectionSchema,
  type ShownConnection,
  shownOf,
  type TiktokConnection,
} from './connection.ts';
import type { TiktokApp } from './token-calls.ts';

export type ConnectionStore = {
  /** A row that no longer reads as a connection counts as none. */
  get(id: string): Promise<TiktokConnection | undefined>;
  put(connection: TiktokConnection): Promise<void>;
  /**
   * Reads a connection, lets `change` decide and stores what it gives, in one transaction; gives
   * what was stored. `undefined` from `change`, or no such connection: nothing is stored.
   */
  update(
    id: string,
    change: (connection: TiktokConnection) => TiktokConnection | undefined,
  ): Promise<TiktokConnection | undefined>;
  remove(id: string): Promise<void>;
  /** Without the tokens. */
  watch(): Watch<ShownConnection[]>;
};

export function createConnectionStore(db: Dexie): ConnectionStore {
  const rows = db.table<TiktokConnection, string>('tiktokConnections');
  const get = async (id: string) => {
    const parsed = connectionSchema.safeParse(await rows.get(id));
    return parsed.success ? parsed.data : undefined;
  };
  return {
    get,
    put: async (connection) => {
      await rows.put(connection);
    },
    update: async (id, change) =>
      db.transaction('rw', rows, async () => {
        const stored = await get(id);
        const changed = stored && change(stored);
        if (changed) await rows.put(changed);
        return changed;
      }),
    remove: (id) => rows.delete(id),
    watch: () =>
      watch(async () => {
        const all = await rows.toArray();
        return all.filter((row) => connectionSchema.safeParse(row).success).map(shownOf);
      }),
  };
}

export type AppStore = {
  get(clientKey: string): Promise<TiktokApp | undefined>;
  put(app: TiktokApp): Promise<void>;
  remove(clientKey: string): Promise<void>;
  /** Which apps there are; never a secret. */
  keys(): Promise<string[]>;
};

/** The user's own TikTok apps: their secrets stay beside the keys, in the extension's database. */
export function createAppStore(db: Dexie): AppStore {
  const rows = db.table<TiktokApp, string>('tiktokApps');
  return {
    get: (clientKey) => rows.get(clientKey),
    put: async (app) => {
      await rows.put(app);
    },
    remove: (clientKey) => rows.delete(clientKey),
    keys: async () => (await rows.toArray()).map((app) => app.clientKey),
  };
}
