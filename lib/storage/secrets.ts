import type { Dexie } from 'dexie';

type Row<Provider extends string> = { provider: Provider; key: string; storedAt: number };

export type Secrets<Provider extends string> = {
  get(provider: Provider): Promise<string | undefined>;
  set(provider: Provider, key: string, now: number): Promise<void>;
  remove(provider: Provider): Promise<void>;
  /** When each stored key was stored, ms since 1970. Never the key. */
  storedAt(): Promise<Partial<Record<Provider, number>>>;
};

/**
 * Keys live in the extension origin's IndexedDB: content scripts cannot reach it, while in Firefox
 * they can read `storage.local`.
 */
export function createSecrets<Provider extends string>(db: Dexie): Secrets<Provider> {
  const rows = db.table<Row<Provider>, Provider>('secrets');
  return {
    get: async (provider) => (await rows.get(provider))?.key,
    set: async (provider, key, now) => {
      await rows.put({ provider, key, storedAt: now });
    },
    remove: async (provider) => {
      await rows.delete(provider);
    },
    storedAt: async () => {
      const stored = await rows.toArray();
      return Object.fromEntries(stored.map((row) => [row.provider, row.storedAt])) as Partial<
        Record<Provider, number>
      >;
    },
  };
}
