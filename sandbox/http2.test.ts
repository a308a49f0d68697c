import { connect } from 'node:http2';
import { expect, test } from 'vitest';
import { openTunnel } from './testing/client.ts';
import { infinipost, runningSandbox, videoPost } from './testing/running-sandbox.ts';

const sandbox = runningSandbox({ http2: true });

async function session() {
  const socket = await openTunnel(sandbox.it.proxyPort, 'api.infinipost.co', ['h2']);
  return connect(infinipost, { createConnection: () => socket });
}

/** One POST on a session: its status, or the error it ended with. */
function post(client: Awaited<ReturnType<typeof session>>): Promise<number | Error> {
  return new Promise((resolve) => {
    const stream = client.request({
      ':method': 'POST',
      ':path': '/v1/posts/video',
      authorization: 'Bearer sk_test_sandbox',
      'content-type': 'application/json',
    });
    client.once('error', resolve);
    stream.once('error', resolve);
    stream.once('close', () => resolve(new Error('closed')));
    stream.once('response', (headers) => resolve(Number(headers[':status'])));
    stream.end(JSON.stringify(videoPost));
  });
}

test('HTTP/2 is spoken when asked for, on one connection', async () => {
  const client = await session();
  expect([await post(client), await post(client)]).toEqual([200, 200]);
  expect(sandbox.it.journal.entries().map((entry) => entry.reusedConnection)).toEqual([
    false,
    true,
  ]);
  expect(sandbox.it.journal.entries().map((entry) => entry.aborted)).toEqual([false, false]);
  client.close();
});

test('a drop after the effect takes the whole session down', async () => {
  sandbox.it.faults.add({ kind: 'post', times: 1, do: { type: 'drop-after-commit' } });
  const client = await session();
  expect(await post(client)).toBeInstanceOf(Error);
  expect(sandbox.it.journal.count({ kind: 'post', committed: true })).toBe(1);
  expect(sandbox.it.journal.entries()[0]?.aborted).toBe(true);
  client.destroy();
});

test('a stream that is ended after the effect leaves the session to others', async () => {
  const how = 'stream';
  sandbox.it.faults.add({ kind: 'post', times: 1, do: { type: 'drop-after-commit', how } });
  const client = await session();
  expect(await post(client)).toMatchObject({ code: 'ERR_HTTP2_STREAM_ERROR' });
  expect(await post(client)).toBe(200);
  expect(sandbox.it.journal.count({ kind: 'post', committed: true })).toBe(2);
  const used = sandbox.it.journal.entries().map(({ connectionId }) => connectionId);
  expect(new Set(used).size).toBe(1);
  client.close();
});

test('the last word on a session is told before it is closed', async () => {
  const how = 'goaway';
  sandbox.it.faults.add({ kind: 'post', times: 1, do: { type: 'drop-after-commit', how } });
  const client = await session();
  const told = new Promise((resolve) => client.once('goaway', (...word) => resolve(word[1])));
  expect(await post(client)).toBeInstanceOf(Error);
  expect(await told).toBe(1);
  expect(sandbox.it.journal.count({ kind: 'post', committed: true })).toBe(1);
});

test('HTTP/1.1 is still spoken beside it', async () => {
  expect((await sandbox.postVideo()).status).toBe(200);
});
