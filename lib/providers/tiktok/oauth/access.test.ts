import { expect, test } from 'vitest';
import { createHttp } from '../../http.ts';
import { startLocalServer } from '../../testing/local-server.ts';
import { CREATOR } from '../examples.ts';
import { aTokenWorld, ID, START } from '../testing/tiktok-tokens.ts';
import { createTiktokAccess } from './access.ts';

async function anAccess(answers: Record<string, unknown>, granted = true) {
  const world = await aTokenWorld({ accessUntil: START + 3_600_000 });
  const server = await startLocalServer();
  server.answer(({ headers }, response) => {
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    response.end(JSON.stringify(answers[token]));
  });
  const access = createTiktokAccess({
    http: createHttp({ fetch: server.fetch }),
    refreshing: world.start(),
    granted: async () => granted,
  });
  return { world, server, access };
}

const dead = { data: {}, error: { code: 'access_token_invalid', message: '', log_id: '' } };
const banned = { data: {}, error: { code: 'spam_risk_user_banned_from_posting', message: '' } };

test('a refused token is renewed once and the call made again', async () => {
  const { server, access } = await anAccess({ 'act.0': dead, 'act.1': CREATOR });
  await using _ = server;
  const { value } = await access.as(ID, (api) => api.creatorInfo());
  expect(value.nickname).toBe('Kettle Club');
});

test('a renewed token that is refused too is not renewed again', async () => {
  const { world, server, access } = await anAccess({ 'act.0': dead, 'act.1': dead });
  await using _ = server;
  await expect(access.as(ID, (api) => api.creatorInfo())).rejects.toMatchObject({
    problem: { code: 'tiktok.token_refused' },
  });
  expect(world.calls).toBe(1);
});

test('any other refusal is not tried again, and without the browser’s leave nothing is asked', async () => {
  const { world, server, access } = await anAccess({ 'act.0': banned });
  await using _ = server;
  await expect(access.as(ID, (api) => api.creatorInfo())).rejects.toThrow('tiktok.banned');
  expect([world.calls, server.seen.length]).toEqual([0, 1]);
  const closed = await anAccess({}, false);
  await using __ = closed.server;
  await expect(closed.access.as(ID, (api) => api.creatorInfo())).rejects.toThrow(
    'tiktok.host_not_granted',
  );
  expect(closed.server.seen).toEqual([]);
});
