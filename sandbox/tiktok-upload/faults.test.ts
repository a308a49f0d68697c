import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FaultAction } from '../faults.ts';
import { runningSandbox } from '../testing/running-sandbox.ts';
import { fileSource, tiktokApi, twoPieces } from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { token, initVideo, put, status } = tiktokApi(sandbox);
const file = randomBytes(twoPieces.video_size);
const total = file.length;
const [first, second] = [file.subarray(0, 6_000_000), file.subarray(6_000_000)];
const sha256 = createHash('sha256').update(file).digest('hex');

async function begin(source: unknown = twoPieces) {
  const { data } = (await initVideo(source)).json;
  return { url: data.upload_url, publishId: data.publish_id };
}

/** Of the next PUT, or of one after `skip` others. */
function once(action: FaultAction, skip = 0): void {
  sandbox.it.faults.add({ kind: 'upload', times: 1, skip, do: action });
}

const entry = () => sandbox.it.journal.entries().at(-1);
const upload = () => [...sandbox.it.world.tiktok.publishes.values()][0]?.transfer;
const uploaded = () => (upload() as { uploaded: number }).uploaded;
const published = () => sandbox.it.journal.publishes();

describe('a connection that is cut in the middle of a body', () => {
  test.each(['reset', 'end'] as const)(
    'by %s: the chunk is as if it was never sent',
    async (how) => {
      const { url } = await begin();
      once({ type: 'cut-body', afterBytes: 2_000_000, how });
      await expect(put(url, first, 0, total)).rejects.toThrow();
      await expect.poll(() => entry()?.aborted).toBe(true);
      expect(entry()).toMatchObject({ fault: 'cut-body', status: 0, effect: {} });
      expect(entry()?.streamed?.bytes).toBeGreaterThanOrEqual(2_000_000);
      expect(entry()?.streamed?.bytes).toBeLessThan(6_000_000);
      expect(uploaded()).toBe(0);
      await put(url, first, 0, total);
      await put(url, second, 6_000_000, total);
      expect(published()).toMatchObject([{ sha256 }]);
    },
  );

  test('keeps what has come when told so, and goes on from there', async () => {
    const { url, publishId } = await begin();
    once({ type: 'cut-body', afterBytes: 2_000_000, keep: true });
    await expect(put(url, first, 0, total)).rejects.toThrow();
    const kept = uploaded();
    expect(kept).toBeGreaterThanOrEqual(2_000_000);
    const told = (await status(publishId, token())).json.data;
    expect(told).toMatchObject({ uploaded_bytes: kept });
    const again = await put(url, first, 0, total);
    expect([again.status, again.headers['content-range']]).toEqual([
      416,
      `bytes 0-${kept}/${total}`,
    ]);
    expect((await put(url, file.subarray(kept, 6_000_000), kept, total)).status).toBe(206);
    expect((await put(url, second, 6_000_000, total)).status).toBe(201);
    expect(published()).toMatchObject([{ sha256 }]);
  });

  test('never keeps the last byte, nor anything of a chunk that is out of turn', async () => {
    const { url } = await begin(fileSource(1000));
    once({ type: 'cut-body', afterBytes: 5000, keep: true });
    await expect(put(url, randomBytes(1000), 0, 1000)).rejects.toThrow();
    expect(uploaded()).toBe(0);
    sandbox.it.reset();
    const next = await begin();
    once({ type: 'cut-body', afterBytes: 2_000_000, keep: true });
    await expect(put(next.url, second, 6_000_000, total)).rejects.toThrow();
    expect(uploaded()).toBe(0);
  });

  test('is also a fault of hosts that take no files', async () => {
    sandbox.it.faults.add({ kind: 'post', times: 1, do: { type: 'cut-body', afterBytes: 10 } });
    await expect(sandbox.postVideo()).rejects.toThrow();
    expect(sandbox.it.world.posts.size).toBe(0);
  });
});

describe('an answer that comes early', () => {
  test('is sent before the body is through, and nothing is taken', async () => {
    const { url } = await begin();
    once({ type: 'answer-early', afterBytes: 1_000_000, status: 503, body: 'busy' });
    const answer = await put(url, first, 0, total);
    expect([answer.status, answer.text]).toEqual([503, 'busy']);
    expect(uploaded()).toBe(0);
    expect(entry()).toMatchObject({ fault: 'answer-early', status: 503, effect: {} });
    expect((await put(url, first, 0, total)).status).toBe(206);
  });
});

describe('another offset', () => {
  test('that went back makes the chunk 416, and can be gone on from', async () => {
    const { url } = await begin();
    await put(url, first, 0, total);
    once({ type: 'move-offset', to: 0 });
    const refused = await put(url, second, 6_000_000, total);
    expect([refused.status, refused.headers['content-range']]).toEqual([416, `bytes 0-0/${total}`]);
    await put(url, first, 0, total);
    await put(url, second, 6_000_000, total);
    expect(published()).toMatchObject([{ sha256 }]);
  });

  test('that went ahead leaves a file that nobody knows', async () => {
    const { url } = await begin();
    once({ type: 'move-offset', to: 6_000_000 });
    expect((await put(url, first, 0, total)).status).toBe(416);
    expect((await put(url, second, 6_000_000, total)).status).toBe(201);
    expect(published()).toMatchObject([{ sha256: null }]);
  });

  test.each([
    ['where no request has ended', 3_000_000],
    ['behind the whole file', total],
  ])('%s is a mistake and said aloud', async (_name, to) => {
    const { url } = await begin();
    await put(url, first, 0, total);
    once({ type: 'move-offset', to });
    expect((await put(url, second, 6_000_000, total)).json.sandboxError).toBeTruthy();
  });
});

describe('faults that other hosts have, too', () => {
  test.each([
    ['drop-before-commit', 0],
    ['drop-after-commit', 6_000_000],
  ] as const)('%s: the server is at %i', async (type, offset) => {
    const { url } = await begin();
    once({ type });
    await expect(put(url, first, 0, total)).rejects.toThrow();
    expect(uploaded()).toBe(offset);
  });

  test('the answer to the last chunk is lost: it is posted, once', async () => {
    const { url, publishId } = await begin();
    once({ type: 'drop-after-commit' }, 1);
    expect((await put(url, first, 0, total)).status).toBe(206);
    await expect(put(url, second, 6_000_000, total)).rejects.toThrow();
    expect(published()).toMatchObject([{ publishId, sha256 }]);
    expect((await put(url, second, 6_000_000, total)).status).toBe(416);
    expect(published()).toHaveLength(1);
  });

  test.each([
    ['bad_request', 400],
    ['upload_url_expired', 403],
    ['upload_not_found', 404],
    ['range_not_satisfiable', 416],
    ['internal_error', 500],
  ])('%s, with %i', async (code, expected) => {
    const { url } = await begin();
    once({ type: 'error', code });
    expect((await put(url, first, 0, total)).status).toBe(expected);
    expect(uploaded()).toBe(0);
  });

  test('a delay comes after the bytes were taken', async () => {
    const { url } = await begin();
    once({ type: 'delay', ms: 300 });
    const waiting = put(url, first, 0, total);
    await expect.poll(uploaded).toBe(6_000_000);
    expect(entry()?.status).toBe(206);
    expect((await waiting).status).toBe(206);
  });

  test('a client that leaves in the middle has sent nothing', async () => {
    const { url } = await begin();
    sandbox.it.world.tiktok.settings.uploadBytesPerSecond = 3_000_000;
    const quit = new AbortController();
    const waiting = put(url, first, 0, total, { signal: quit.signal });
    await expect.poll(() => entry()?.streamed?.bytes).toBeGreaterThan(100_000);
    quit.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect.poll(() => entry()?.aborted, { timeout: 4000 }).toBe(true);
    expect(uploaded()).toBe(0);
  });
});
