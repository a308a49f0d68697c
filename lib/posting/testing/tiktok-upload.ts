import { freshMain } from '../../../tests/samples/database.ts';
import type { Piece, SendPiece } from '../../providers/http.ts';
import type { PublishStatus } from '../../providers/tiktok/schema.ts';
import { TransportError } from '../../providers/transport-error.ts';
import { createUploadStore, type UploadStore } from '../upload/store.ts';
import type { Upload } from '../upload/upload.ts';
import { createUploading, type UploadingEffects } from '../upload/uploading.ts';

export const NOON = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const CONTENT = 'abcdefghijklmnopqrstuvwxy';

/** Small chunks, so that a test can look at every byte. */
export const anUpload: Upload = {
  id: 'd1',
  publishId: 'v_pub_file~v2-1.1',
  address: 'https://open-upload.tiktokapis.com/video/?upload_token=s3cret',
  expiresAt: NOON + HOUR,
  type: 'video/mp4',
  plan: { size: CONTENT.length, chunkSize: 4, chunkCount: 6 },
  acknowledged: 0,
  sending: null,
  lastLeft: false,
  failures: 0,
  state: 'sending',
  problem: null,
  createdAt: NOON,
  updatedAt: NOON,
};

export const aStatus: PublishStatus = {
  state: 'uploading',
  rawStatus: 'PROCESSING_UPLOAD',
  failReason: null,
  postIds: [],
  uploadedBytes: 8,
  downloadedBytes: null,
  logId: null,
};

/**
 * What may go wrong with one chunk: lost before TikTok takes it or after, refused for the moment,
 * not sent at all, or the address is dead.
 */
export type ChunkFault = 'fine' | 'lost' | 'unanswered' | 'busy' | 'offline' | 'dead';

/** A store without a database, for what has to be played hundreds of times. */
export function storeInMemory(): UploadStore {
  const rows = new Map<string, Upload>();
  return {
    get: async (id) => rows.get(id),
    put: async (upload) => {
      rows.set(upload.id, upload);
    },
    sending: async () => [...rows.values()].filter(({ state }) => state === 'sending'),
    update: async (id, change) => {
      const stored = rows.get(id);
      const changed = stored && change(stored);
      if (changed) rows.set(id, changed);
      return changed;
    },
    remove: async (id) => {
      rows.delete(id);
    },
    watch: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  };
}

/** A TikTok that takes chunks in their order, and a Soundpost with one file on its way there. */
export async function anUploadWorld(
  change: Partial<Upload> = {},
  store = createUploadStore(freshMain()),
) {
  await store.put({ ...anUpload, ...change });
  const world = {
    store,
    now: NOON,
    received: '',
    /** One for each chunk that leaves; then all is fine. */
    faults: [] as ChunkFault[],
    pieces: [] as Piece[],
    waited: [] as number[],
    file: async (): Promise<Blob | undefined> => new Blob([CONTENT]),
    send: (async (piece) => {
      world.pieces.push(piece);
      const fault = world.faults.shift() ?? 'fine';
      if (fault === 'offline') throw new TransportError('network', 'no');
      if (fault === 'lost') throw new TransportError('network', 'maybe');
      if (fault === 'busy') return { status: 503, range: null };
      if (fault === 'dead') return { status: 404, range: null };
      const first = Number(/bytes (\d+)-/.exec(piece.range)?.[1]);
      const bytes = await piece.bytes.text();
      if (first !== world.received.length) return { status: 416, range: null };
      world.received += bytes;
      if (fault === 'unanswered') throw new TransportError('timeout', 'maybe');
      const range = `bytes 0-${world.received.length - 1}/${CONTENT.length}`;
      return { status: world.isWhole() ? 201 : 206, range };
    }) as SendPiece,
    status: async (): Promise<PublishStatus> =>
      world.isWhole()
        ? { ...aStatus, state: 'downloading', uploadedBytes: CONTENT.length }
        : { ...aStatus, uploadedBytes: world.received.length },
    isWhole: () => world.received.length === CONTENT.length,
  };
  const start = (effects: Partial<UploadingEffects> = {}) =>
    createUploading({
      store,
      send: (piece) => world.send(piece),
      status: () => world.status(),
      file: () => world.file(),
      wait: async (ms) => {
        world.waited.push(ms);
      },
      exclusively: (_name, work) => work(),
      now: () => world.now,
      random: () => 1,
      ...effects,
    });
  return Object.assign(world, { start, content: CONTENT });
}
