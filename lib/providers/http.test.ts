import { expect, test, vi } from 'vitest';
import { createFollow, createHttp, type HttpRequest } from './http.ts';
import { startLocalServer } from './testing/local-server.ts';

const read: HttpRequest = { provider: 'infinipost', method: 'GET', path: '/v1/posts', key: 'k3y' };
const post: HttpRequest = { ...read, method: 'POST', path: '/v1/posts/video', body: { a: 'é' } };

const start = async () => {
  const server = await startLocalServer();
  return { server, http: createHttp({ fetch: server.fetch }) };
};

test('gives a whole answer whatever its status', async () => {
  const { server, http } = await start();
  await using _ = server;
  server.answer((_, response) =>
    response.writeHead(422, { 'X-Credits-Used': '1' }).end('{"ids":[12345678901234567890]}'),
  );
  const answer = await http.ask({ ...read, query: { limit: '1', cursor: 'a&b' } });
  expect(answer).toMatchObject({ status: 422, json: { ids: ['12345678901234567890'] } });
  expect(answer.headers.get('x-credits-used')).toBe('1');
  expect(server.seen[0]?.url).toBe('/v1/posts?limit=1&cursor=a%26b');
});

test('sends the key in the Authorization header only, and the body as JSON', async () => {
  const { server, http } = await start();
  await using _ = server;
  await http.once(post);
  const [request] = server.seen;
  expect(request).toMatchObject({ method: 'POST', url: '/v1/posts/video', body: '{"a":"é"}' });
  expect(request?.headers).toMatchObject({
    authorization: 'Bearer k3y',
    'content-type': 'application/json',
  });
  expect(request?.url + JSON.stringify({ ...request?.headers, authorization: '' })).not.toContain(
    'k3y',
  );
});

test('sends a form without a key where what proves who asks stands in it', async () => {
  const { server, http } = await start();
  await using _ = server;
  const form = { client_secret: 'a&b=c', grant_type: 'refresh_token' };
  await http.once({ ...read, method: 'POST', path: '/v2/oauth/token/', key: null, form });
  expect(server.seen[0]).toMatchObject({
    body: 'client_secret=a%26b%3Dc&grant_type=refresh_token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(server.seen[0]?.headers.authorization).toBeUndefined();
});

test('keeps reads out of the publishing pool, and follows, stores and tells nothing', async () => {
  const { server, http } = await start();
  await using _ = server;
  const strict = { redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer' };
  await http.ask(read);
  expect(server.options).toMatchObject([{ method: 'GET', credentials: 'omit', ...strict }]);
  server.options.length = 0;
  await http.once(post);
  const publishing = server.options.pop();
  expect(publishing).toMatchObject({ method: 'POST', credentials: 'include', ...strict });
});

test('empties the publishing pool without the key before each request that must arrive once', async () => {
  const { server, http } = await start();
  await using _ = server;
  await http.once(post);
  const knocks = server.options.slice(0, -1);
  expect(knocks.length).toBeGreaterThanOrEqual(4);
  for (const knock of knocks) {
    expect(knock).toMatchObject({ method: 'HEAD', credentials: 'include', cache: 'no-store' });
    expect(knock.headers).toBeUndefined();
    expect(knock.body).toBeUndefined();
  }
});

test('lets one request that must arrive once go at a time, each after its own knocks', async () => {
  const { server, http } = await start();
  await using _ = server;
  await Promise.all([http.once(post), http.once(post), http.once(post)]);
  const order = server.options.map((option) => option.method?.charAt(0)).join('');
  expect(order).toMatch(/^(?:H{4,8}P){3}$/);
});

test('sends nothing if what is to be stored before it leaves is not', async () => {
  const { server, http } = await start();
  await using _ = server;
  for (const send of [http.once, http.ask]) {
    const refused = send({ ...post, leaving: () => Promise.reject(new Error('not stored')) });
    await expect(refused).rejects.toThrow('not stored');
  }
  expect(server.seen.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('goes on with the next one after a failure', async () => {
  const { server, http } = await start();
  await using _ = server;
  server.answer((_, response) => response.socket?.destroy());
  const first = http.once(post);
  const second = http.once(post);
  await expect(first).rejects.toMatchObject({ kind: 'network', sent: 'maybe' });
  await expect(second).rejects.toMatchObject({ kind: 'network', sent: 'maybe' });
  expect(server.seen).toHaveLength(2);
});

test('sends nothing when the server cannot be reached at all', async () => {
  const server = await startLocalServer();
  const http = createHttp({ fetch: server.fetch });
  await server[Symbol.asyncDispose]();
  await expect(http.once(post)).rejects.toMatchObject({ kind: 'network', sent: 'no' });
  await expect(http.ask(read)).rejects.toMatchObject({ kind: 'network', sent: 'maybe' });
});

test.each([
  ['a dropped connection', (response) => response.socket?.destroy()],
  ['a reset connection', (response) => response.socket?.resetAndDestroy()],
  [
    'a body cut short',
    (response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('{"postId":');
      setImmediate(() => response.socket?.destroy());
    },
  ],
  ['a redirect', (response) => response.writeHead(307, { Location: '/elsewhere' }).end()],
] as [string, (response: import('node:http').ServerResponse) => void][])(
  'takes %s for a lost answer, and asks once only',
  async (_name, act) => {
    const { server, http } = await start();
    await using _ = server;
    server.answer((_, response) => act(response));
    await expect(http.once(post)).rejects.toMatchObject({ kind: 'network', sent: 'maybe' });
    expect(server.seen).toHaveLength(1);
  },
);

test('gives up an answer that does not come in time', async () => {
  const { server, http } = await start();
  await using _ = server;
  server.answer(() => undefined);
  const lost = http.once({ ...post, timeoutMs: 30 });
  await expect(lost).rejects.toMatchObject({ kind: 'timeout', sent: 'maybe' });
});

test('gives up an answer whose body never ends', async () => {
  const { server, http } = await start();
  await using _ = server;
  server.answer((_, response) => response.writeHead(200).write('{"a":"'));
  const lost = http.ask({ ...read, timeoutMs: 30 });
  await expect(lost).rejects.toMatchObject({ kind: 'timeout', sent: 'maybe' });
});

test('drops an answer beyond the limit, and takes one at the limit', async () => {
  const { server, http } = await start();
  await using _ = server;
  server.answer((_, response) => response.end(`"${'x'.repeat(998)}"`));
  expect((await http.ask({ ...read, maxBytes: 1000 })).text).toHaveLength(1000);
  const dropped = http.ask({ ...read, maxBytes: 999 });
  await expect(dropped).rejects.toMatchObject({ kind: 'too_large', sent: 'maybe' });
});

test('obeys the caller who stops it, before and during the request', async () => {
  const { server, http } = await start();
  await using _ = server;
  const before = http.once({ ...post, signal: AbortSignal.abort() });
  await expect(before).rejects.toMatchObject({ kind: 'aborted', sent: 'no' });
  expect(server.seen).toHaveLength(0);
  const abort = new AbortController();
  server.answer(() => abort.abort());
  const during = http.once({ ...post, signal: abort.signal });
  await expect(during).rejects.toMatchObject({ kind: 'aborted', sent: 'maybe' });
});

test.each(['', 'a b', 'a\nb', 'ключ', 'x'.repeat(501)])(
  'refuses the key %j unsent',
  async (key) => {
    const { server, http } = await start();
    await using _ = server;
    const refusal = { kind: 'unusable_key', sent: 'no' };
    await expect(http.ask({ ...read, key })).rejects.toMatchObject(refusal);
    await expect(http.once({ ...post, key })).rejects.toMatchObject(refusal);
    expect(server.options).toHaveLength(0);
  },
);

test('keeps what a browser says of an address out of its errors', async () => {
  const http = createHttp({
    fetch: () => Promise.reject(new TypeError('failed: https://x/?signature=s3cret')),
  });
  const error = await http.ask(read).catch((thrown: unknown) => thrown);
  expect(JSON.stringify([String(error), error, (error as Error).cause])).not.toContain('s3cret');
});

const LINK = 'https://vm.tiktok.com/ZMabcdef1/';

test('follows an address to its end, as nobody in particular, and reads nothing there', async () => {
  const { server } = await start();
  await using _ = server;
  let isLetGo = false;
  server.answer(({ url }, response) => {
    if (url !== '/there?_t=1') return response.writeHead(301, { Location: '/there?_t=1' }).end();
    response.writeHead(403).write('<html>');
    response.on('close', () => {
      isLetGo = true;
    });
  });
  const follow = createFollow({ fetch: server.fetch, hosts: ['vm.tiktok.com'] });
  const led = await follow(LINK);
  expect(led.status).toBe(403);
  expect(new URL(led.url).pathname).toBe('/there');
  expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /ZMabcdef1/',
    'GET /there?_t=1',
  ]);
  expect(server.seen[0]?.headers).not.toHaveProperty('authorization');
  expect(server.options).toMatchObject([
    { credentials: 'omit', redirect: 'follow', cache: 'no-store', referrerPolicy: 'no-referrer' },
  ]);
  // The answer never ends by itself: that it was let go of is what ended it.
  await vi.waitFor(() => expect(isLetGo).toBe(true));
});

test.each([
  'https://evil.example/ZMabcdef1/',
  'https://vm.tiktok.com.evil.example/ZMabcdef1/',
  'https://vm.tiktok.com:8443/ZMabcdef1/',
  'http://vm.tiktok.com/ZMabcdef1/',
  'vm.tiktok.com/ZMabcdef1/',
])('follows nothing from %s', async (address) => {
  const { server } = await start();
  await using _ = server;
  const follow = createFollow({ fetch: server.fetch, hosts: ['vm.tiktok.com'] });
  await expect(follow(address)).rejects.toMatchObject({ kind: 'refused_address', sent: 'no' });
  expect(server.options).toEqual([]);
});

test('gives up an address that does not answer in time, or breaks off', async () => {
  const { server } = await start();
  await using _ = server;
  const hosts = ['vm.tiktok.com'];
  server.answer(() => undefined);
  const impatient = createFollow({ fetch: server.fetch, hosts, timeoutMs: 20 });
  await expect(impatient(LINK)).rejects.toMatchObject({ kind: 'timeout' });
  server.answer((_request, response) => response.socket?.destroy());
  const follow = createFollow({ fetch: server.fetch, hosts });
  await expect(follow(LINK)).rejects.toMatchObject({ kind: 'network' });
});
