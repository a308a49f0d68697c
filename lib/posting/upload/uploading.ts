import { type Problem, ProblemError } from '../../problems/problem.ts';
import type { SendPiece } from '../../providers/http.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { BegunUpload, PublishStatus } from '../../providers/tiktok/schema.ts';
import { TransportError } from '../../providers/transport-error.ts';
import { after, cancelled, leaving, leavingAfter, paused, resumed } from './after.ts';
import {
  afterChunk,
  afterStatus,
  beforeChunk,
  type ChunkAnswer,
  type Next,
  stuck,
} from './decide.ts';
import { type Chunk, chunkAt, contentRange, type UploadPlan } from './plan.ts';
import { fileGone, tooLateToStop } from './problems.ts';
import type { UploadStore } from './store.ts';
import type { Upload } from './upload.ts';

/** How long TikTok keeps an upload open (TikTok, media transfer guide). */
const ADDRESS_LIVES_MS = 60 * 60_000;
/** Slower than this a chunk counts as lost. */
const SLOWEST_BYTES_PER_S = 20_000;
const SHORTEST_TIMEOUT_MS = 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

export type UploadingEffects = {
  store: UploadStore;
  send: SendPiece;
  /** TikTok's word on an upload. Throws `ProblemError`. */
  status(upload: Upload): Promise<PublishStatus>;
  /** The file as it was chosen; `undefined` = it is gone. */
  file(id: string): Promise<Blob | undefined>;
  /** Resolves after `ms`, or as soon as `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs `work` while nobody else, in any context, runs work under the same name. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  now(): number;
  /** 0 to 1. */
  random(): number;
};

export type Uploading = {
  /** Writes down an upload that TikTok has just opened; nothing is sent yet. */
  begin(id: string, begun: BegunUpload, file: { plan: UploadPlan; type: string }): Promise<void>;
  /**
   * Sends until nothing is left to send or something has to be decided, and gives the upload as it
   * stands then; `undefined` = there is none. What was interrupted goes on at the next call.
   */
  run(id: string): Promise<Upload | undefined>;
  /** Stops the chunk on its way; TikTok keeps what it has. */
  pause(id: string): Promise<void>;
  /** Makes it ready to `run` again. */
  resume(id: string): Promise<void>;
  /** Throws `ProblemError` once TikTok may have the whole file. */
  cancel(id: string): Promise<void>;
};

/**
 * Files on their way to TikTok, chunk by chunk. Memory stays flat: each chunk is a slice of the
 * file. Before each chunk it is written down, so that whatever stops whom, the next run asks TikTok
 * how far it is and goes on there.
 */
export function createUploading(effects: UploadingEffects): Uploading {
  const { store, send, now } = effects;
  const running = new Map<string, AbortController>();

  async function askTiktok(upload: Upload): Promise<Next> {
    try {
      return afterStatus(upload, await effects.status(upload), now());
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      const passes = thrown instanceof ProviderError && thrown.problem.remedy === 'retry';
      return passes ? { do: 'ask_again' } : { do: 'stuck', problem: thrown.problem };
    }
  }

  async function answerTo(
    upload: Upload,
    bytes: Blob,
    chunk: Chunk,
    signal: AbortSignal,
  ): Promise<ChunkAnswer> {
    const { address, type, plan, expiresAt } = upload;
    const slowest = ((chunk.end - chunk.first) / SLOWEST_BYTES_PER_S) * 1000;
    const timeoutMs = Math.min(Math.max(slowest, SHORTEST_TIMEOUT_MS), expiresAt - now());
    const range = contentRange(plan, chunk);
    try {
      const answer = await send({ url: address, bytes, type, range, timeoutMs, signal });
      return { kind: 'answer', ...answer };
    } catch (thrown) {
      if (!(thrown instanceof TransportError)) throw thrown;
      return { kind: 'silence', sent: thrown.sent, reason: thrown.kind };
    }
  }

  /** Sends chunk after chunk while nothing stands against it; gives what the last one calls for. */
  async function sendChunks(upload: Upload, signal: AbortSignal): Promise<Next> {
    const { id, plan } = upload;
    const file = await effects.file(id);
    if (file?.size !== plan.size) return stuck(upload, fileGone);
    let begun = await store.update(id, (stored) =>
      stored.state === 'sending' ? leaving(stored, now()) : undefined,
    );
    let next: Next = { do: 'halt' };
    while (begun) {
      const chunk = chunkAt(plan, begun.acknowledged);
      const bytes = file.slice(chunk.first, chunk.end);
      const told = afterChunk(begun, chunk, await answerTo(begun, bytes, chunk, signal));
      if (told.do !== 'go_on') return told;
      // Between two chunks the line stands empty: one transaction is all that it waits for.
      begun = await store.update(id, (stored) => leavingAfter(stored, told, now()));
      next = told;
    }
    return next;
  }

  async function step(upload: Upload, signal: AbortSignal): Promise<Next> {
    const before = beforeChunk(upload, now());
    if (before?.do === 'ask') return askTiktok(upload);
    return before ?? sendChunks(upload, signal);
  }

  async function sendAll(id: string, signal: AbortSignal): Promise<Upload | undefined> {
    for (let isFirst = true; ; isFirst = false) {
      const upload = await store.get(id);
      if (upload?.state !== 'sending' || signal.aborted) return upload;
      // A chunk that an earlier run left on its way: that run was stopped, and no connection failed.
      const wasStopped = isFirst && upload.sending !== null;
      const next = await step(upload, signal);
      // What the user decided meanwhile stands, unless every byte has left.
      const stored = await store.update(id, (current) =>
        current.state === 'sending' || next.do === 'sent' || next.do === 'failed'
          ? after(current, next, { now: now(), wasStopped })
          : undefined,
      );
      const before = wasStopped ? upload.failures : 0;
      if (stored?.state === 'sending' && stored.failures > before) {
        await effects.wait(waitOf(stored.failures), signal);
      }
    }
  }

  /** Full jitter: many uploads that failed together do not come back together. */
  function waitOf(failures: number): number {
    return effects.random() * Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
  }

  async function decided(id: string, change: typeof paused, refusal?: Problem): Promise<void> {
    const changed = await store.update(id, (upload) => change(upload, now()));
    if (!changed && refusal) throw new ProblemError(refusal);
    running.get(id)?.abort();
  }

  return {
    begin: (id, { publishId, uploadUrl }, { plan, type }) =>
      store.put({
        id,
        publishId,
        address: uploadUrl,
        expiresAt: now() + ADDRESS_LIVES_MS,
        type,
        plan,
        acknowledged: 0,
        sending: null,
        lastLeft: false,
        failures: 0,
        state: 'sending',
        problem: null,
        createdAt: now(),
        updatedAt: now(),
      }),
    run: (id) =>
      effects.exclusively(`upload ${id}`, async () => {
        const abort = new AbortController();
        running.set(id, abort);
        return sendAll(id, abort.signal).finally(() => running.delete(id));
      }),
    pause: (id) => decided(id, paused),
    resume: async (id) => {
      await store.update(id, (upload) => resumed(upload, now()));
    },
    cancel: (id) => decided(id, cancelled, tooLateToStop),
  };
}
