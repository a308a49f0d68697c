import { expect, test } from 'vitest';
import { freshMain } from '../../../tests/samples/database.ts';
import { LIMITS } from '../../posting/limits/limits.ts';
import { createLimitStore } from '../../posting/limits/store.ts';
import { createHttp } from '../../providers/http.ts';
import { startLocalServer } from '../../providers/testing/local-server.ts';
import { createTiktok } from '../../providers/tiktok/client.ts';
import { CREATOR } from '../../providers/tiktok/examples.ts';
import { PROTOCOL } from '../protocol.ts';
import { tiktokCreatorHandlers } from './tiktok-creator.ts';

const ID = 'tiktok:-000kettle';
const START = Date.UTC(2026, 10, 20, 12);

async function answering(answer: unknown) {
  const server = await startLocalServer();
  server.answer((_, response) => response.end(JSON.stringify(answer)));
  let now = START;
  const { 'tiktok.creator': handle } = tiktokCreatorHandlers({
    access: {
      as: async (_, work) => {
        return work(createTiktok({ http: createHttp({ fetch: server.fetch }), key: 'act.kettle' }));
      },
    },
    limits: createLimitStore(freshMain()),
    now: () => now,
  });
  const later = (ms: number) => {
    now += ms;
  };
  return { server, later, ask: () => handle({ id: ID }) };
}

test('asks TikTok at every call, and answers in the protocol’s shape', async () => {
  const { server, ask } = await answering(CREATOR);
  await using _ = server;
  const told = await ask();
  expect(told.creator).toMatchObject({ nickname: 'Kettle Club', stitchDisabled: true });
  expect(PROTOCOL['tiktok.creator'].gives.parse(told)).toEqual(told);
  await ask();
  expect(server.seen).toHaveLength(2);
});

test('asks no more often than TikTok allows, and says until when', async () => {
  const { server, ask, later } = await answering(CREATOR);
  await using _ = server;
  for (let asked = 0; asked < LIMITS.creator.most; asked += 1) await ask();
  await expect(ask()).rejects.toMatchObject({ problem: { code: 'limits.creator' } });
  expect(server.seen).toHaveLength(LIMITS.creator.most);
  later(LIMITS.creator.withinMs);
  await ask();
});

test('tells that TikTok takes no posts from the account now', async () => {
  const full = { data: {}, error: { code: 'spam_risk_too_many_posts', message: '', log_id: '' } };
  const { server, ask } = await answering(full);
  await using _ = server;
  await expect(ask()).rejects.toMatchObject({ problem: { code: 'tiktok.too_many_posts' } });
});
