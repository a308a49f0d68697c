import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openTunnel } from '../testing/client.ts';
import { runningSandbox } from '../testing/running-sandbox.ts';
import { fileSource, tiktokApi } from '../testing/tiktok-api.ts';

const sandbox = runningSandbox({ http2: true });
const { initVideo, put } = tiktokApi(sandbox);

async function begin(source: unknown): Promise<URL> {
  return new URL((await initVideo(source)).json.data.upload_url);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What buffers hold, in bytes: soon after the collection without what nobody needs. */
function heldByBuffers(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/**
 * PUT of the same piece again and again, with one of them in memory at a time; `written` is
 * waited for before the request's end.
 */
async function pour(
  url: URL,
  piece: Buffer,
  times: number,
  range: string,
  written: () => Promise<void>,
): Promise<number> {
  const socket = await openTunnel(sandbox.it.proxyPort, url.hostname, ['h2']);
  const client = connectHttp2(url, { createConnection: () => socket });
  const stream = client.request({
    ':method': 'PUT',
    ':path': `${url.pathname}${url.search}`,
    'content-type': 'video/mp4',
    'content-length': piece.length * times,
    'content-range': range,
  });
  const answered = once(stream, 'response');
  for (let n = 0; n < times; n += 1) {
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  await written();
  stream.end();
  const [headers] = await answered;
  stream.resume();
  client.close();
  return Number(headers[':status']);
}

test('a file of any size needs no memory, and HTTP/2 is spoken', async () => {
  const piece = randomBytes(1_000_000);
  const total = 200_000_000;
  const source = {
    source: 'FILE_UPLOAD',
    video_size: total,
    chunk_size: 50_000_000,
    total_chunk_count: 4,
  };
  const url = await begin(source);
  const before = heldByBuffers();
  // What is kept until the request ends stays, however often one looks.
  const littleIsHeld = () => expect.poll(() => heldByBuffers() - before).toBeLessThan(40_000_000);
  const statuses: number[] = [];
  for (let at = 0; at < total; at += 50_000_000) {
    statuses.push(
      await pour(url, piece, 50, `bytes ${at}-${at + 49_999_999}/${total}`, littleIsHeld),
    );
  }
  expect(statuses).toEqual([206, 206, 206, 201]);
  const hash = createHash('sha256');
  for (let n = 0; n < 200; n += 1) hash.update(piece);
  expect(sandbox.it.journal.publishes()).toMatchObject([{ sha256: hash.digest('hex') }]);
}, 30_000);

test('the speed of a connection can be limited', async () => {
  const settings = sandbox.it.world.tiktok.settings;
  settings.uploadBytesPerSecond = 5_000_000;
  const bytes = randomBytes(4_000_000);
  const timed = async () => {
    const url = await begin(fileSource(bytes.length));
    const started = performance.now();
    expect((await put(url.href, bytes, 0, bytes.length)).status).toBe(201);
    return performance.now() - started;
  };
  const limited = await timed();
  expect(limited).toBeGreaterThan(700);
  expect(limited).toBeLessThan(1600);
  settings.uploadBytesPerSecond = null;
  expect(await timed()).toBeLessThan(limited / 2);
});
