import type { Dexie } from 'dexie';
import { ProblemError } from '../problems/problem.ts';
import { isForWantOfRoom, noRoom } from './problems.ts';

/** How a file is named wherever it is spoken of. `size` in bytes; `type` may be empty. */
export type MediaRef = { mediaId: string; name: string; size: number; type: string };

/** A file on this computer, kept until what it was chosen for is done. */
type Row = { id: string; file: Blob; addedAt: number };

/** What was chosen and is not in a draft yet is being looked at. */
const FRESH_MS = 60 * 60_000;

export type MediaStore = {
  /** Keeps a copy of a file. Throws `ProblemError` where there is no room for it. */
  put(file: Blob, told: { name: string; type: string }): Promise<MediaRef>;
  /** `undefined` = it was dropped, or the browser lost it. */
  get(mediaId: string): Promise<Blob | undefined>;
  remove(mediaId: string): Promise<void>;
  /** Drops every file that no draft and no unfinished delivery refers to, the newest excepted. */
  prune(): Promise<void>;
};

/** The refs that a stored row holds, as far as this room has to know its shape. */
type Referring = {
  file?: { mediaId: string };
  payload?: { tiktok?: { file?: { mediaId: string } } };
};

const FINISHED = ['published', 'in_inbox', 'cancelled'];

/** Files lie in the database as they are: neither storing nor slicing one reads it into memory. */
export function createMediaStore(
  db: Dexie,
  { now, newId }: { now(): number; newId(): string },
): MediaStore {
  const rows = db.table<Row, string>('media');
  const drafts = db.table<Referring, string>('drafts');
  const deliveries = db.table<Referring, string>('deliveries');
  return {
    put: async (file, { name, type }) => {
      const id = newId();
      await rows.add({ id, file, addedAt: now() }).catch((thrown: unknown) => {
        throw isForWantOfRoom(thrown) ? new ProblemError(noRoom, { cause: thrown }) : thrown;
      });
      return { mediaId: id, name, size: file.size, type };
    },
    get: async (mediaId) => (await rows.get(mediaId))?.file,
    remove: (mediaId) => rows.delete(mediaId),
    prune: async () =>
      db.transaction('rw', rows, drafts, deliveries, async () => {
        if ((await rows.count()) === 0) return;
        const used = new Set<string | undefined>();
        await drafts.each(({ file }) => used.add(file?.mediaId));
        const unfinished = deliveries.where('state').noneOf(FINISHED);
        await unfinished.each(({ payload }) => used.add(payload?.tiktok?.file?.mediaId));
        const isDue = ({ id, addedAt }: Row) => !used.has(id) && addedAt < now() - FRESH_MS;
        await rows.filter(isDue).delete();
      }),
  };
}
