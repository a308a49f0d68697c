import type { Dexie } from 'dexie';
import { type Watch, watch } from '../../storage/watch.ts';
import { type Upload, uploadSchema } from './upload.ts';

/** What windows may know of an upload. */
export type ShownUpload = Omit<Upload, 'address'>;

export type UploadStore = {
  /** A row that no longer reads as an upload counts as none. */
  get(id: string): Promise<Upload | undefined>;
  put(upload: Upload): Promise<void>;
  /** What is to be gone on with after a start. */
  sending(): Promise<Upload[]>;
  /**
   * Reads an upload, lets `change` decide and stores what it gives, in one transaction; gives what
   * was stored. `undefined` from `change`, or no such upload: nothing is stored.
   */
  update(id: string, change: (upload: Upload) => Upload | undefined): Promise<Upload | undefined>;
  remove(id: string): Promise<void>;
  /** Without the addresses. */
  watch(): Watch<ShownUpload[]>;
};

export function createUploadStore(db: Dexie): UploadStore {
  const rows = db.table<Upload, string>('uploads');
  const readable = (all: Upload[]) => all.filter((row) => uploadSchema.safeParse(row).success);
  const get = async (id: string) => {
    const row = await rows.get(id);
    return row && readable([row])[0];
  };
  return {
    get,
    put: async (upload) => {
      await rows.put(upload);
    },
    sending: async () => readable(await rows.where('state').equals('sending').toArray()),
    update: async (id, change) =>
      db.transaction('rw', rows, async () => {
        const stored = await get(id);
        const changed = stored && change(stored);
        if (changed) await rows.put(changed);
        return changed;
      }),
    remove: (id) => rows.delete(id),
    watch: () =>
      watch(async () =>
        readable(await rows.toArray()).map(({ address: _secret, ...shown }) => shown),
      ),
  };
}
