import type { Problem } from '../../problems/problem.ts';
import { failedAtTiktok } from '../../providers/tiktok/fail-reasons.ts';
import type { PublishStatus } from '../../providers/tiktok/schema.ts';
import type { TransportErrorKind } from '../../providers/transport-error.ts';
import { boundaryAt, bytesTold, type Chunk, chunkAt } from './plan.ts';
import {
  addressExpired,
  addressRefused,
  chunkRefused,
  noProgress,
  noProgressAtEnd,
} from './problems.ts';
import type { Upload } from './upload.ts';

/** What came of sending a chunk. `range`: the answer's `Content-Range`. */
export type ChunkAnswer =
  | { kind: 'answer'; status: number; range: string | null }
  | { kind: 'silence'; sent: 'no' | 'maybe'; reason: TransportErrorKind };

/**
 * What to do next.
 * - `go_on`: TikTok has `bytes`, the next chunk begins there
 * - `again`: the same chunk, after a while
 * - `ask`: TikTok's status first, since nobody knows how far it is; `ask_again`: after a while
 * - `sent`, `dead`, `stuck`, `failed`: as the states of an upload
 * - `halt`: we were stopped; nothing is to be changed
 */
export type Next =
  | { do: 'go_on'; bytes: number }
  | { do: 'again' }
  | { do: 'ask' }
  | { do: 'ask_again' }
  | { do: 'sent' }
  | { do: 'dead'; problem: Problem }
  | { do: 'stuck'; problem: Problem }
  | { do: 'failed'; problem: Problem }
  | { do: 'halt' };

const MOST_FAILURES = 8;
/** No chunk leaves for an address that dies while it travels. */
const SPARE_MS = 30_000;

/** Whether to send at all: `undefined` = yes. */
export function beforeChunk(upload: Upload, now: number): Next | undefined {
  if (upload.acknowledged >= upload.plan.size) return { do: 'sent' };
  if (upload.failures >= MOST_FAILURES) {
    // It may go on while the address lives: TikTok is asked first, or gets the same upload's piece.
    return { do: 'stuck', problem: upload.lastLeft ? noProgressAtEnd : noProgress };
  }
  // A chunk that was not answered, by this run or one that was stopped: it may be there.
  if (upload.sending) return { do: 'ask' };
  if (upload.expiresAt - SPARE_MS <= now) return dead(upload, addressExpired);
  return undefined;
}

/** What a chunk's answer calls for (TikTok, media transfer guide, and what clients have seen). */
export function afterChunk(upload: Upload, chunk: Chunk, answer: ChunkAnswer): Next {
  if (answer.kind === 'silence') return afterSilence(answer);
  const { status } = answer;
  const told = bytesTold(upload.plan, answer.range);
  // Some answer 200 or 201 to every chunk: what counts is which bytes were sent.
  if (status === 200 || status === 201 || status === 206) {
    if (told === undefined || told === chunk.end) return reached(upload, chunk.end);
    return boundaryAt(upload.plan, told) === undefined ? { do: 'ask' } : reached(upload, told);
  }
  if (chunk.end === upload.plan.size || upload.lastLeft) return { do: 'ask' };
  if (status === 416) {
    const known = told === undefined ? undefined : boundaryAt(upload.plan, told);
    return known === undefined || known === chunk.first ? { do: 'ask' } : reached(upload, known);
  }
  if (status === 403 || status === 404) return { do: 'dead', problem: addressRefused };
  if (status === 408 || status === 429 || status >= 500) return { do: 'again' };
  return { do: 'stuck', problem: { ...chunkRefused, detail: `HTTP ${status}` } };
}

function afterSilence({ sent, reason }: { sent: 'no' | 'maybe'; reason: string }): Next {
  if (reason === 'aborted') return { do: 'halt' };
  if (reason === 'refused_address') return { do: 'stuck', problem: addressRefused };
  return sent === 'no' ? { do: 'again' } : { do: 'ask' };
}

/** What TikTok's status calls for. Its word on how far it is counts more than ours. */
export function afterStatus(upload: Upload, status: PublishStatus, now: number): Next {
  const { plan } = upload;
  if (status.state === 'failed') {
    return { do: 'failed', problem: failedAtTiktok(status.failReason) };
  }
  if (status.state !== 'uploading' && status.state !== 'working') return { do: 'sent' };
  const has = status.uploadedBytes;
  if (has !== null && has >= plan.size) return { do: 'sent' };
  if (has === null || status.state === 'working') {
    return upload.lastLeft ? { do: 'sent' } : goOn(upload, upload.acknowledged, now);
  }
  // Told as a count or as the last byte's place; in the middle of a chunk it begins anew.
  return goOn(upload, boundaryAt(plan, has + 1) ?? chunkAt(plan, has).first, now);
}

function goOn(upload: Upload, bytes: number, now: number): Next {
  if (upload.expiresAt - SPARE_MS <= now) return dead(upload, addressExpired);
  return { do: 'go_on', bytes };
}

function reached({ plan }: Upload, bytes: number): Next {
  return bytes >= plan.size ? { do: 'sent' } : { do: 'go_on', bytes };
}

/** Once the last chunk has left, only TikTok's final status may say that nothing was posted. */
function dead({ lastLeft }: Upload, problem: Problem): Next {
  return lastLeft ? { do: 'sent' } : { do: 'dead', problem };
}

/** As `dead`, for a file that can no longer be read. */
export function stuck({ lastLeft }: Upload, problem: Problem): Next {
  return lastLeft ? { do: 'sent' } : { do: 'stuck', problem };
}
