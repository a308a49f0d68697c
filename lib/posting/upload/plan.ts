import * as z from 'zod/mini';
import { MOST_BYTES } from '../../media/facts.ts';

/** How a file is cut: every chunk but the last has `chunkSize` bytes, the last one the rest. */
export const uploadPlanSchema = z.object({
  size: z.number(),
  chunkSize: z.number(),
  chunkCount: z.number(),
});
export type UploadPlan = z.infer<typeof uploadPlanSchema>;

/** Bytes `first` to `end`, without `end`. */
export type Chunk = { first: number; end: number };

/** "64 MB" under both readings of MB. */
const SINGLE_UP_TO = 64_000_000;
/**
 * Between two chunks the line stands empty, which `npm run bench -- upload` prints: with 10 MB that
 * was 7 % of a line of 25 MB a second. A chunk that is cut off travels again from its beginning, so
 * a slow line wants them small.
 */
const CHUNK_BYTES = 20_000_000;

/**
 * The plan for a file of `size` bytes; `undefined` = TikTok takes no file of this size. Three rules
 * hold at once (TikTok, media transfer guide, and what it enforces since August 2026): every chunk
 * has 5 to 64 MB but for the last, which may have 128 MB; the count is rounded down, so that the
 * last chunk has the remainder too; and a count of one means that the chunk is the whole file.
 */
export function planOf(size: number): UploadPlan | undefined {
  if (!Number.isSafeInteger(size) || size < 1 || size > MOST_BYTES) return undefined;
  if (size <= SINGLE_UP_TO) return { size, chunkSize: size, chunkCount: 1 };
  return { size, chunkSize: CHUNK_BYTES, chunkCount: Math.floor(size / CHUNK_BYTES) };
}

/** The chunk that holds the byte at `offset`, which is below the file's size. */
export function chunkAt({ size, chunkSize, chunkCount }: UploadPlan, offset: number): Chunk {
  const index = Math.min(Math.floor(offset / chunkSize), chunkCount - 1);
  const last = index === chunkCount - 1;
  return { first: index * chunkSize, end: last ? size : (index + 1) * chunkSize };
}

/** Where the next chunk begins if TikTok has `bytes`; `undefined` = in the middle of one. */
export function boundaryAt(plan: UploadPlan, bytes: number): number | undefined {
  if (bytes === plan.size) return plan.size;
  if (bytes < 0 || bytes > plan.size) return undefined;
  return chunkAt(plan, bytes).first === bytes ? bytes : undefined;
}

/** The header that says which bytes these are. */
export function contentRange({ size }: UploadPlan, { first, end }: Chunk): string {
  return `bytes ${first}-${end - 1}/${size}`;
}

/**
 * How many bytes an answer's `Content-Range` says that TikTok has. Its guide writes the range as
 * `0-{UPLOADED}` and not whether that counts bytes or names the last one, so both are tried against
 * the plan. `undefined` = not told, or not to be read.
 */
export function bytesTold(plan: UploadPlan, header: string | null): number | undefined {
  const match = /^\s*bytes\s+0-([0-9]{1,16})\/([0-9]{1,16})\s*$/i.exec(header ?? '');
  if (!match || Number(match[2]) !== plan.size) return undefined;
  const told = Number(match[1]);
  return boundaryAt(plan, told + 1) ?? boundaryAt(plan, told) ?? told + 1;
}
