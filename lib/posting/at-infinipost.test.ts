import { expect, it } from 'vitest';
import { aDelivery, aTarget, NOON } from '../../tests/samples/samples.ts';
import { problemOf } from '../problems/problem.ts';
import { createAccess } from '../providers/access.ts';
import { createHttp } from '../providers/http.ts';
import { startLocalServer } from '../providers/testing/local-server.ts';
import { createAtInfinipost } from './at-infinipost.ts';
import { otherKey } from './problems-account.ts';

const leaving = async () => {};

/** InfiniPost with so many posts, listed in an order of its own, a hundred at a time. */
async function infinipostWith(count: number, odd: unknown[] = [], now = () => NOON) {
  const server = await startLocalServer();
  const all = [
    ...Array.from({ length: count }, (_, n) => ({ postId: `post_${n}`, accountId: 'acc_1' })),
    ...odd,
  ];
  server.answer(({ url }, response) => {
    const query = new URL(url, 'https://api.infinipost.co').searchParams;
    const start = Number(query.get('cursor') ?? 0);
    const data = all.slice(start, start + 100);
    const hasMore = start + 100 < all.length;
    const body = { data, hasMore, nextCursor: hasMore ? String(start + 100) : null };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  const access = createAccess({
    secrets: { get: async () => 'sk_test_0123456789' },
    http: createHttp({ fetch: server.fetch }),
    granted: async () => true,
  });
  const accounts = [aTarget];
  return {
    server,
    accounts,
    ...createAtInfinipost({
      access,
      targets: { get: async (id) => accounts.find((one) => one.id === id) },
      now,
    }),
  };
}

it('reads the list to its end: its order is not documented', async () => {
  const { server, list } = await infinipostWith(250);
  await using _ = server;
  const { posts, complete } = await list('acc_1');
  expect(posts.map(({ postId }) => postId)).toContain('post_249');
  expect(complete).toBe(true);
});

it('says so where the list has no end, or an entry that cannot be read', async () => {
  const endless = await infinipostWith(2000);
  await using _ = endless.server;
  expect((await endless.list('acc_1')).complete).toBe(false);
  expect(endless.server.seen.length).toBeLessThanOrEqual(10);
  const odd = await infinipostWith(1, [{ noId: true }]);
  await using __ = odd.server;
  expect(await odd.list('acc_1')).toMatchObject({ complete: false, posts: [expect.anything()] });
});

it('says so where the list goes on and does not say where', async () => {
  const { server, list } = await infinipostWith(1);
  await using _ = server;
  const page = { data: [{ postId: 'post_0', accountId: 'acc_1' }], hasMore: true };
  const body = JSON.stringify({ ...page, nextCursor: 'x'.repeat(240) });
  server.answer((_, response) => response.writeHead(200).end(body));
  expect(await list('acc_1')).toMatchObject({ complete: false, posts: [{ postId: 'post_0' }] });
});

it('says that it leaves right before the post does, and sends nothing unless that is stored', async () => {
  const { server, send } = await infinipostWith(0);
  await using _ = server;
  const seen = () => server.seen.map(({ method }) => method);
  const stored = async () => expect(seen()).not.toContain('POST');
  await send(aDelivery, stored).catch(() => undefined);
  expect(seen().filter((method) => method === 'POST')).toHaveLength(1);
  const refused = send(aDelivery, () => Promise.reject(new Error('no lease')));
  await expect(refused).rejects.toThrow('no lease');
  expect(seen().filter((method) => method === 'POST')).toHaveLength(1);
});

it('leaves out a time that passes while others before it are sent', async () => {
  let now = aDelivery.dueAt - 1000;
  const { server, send } = await infinipostWith(0, [], () => now);
  await using _ = server;
  const taken = Promise.withResolvers<void>();
  server.answer(async ({ method }, response) => {
    if (method === 'POST') await taken.promise;
    response.writeHead(200).end('{}');
  });
  const both = [send(aDelivery, leaving), send(aDelivery, leaving)].map((sent) =>
    sent.catch(() => undefined),
  );
  now = aDelivery.dueAt + 1000;
  taken.resolve();
  await Promise.all(both);
  const bodies = server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).not.toContain('scheduledTime');
});

const notFound = JSON.stringify({ error: { code: 'not_found', message: 'Post not found' } });
const account = JSON.stringify({ accountId: 'acc_studio', platform: 'tiktok' });

it('tells a post that InfiniPost no longer has from one that could not be read', async () => {
  const { server, look } = await infinipostWith(0);
  await using _ = server;
  server.answer(({ url }, response) => {
    const isAccount = url.startsWith('/v1/accounts/');
    response.writeHead(isAccount ? 200 : 404).end(isAccount ? account : notFound);
  });
  expect(await look('post_1', aDelivery)).toBeUndefined();
  server.answer((_, response) => response.writeHead(404).end('<html>No such page</html>'));
  expect(await look('post_1', aDelivery).catch(problemOf)).toMatchObject({
    detail: expect.any(String),
  });
});

it('takes nothing for gone that a key of another InfiniPost account does not see', async () => {
  const { server, look, list } = await infinipostWith(0);
  await using _ = server;
  server.answer(({ url }, response) => {
    const isList = url.startsWith('/v1/posts?');
    const empty = JSON.stringify({ data: [], hasMore: false });
    response.writeHead(isList ? 200 : 404).end(isList ? empty : notFound);
  });
  expect(await look('post_1', aDelivery).catch(problemOf)).toEqual(otherKey);
  expect(await list('acc_studio').catch(problemOf)).toEqual(otherKey);
});

it('tells what passes by itself from what was refused, and from what may have been taken', async () => {
  const { server, send, outcomeOf } = await infinipostWith(0);
  const outcome = () => send(aDelivery, leaving).then(() => undefined, outcomeOf);
  server.answer((_, response) => response.writeHead(429, { 'Retry-After': '20' }).end('{}'));
  expect(await outcome()).toMatchObject({ refused: true, passes: { afterMs: 20_000 } });
  server.answer((_, response) => response.writeHead(400).end('{}'));
  expect(await outcome()).not.toHaveProperty('passes');
  server.answer((_, response) => response.writeHead(503).end('{}'));
  expect(await outcome()).toMatchObject({ refused: false });
  await server[Symbol.asyncDispose]();
  expect(await outcome()).toMatchObject({ refused: true, passes: { afterMs: 0 } });
});

it('sends nothing for an account that was removed', async () => {
  const { server, accounts, ready } = await infinipostWith(0);
  await using _ = server;
  expect(await ready(aDelivery)).toBeUndefined();
  accounts.pop();
  expect(await ready(aDelivery).catch(problemOf)).toMatchObject({
    code: 'posting.account_removed',
  });
});

it('asks InfiniPost’s clock before it sends what is due by ours alone', async () => {
  let now = aDelivery.dueAt;
  const { server, ready } = await infinipostWith(0, [], () => now);
  await using _ = server;
  const answering = (date: number | null) =>
    server.answer((_, response) => {
      response.sendDate = false;
      if (date !== null) response.setHeader('Date', new Date(date).toUTCString());
      response.writeHead(200).end(account);
    });
  answering(now - 3_600_000);
  expect(await ready(aDelivery)).toMatchObject({
    until: aDelivery.dueAt,
    problem: { code: 'posting.clock_ahead' },
  });
  for (const date of [now, null]) {
    answering(date);
    expect(await ready(aDelivery)).toBeUndefined();
  }
  server.answer((_, response) => response.writeHead(500).end());
  expect(await ready(aDelivery)).toBeUndefined();
  const asked = server.seen.length;
  now -= 1;
  expect(await ready(aDelivery)).toBeUndefined();
  expect(server.seen).toHaveLength(asked);
});
