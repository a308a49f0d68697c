import { expect, test } from 'vitest';
import { createHttp } from '../http.ts';
import { startLocalServer } from '../testing/local-server.ts';
import { createDumpling } from './client.ts';
import { VIDEO } from './examples.ts';
import { readVideo } from './schema.ts';

const start = async (json: unknown, status = 200) => {
  const server = await startLocalServer();
  server.answer((_, response) =>
    response.writeHead(status, { 'X-RateLimit-Remaining': '59' }).end(JSON.stringify(json)),
  );
  return { server, api: createDumpling({ http: createHttp({ fetch: server.fetch }), key: 'k' }) };
};

const link = 'https://www.tiktok.com/@kettle.club/video/7300000000000000001';

test('tells what DumplingAI knows of a clip', async () => {
  const { server, api } = await start(VIDEO);
  await using _ = server;
  const { value, meter } = await api.getVideo(link);
  expect(server.seen[0]).toMatchObject({
    method: 'POST',
    url: '/api/v1/get-tiktok-video',
    body: JSON.stringify({ url: link }),
  });
  expect(meter.rateRemaining).toBe(59);
  expect(value).toEqual({
    id: '7300000000000000001',
    caption: 'Tea time #kettle #teatok',
    createdAt: 1_704_067_200_000,
    durationS: 15,
    coverUrl: 'https://covers.example/kettle.jpg',
    author: { username: 'kettle.club', nickname: 'Kettle Club', verified: true },
    sound: {
      musicId: '7123456789',
      title: 'Kettle song',
      author: 'The Kettles',
      durationS: 45,
      original: false,
    },
    figures: { views: 567_890, likes: 12_345, comments: 234, shares: 678, saves: 123 },
    hashtags: ['kettle', 'teatok'],
  });
});

test.each([
  ['text', { ...VIDEO, createTime: '1704067200' }],
  ['ISO only', { ...VIDEO, createTime: null }],
])('reads a creation time as %s', (_name, json) => {
  expect(readVideo(json)?.createdAt).toBe(1_704_067_200_000);
});

test('reads counts as digits, and takes no other for a count', () => {
  const stats = { playCount: '567890', diggCount: -1, commentCount: '1.2M', shareCount: null };
  expect(readVideo({ ...VIDEO, stats })?.figures).toEqual({
    views: 567_890,
    likes: null,
    comments: null,
    shares: null,
    saves: null,
  });
});

test('reads a clip of which only the id is told, and none without an id', () => {
  expect(readVideo({ id: '7300000000000000001' })).toMatchObject({ sound: null, hashtags: [] });
  expect(readVideo({ ...VIDEO, id: undefined })).toBeUndefined();
});

test('takes no address for a cover but an https one', () => {
  const video = { ...VIDEO.video, cover: 'javascript:alert(1)' };
  expect(readVideo({ ...VIDEO, video })).toMatchObject({ coverUrl: null, durationS: 15 });
});

test('proves a key by a refused link, which costs nothing', async () => {
  const said = "'url' parameter is required and must be a non-empty string.";
  const { server, api } = await start({ error: said }, 400);
  await using _ = server;
  await api.testKey();
  expect(server.seen[0]?.body).toBe('{"url":""}');
});

test.each([
  [401, { error: 'API key is invalid or missing.' }, 'dumpling.unauthenticated'],
  [403, { error: 'Insufficient credits. Please top up your account.' }, 'dumpling.no_credits'],
  [400, 'a proxy says no', 'refused'],
  [200, { anything: 1 }, 'unreadable_answer'],
])('does not take %d with %j for a working key', async (status, json, code) => {
  const { server, api } = await start(json, status);
  await using _ = server;
  await expect(api.testKey()).rejects.toMatchObject({ problem: { code } });
});
