import { describe, expect, test } from 'vitest';
import { createClient } from './testing/client.ts';
import { clipUrl, infinipost, runningSandbox, tiktok } from './testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { ask, post, postVideo, importSound, askDumpling } = sandbox;
const entries = () => sandbox.it.journal.entries();

describe('the journal', () => {
  test('keeps each request in order with what it changed', async () => {
    await importSound();
    await askDumpling(clipUrl);
    await postVideo({ caption: 'one' });
    await postVideo({ accountIds: ['acc_nobody'] });
    expect(entries().map(({ kind, status }) => [kind, status])).toEqual([
      ['sound-import', 200],
      ['video-metadata', 200],
      ['post', 200],
      ['post', 404],
    ]);
    expect(entries()[0]).toMatchObject({
      host: 'api.infinipost.co',
      method: 'POST',
      path: '/v1/media/sounds',
      keyOk: true,
      body: { soundUrl: clipUrl },
      effect: { soundId: expect.any(String), clipId: '7709413348194969648' },
      aborted: false,
    });
    expect(entries()[1]?.effect).toMatchObject({ credits: 10 });
    expect(entries()[3]).toMatchObject({ code: 'not_found', effect: {} });
    expect(sandbox.it.journal.count({ kind: 'post' })).toBe(2);
    expect(sandbox.it.journal.count({ kind: 'post', committed: true })).toBe(1);
    expect(sandbox.it.journal.posts()).toMatchObject([
      { accountId: 'acc_studio', body: { caption: 'one' } },
    ]);
  });

  test('shows a duplicate as two posts', async () => {
    await postVideo();
    await postVideo();
    expect(sandbox.it.journal.posts()).toHaveLength(2);
  });

  test('never holds a key, wherever it was put', async () => {
    const key = 'sk_test_a_secret_value';
    await ask(`${infinipost}/v1/posts?cursor=${key}`, { key });
    await post(`${infinipost}/v1/posts/video`, { caption: `my key is ${key}` }, key);
    await post(`${infinipost}/v1/posts/video`, `not json ${key}`, key);
    await ask(`${infinipost}/v1/posts/${key}`, { key });
    expect(entries()).toHaveLength(4);
    expect(JSON.stringify(entries())).not.toContain(key);
    expect(entries().map(({ keyOk }) => keyOk)).toEqual([false, false, false, false]);
  });

  test('tells a reused connection from a fresh one', async () => {
    await postVideo();
    await postVideo();
    const other = createClient(sandbox.it.proxyPort);
    await other.ask(`${tiktok}/foryou`);
    other.close();
    const [first, second, third] = entries();
    expect([first, second, third].map((entry) => entry?.reusedConnection)).toEqual([
      false,
      true,
      false,
    ]);
    expect(second?.connectionId).toBe(first?.connectionId);
    expect(third?.connectionId).not.toBe(first?.connectionId);
  });

  test('writes down what the proxy refused', async () => {
    await expect(ask('https://telemetry.example.com/collect')).rejects.toThrow('502');
    expect(entries()).toMatchObject([
      { host: 'telemetry.example.com', method: 'CONNECT', kind: 'other', status: 502 },
    ]);
  });

  test('marks an answer that the client did not wait for, although it took effect', async () => {
    sandbox.it.faults.add({ kind: 'post', times: 1, do: { type: 'delay', ms: 3_000 } });
    const quit = new AbortController();
    const waiting = postVideo({}, { signal: quit.signal });
    await expect.poll(() => sandbox.it.world.posts.size).toBe(1);
    quit.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect.poll(() => entries()[0]?.aborted).toBe(true);
    expect(sandbox.it.journal.count({ kind: 'post', committed: true })).toBe(1);
  });
});
