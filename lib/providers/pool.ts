import { pause } from '../sharing/pause.ts';

/**
 * Browsers silently send a POST again when a connection that they reuse closes before the headers:
 * one fetch, two posts. Connections that were opened and never used count as reused in Chromium.
 * So a request that must arrive once needs a pool with no idle connection in it.
 *
 * `knock` sends a harmless request on that pool. The first one, answered, leaves exactly one idle
 * connection; the next two tell how long an answer takes on it, the shorter one, since a busy
 * computer makes any one of them late; the last takes it and is aborted before its answer, which
 * closes it. Aborting on a cold pool instead leaves the half-made
 * connection behind, which is then resent on (measured, Chromium 156: up to 3 posts for one fetch,
 * and more with several such requests at once).
 *
 * A third of the answer's time, and a pause before the real request so that the abort has arrived
 * first. Measured over HTTP/1.1 with TLS against connections dropped after the request: with
 * answers of 15 to 120 ms, one post in 111 of 111 runs in Chromium and in 65 of 66 in Firefox; with
 * answers of 0 to 7 ms, as no API over the internet gives them, two posts in 4 of 225 and 6 of 126.
 * So it makes a second post rare, not impossible: reconciliation still looks for it.
 */
const SHARE_OF_ANSWER = 1 / 3;
const SETTLE_MS = 10;
const MOST_ABORTS = 5;
/** A server that does not answer a HEAD in this time would not answer the real request either. */
const KNOCK_TIMEOUT_MS = 15_000;

type Knock = (signal: AbortSignal) => Promise<unknown>;

/** Whether the knock was answered before it was aborted after `ms`. */
async function answeredWithin(knock: Knock, ms: number): Promise<boolean> {
  const abort = new AbortController();
  let answered = false;
  const knocked = knock(abort.signal).then(
    () => {
      answered = true;
    },
    () => undefined,
  );
  await Promise.race([knocked, pause(ms)]);
  abort.abort();
  return answered;
}

async function answerTime(knock: Knock): Promise<number> {
  const started = performance.now();
  await knock(AbortSignal.timeout(KNOCK_TIMEOUT_MS));
  return performance.now() - started;
}

/** Rejects as `knock` does if the server cannot be reached: then nothing needs to be sent. */
export async function emptyPool(knock: Knock): Promise<void> {
  await knock(AbortSignal.timeout(KNOCK_TIMEOUT_MS));
  let wait = Math.min(await answerTime(knock), await answerTime(knock));
  for (let aborts = 0; aborts < MOST_ABORTS; aborts++) {
    wait *= SHARE_OF_ANSWER;
    if (!(await answeredWithin(knock, wait))) return pause(SETTLE_MS);
  }
}
