import type { Dexie } from 'dexie';
import { type ChangeRow, changingRows } from '../../../storage/changing-rows.ts';
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
  /** In one transaction; gives what was stored, if anything was. */
  update: ChangeRow<TiktokConnection>;
  remove(id: string): Promise<void>;
  /** Without the tokens; so is what `watch` tells. */
  all(): Promise<ShownConnection[]>;
  watch(): Watch<ShownConnection[]>;
};

export function createConnectionStore(db: Dexie): ConnectionStore {
  const rows = db.table<TiktokConnection, string>('tiktokConnections');
  const get = async (id: string) => {
    const parsed = connectionSchema.safeParse(await rows.get(id));
    return parsed.success ? parsed.data : undefined;
  };
  const all = async () => {
    const stored = await rows.toArray();
    return stored.filter((row) => connectionSchema.safeParse(row).success).map(shownOf);
  };
  return {
    get,
    put: async (connection) => {
      await rows.put(connection);
    },
    update: changingRows(db, rows, get),
    remove: (id) => rows.delete(id),
    all,
    watch: () => watch(all),
  };
}

export type AppStore = {
  get(clientKey: string): Promise<TiktokApp | undefined>;
  put(app: TiktokApp): Promise<void>;
  remove(clientKey: string): Promise<void>;
  /** The client keys of the apps there are; never a secret. */
  watchKeys(): Watch<string[]>;
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
    watchKeys: () => watch(async () => (await rows.toArray()).map((app) => app.clientKey)),
  };
}
