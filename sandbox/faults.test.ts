import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import type { FaultAction } from './faults.ts';
import { clipUrl, infinipost, runningSandbox } from './testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { ask, postVideo, importSound, askDumpling } = sandbox;
const posted = () => sandbox.it.world.posts.size;
const only = () => sandbox.it.journal.entries().at(-1);

function once(action: FaultAction): void {
  sandbox.it.faults.add({ kind: 'post', times: 1, do: action });
}

describe('a dropped connection', () => {
  test.each([
    ['drop-before-commit', 'reset', 0],
    ['drop-before-commit', 'end', 0],
    ['drop-after-commit', 'reset', 1],
    ['drop-after-commit', 'end', 1],
  ] as const)('%s by %s leaves %i posts and no answer', async (type, how, count) => {
    once({ type, how });
    await expect(postVideo()).rejects.toThrow(how === 'reset' ? 'ECONNRESET' : 'socket hang up');
    expect(posted()).toBe(count);
    await expect.poll(() => only()?.aborted).toBe(true);
    expect(only()).toMatchObject({ kind: 'post', fault: type, status: count === 1 ? 200 : 0 });
    expect(sandbox.it.journal.count({ kind: 'post', committed: true })).toBe(count);
  });
});

describe('an answer of another kind', () => {
  test('a status with a body and headers, without an effect', async () => {
    const headers = { 'retry-after': '7' };
    once({ type: 'status', status: 429, body: { error: 'slow down' }, headers });
    const answer = await postVideo();
    expect([answer.status, answer.json, answer.headers['retry-after']]).toEqual([
      429,
      { error: 'slow down' },
      '7',
    ]);
    expect(posted()).toBe(0);
  });

  test('a status although it took effect', async () => {
    once({ type: 'status', status: 503, commit: true });
    expect((await postVideo()).status).toBe(503);
    expect(posted()).toBe(1);
    expect(only()).toMatchObject({ status: 503, effect: { postIds: [expect.any(String)] } });
  });

  test('a web page in place of JSON', async () => {
    once({ type: 'html' });
    const answer = await postVideo();
    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(answer.text).toContain('Please wait...');
    expect(posted()).toBe(0);
  });

  test('JSON that breaks off, after the effect', async () => {
    once({ type: 'malformed' });
    const answer = await postVideo();
    expect(answer.text).toMatch(/^\{"posts":\[/);
    expect(() => answer.json).toThrow(SyntaxError);
    expect(posted()).toBe(1);
  });

  test('a body without end', async () => {
    once({ type: 'huge', bytes: 3_000_000 });
    const { text } = await postVideo();
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(only()).toMatchObject({ aborted: false, fault: 'huge' });
  });

  test('a documented error by its code', async () => {
    once({ type: 'error', code: 'internal' });
    expect((await postVideo()).json).toEqual({
      error: { code: 'internal', message: 'An unexpected error occurred' },
    });
    expect(only()).toMatchObject({ status: 500, code: 'internal' });
  });

  test('a misspelt code is said aloud', async () => {
    once({ type: 'error', code: 'interna' });
    expect((await postVideo()).json.sandboxError).toContain('interna');
  });
});

describe('a slow answer', () => {
  test('a delay comes after the effect', async () => {
    once({ type: 'delay', ms: 300 });
    const started = performance.now();
    const waiting = postVideo();
    await expect.poll(posted).toBe(1);
    expect(performance.now() - started).toBeLessThan(300);
    expect((await waiting).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(290);
  });

  test('a drip arrives whole, in its own time', async () => {
    sandbox.it.faults.add({
      kind: 'sound-import',
      times: 1,
      do: { type: 'slow-drip', bytesPerSecond: 400 },
    });
    const started = performance.now();
    expect((await importSound()).json.name).toBe('original sound');
    expect(performance.now() - started).toBeGreaterThan(300);
  });

  test('never is never: the client has to give up, and that is seen', async () => {
    once({ type: 'never' });
    const quit = new AbortController();
    const waiting = postVideo({}, { signal: quit.signal });
    await expect.poll(() => only()?.fault).toBe('never');
    quit.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect.poll(() => only()?.aborted).toBe(true);
    expect(posted()).toBe(0);
  });
});

describe('rules', () => {
  test('fit by host, path, method and kind, and are used up', async () => {
    const action = { type: 'status', status: 500 } as const;
    sandbox.it.faults.add({ host: 'app.dumplingai.com', times: 1, do: action });
    sandbox.it.faults.add({ path: '/v1/posts/*', method: 'GET', times: 2, do: action });
    expect((await postVideo()).status).toBe(200);
    const read = () => ask(`${infinipost}/v1/posts/post_x`, { key: 'sk_test_sandbox' });
    expect([await read(), await read(), await read()].map(({ status }) => status)).toEqual([
      500, 500, 404,
    ]);
    expect((await askDumpling(clipUrl)).status).toBe(500);
    expect(sandbox.it.faults.pending()).toEqual([]);
  });

  test('let some requests by first when asked to', async () => {
    sandbox.it.faults.add({
      kind: 'post',
      times: 1,
      skip: 2,
      do: { type: 'status', status: 500 },
    });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await postVideo()).status);
    expect(statuses).toEqual([200, 200, 500, 200]);
  });

  test('last for ever when asked to, until a reset', async () => {
    sandbox.it.faults.add({ kind: 'post', times: Number.POSITIVE_INFINITY, do: { type: 'html' } });
    await postVideo();
    expect((await postVideo()).text).toContain('<html>');
    sandbox.it.reset();
    expect((await postVideo()).status).toBe(200);
  });
});
