import type { ChunkPlan } from '../world/tiktok/upload.ts';
import type { Fields } from './body.ts';
import { Refusal } from './errors.ts';

/**
 * TikTok's guide counts megabytes now in tens and now in twos: of each limit the narrower reading
 * holds here, so that a plan that passes is right under both.
 */
const leastChunk = 5 * 1024 * 1024;
const mostChunk = 64_000_000;
const mostChunks = 1000;
const mostBytes = 4 * 1024 ** 3;

/** What is wrong with a plan, or `null` (TikTok's media transfer guide). */
export function planFault({ size, chunkSize, count }: ChunkPlan): string | null {
  if (size < 1 || size > mostBytes) return 'The video size is invalid';
  // Not in the guide, but refused so since August 2026.
  if (count === 1 && chunkSize !== size) return 'The chunk size is invalid';
  const isShort = chunkSize < leastChunk && chunkSize !== size;
  if (isShort || chunkSize > mostChunk) return 'The chunk size is invalid';
  const isWhole = count === Math.floor(size / chunkSize);
  return isWhole && count >= 1 && count <= mostChunks ? null : 'The total chunk count is invalid';
}

/** The plan in a FILE_UPLOAD's source_info. */
export function planIn(source: Fields): ChunkPlan {
  const plan = {
    size: source.count('video_size'),
    chunkSize: source.count('chunk_size'),
    count: source.count('total_chunk_count'),
  };
  const fault = planFault(plan);
  if (fault !== null) throw new Refusal('invalid_params', fault);
  return plan;
}
