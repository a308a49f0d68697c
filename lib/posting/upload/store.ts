import type { Dexie } from 'dexie';
import { type ChangeRow, changingRows } from '../../storage/changing-rows.ts';
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
  /** In one transaction; gives what was stored, if anything was. */
  update: ChangeRow<Upload>;
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
    update: changingRows(db, rows, get),
    remove: (id) => rows.delete(id),
    watch: () =>
      watch(async () =>
        readable(await rows.toArray()).map(({ address: _secret, ...shown }) => shown),
      ),
  };
}
