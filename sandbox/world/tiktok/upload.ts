import { createHash, type Hash } from 'node:crypto';

/** How a file was announced to be cut (TikTok's media transfer guide). Bytes throughout. */
export type ChunkPlan = { size: number; chunkSize: number; count: number };

/** A file on its way: its bytes are counted and hashed and never held. */
export type Upload = {
  kind: 'upload';
  uploadId: string;
  uploadToken: string;
  /** The one host that takes it. */
  host: string;
  plan: ChunkPlan;
  expiresAt: number;
  uploaded: number;
  /** Of the bytes so far; `null` once it is complete or was moved to bytes that never came. */
  hash: Hash | null;
  /** The hash at each offset where a request ended, for an offset that is moved back. */
  marks: Map<number, Hash>;
  completedAt: number | null;
  /** Hex, once complete. */
  sha256: string | null;
  /** As the file's own header says; `null` when none was seen. */
  durationSeconds: number | null;
};

type Start = Pick<Upload, 'uploadId' | 'uploadToken' | 'host' | 'plan' | 'expiresAt'>;

export function startUpload(start: Start): Upload {
  const hash = createHash('sha256');
  return {
    kind: 'upload',
    ...start,
    uploaded: 0,
    hash,
    marks: new Map([[0, hash.copy()]]),
    completedAt: null,
    sha256: null,
    durationSeconds: null,
  };
}

/** Where the chunk ends that holds the byte at `offset`: the remainder goes with the last one. */
export function chunkEnd({ size, chunkSize, count }: ChunkPlan, offset: number): number {
  const index = Math.min(Math.floor(offset / chunkSize), count - 1);
  return index === count - 1 ? size : (index + 1) * chunkSize;
}

/** Counts bytes in that have wholly arrived. `hash` is of the file up to their end. */
export function advance(upload: Upload, bytes: number, hash: Hash | null, now: number): void {
  upload.uploaded += bytes;
  upload.hash = hash;
  if (hash) upload.marks.set(upload.uploaded, hash.copy());
  if (upload.uploaded < upload.plan.size) return;
  upload.completedAt = now;
  upload.sha256 = hash?.digest('hex') ?? null;
  // A finished hash cannot be copied.
  upload.hash = null;
  upload.marks.clear();
}

/**
 * Makes the server believe in another offset: bytes are forgotten, or believed in that never came.
 * Throws for an offset where no request has ended, since its hash is not known.
 */
export function moveOffset(upload: Upload, to: number): void {
  const known = upload.marks.get(to);
  if (to < upload.uploaded && !known) throw new Error(`No request of this upload ended at ${to}`);
  if (to >= upload.plan.size) throw new Error('The whole upload cannot be skipped');
  if (to !== upload.uploaded) upload.hash = known?.copy() ?? null;
  upload.uploaded = to;
}
