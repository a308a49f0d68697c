import { expect, test } from 'vitest';
import { createHttp } from '../http.ts';
import { startLocalServer } from '../testing/local-server.ts';
import { createInfinipost } from './client.ts';
import { ACCOUNT, CREATED, IMPORTED, LISTED } from './examples.ts';

const start = async (json: unknown, status = 200) => {
  const server = await startLocalServer();
  server.answer((_, response) => response.writeHead(status).end(JSON.stringify(json)));
  return { server, api: createInfinipost({ http: createHttp({ fetch: server.fetch }), key: 'k' }) };
};

const post = {
  accountId: 'acc_one',
  contentUrl: 'https://media.example/kettle.mp4',
  caption: 'With a kettle',
  soundId: 'sound_kettle1',
  schedule: () => ({ local: '2026-04-22T14:00', zone: 'America/New_York' }),
};

test('imports a sound from the address of its clip', async () => {
  const { server, api } = await start(IMPORTED, 201);
  await using _ = server;
  const clipUrl = 'https://www.tiktok.com/@kettle.club/video/7300000000000000001';
  expect(await api.importSound({ clipUrl, name: 'Kettle song' })).toMatchObject({
    status: 201,
    value: {
      soundId: 'sound_kettle1',
      name: 'Kettle song',
      durationS: 45.2,
      createdAt: Date.UTC(2026, 3, 21, 20, 30),
    },
  });
  expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v1/media/sounds' });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
    soundUrl: clipUrl,
    name: 'Kettle song',
  });
});

test('creates a post for one account at a local time in its zone', async () => {
  const { server, api } = await start(CREATED);
  await using _ = server;
  const { value } = await api.createVideoPost(post);
  expect(value).toMatchObject({
    postId: 'post_one',
    accountId: 'acc_one',
    status: 'scheduled',
    scheduledAt: Date.UTC(2026, 3, 22, 18),
  });
  expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v1/posts/video' });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
    accountIds: ['acc_one'],
    contentUrl: post.contentUrl,
    caption: post.caption,
    soundId: post.soundId,
    scheduledTime: '2026-04-22T14:00',
    timezone: 'America/New_York',
  });
});

test('leaves out what is not given, so that the post goes out at once', async () => {
  const { server, api } = await start(CREATED);
  await using _ = server;
  await api.createVideoPost({ ...post, caption: '', soundId: null, schedule: () => null });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
    accountIds: ['acc_one'],
    contentUrl: post.contentUrl,
  });
});

test('creates a slideshow, with seconds per picture only if it is rendered', async () => {
  const { server, api } = await start(CREATED);
  await using _ = server;
  const slides = {
    ...post,
    contentUrls: ['https://media.example/1.jpg'],
    at: Date.UTC(2026, 3, 22),
  };
  await api.createSlideshow({ ...slides, slideSeconds: 6 });
  await api.createSlideshow({ ...slides, slideSeconds: null });
  const [rendered, plain] = server.seen.map((request) => JSON.parse(request.body));
  expect(rendered).toMatchObject({
    contentUrls: ['https://media.example/1.jpg'],
    renderAsVideo: true,
    slideDuration: 6,
    scheduledTime: '2026-04-22T00:00:00.000Z',
  });
  expect(plain).not.toHaveProperty('renderAsVideo');
  expect(plain).not.toHaveProperty('slideDuration');
});

test.each([
  ['no id', { posts: [{ ...CREATED.posts[0], postId: '' }] }],
  ['another account', { posts: [{ ...CREATED.posts[0], accountId: 'acc_two' }] }],
  ['no posts', { posts: [] }],
  ['an error under a success', { error: { code: 'invalid_parameter', message: 'no' } }],
  ['nothing known', 'ok'],
])('does not take a success with %s for one, nor for a refusal', async (_name, json) => {
  const { server, api } = await start(json);
  await using _ = server;
  await expect(api.createVideoPost(post)).rejects.toMatchObject({
    effect: 'unknown',
    status: 200,
    problem: { remedy: 'ask_user', step: 'check_again' },
  });
});

test('lists posts and says where the list goes on', async () => {
  const { server, api } = await start(LISTED);
  await using _ = server;
  const { value } = await api.listPosts({ accountId: 'acc_one', limit: 100, cursor: 'page1' });
  expect(server.seen[0]?.url).toBe('/v1/posts?accountId=acc_one&cursor=page1&limit=100');
  expect(value).toMatchObject({ nextCursor: 'page2', unreadable: 0 });
  expect(value.posts).toEqual([
    {
      postId: 'post_one',
      accountId: 'acc_one',
      platform: 'tiktok',
      status: 'generated',
      rawStatus: 'generated',
      caption: 'With a kettle',
      contentUrls: ['https://media.example/kettle.mp4'],
      soundId: 'snd_kettle1',
      scheduledAt: Date.UTC(2026, 3, 22, 18),
      createdAt: Date.UTC(2026, 3, 21, 20, 15),
    },
  ]);
});

test('looks up one post, and cannot be led elsewhere by its id', async () => {
  const { server, api } = await start(LISTED.data[0]);
  await using _ = server;
  expect((await api.getPost('post/../one')).value.postId).toBe('post_one');
  expect(server.seen[0]?.url).toBe('/v1/posts/post%2F..%2Fone');
  await expect(api.getPost('..')).rejects.toMatchObject({ problem: { code: 'refused_address' } });
});

test('deletes posts and tells which could not be', async () => {
  const { server, api } = await start({
    deleted: ['post_one'],
    failed: [{ postId: 'post_two', reason: 'posted' }],
    deletedAt: '2026-04-21T20:30:00Z',
  });
  await using _ = server;
  const { value } = await api.deletePosts(['post_one', 'post_two']);
  expect(value).toEqual({ deleted: ['post_one'], failed: ['post_two'] });
  expect(server.seen[0]).toMatchObject({
    method: 'DELETE',
    url: '/v1/posts',
    body: '{"postIds":["post_one","post_two"]}',
  });
});

test('looks up an account', async () => {
  const { server, api } = await start(ACCOUNT);
  await using _ = server;
  expect((await api.getAccount('acc_one')).value).toEqual({
    accountId: 'acc_one',
    platform: 'tiktok',
    name: 'Kettle Club',
    username: 'kettle.club',
    status: 'warming_up',
    warmupDay: 3,
  });
});

test('proves a key by reading one post, and by nothing less', async () => {
  const { server, api } = await start({ data: [], hasMore: false, nextCursor: null });
  await using _ = server;
  await api.testKey();
  expect(server.seen[0]).toMatchObject({ method: 'GET', url: '/v1/posts?limit=1' });
  server.answer((_request, response) => response.end('<title>Sign in to the hotel</title>'));
  await expect(api.testKey()).rejects.toMatchObject({ problem: { code: 'not_json' } });
});
