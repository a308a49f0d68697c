import { expect, test } from 'vitest';
import { createHttp } from '../http.ts';
import { startLocalServer } from '../testing/local-server.ts';
import { createTiktok } from './client.ts';
import { CREATOR, PUBLISHED, PULLED, STATUS, UPLOAD, USER } from './examples.ts';
import type { PhotoPost, VideoPostInfo } from './post-body.ts';

const start = async (answer: unknown, status = 200) => {
  const server = await startLocalServer();
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  server.answer((_, response) => response.writeHead(status).end(text));
  const http = createHttp({ fetch: server.fetch });
  const asked = (index = 0) => JSON.parse(server.seen[index]?.body ?? '');
  return { server, asked, api: createTiktok({ http, key: 'act.1' }) };
};

const info: VideoPostInfo = {
  title: 'With a kettle #tea',
  privacy: 'SELF_ONLY',
  allowComment: true,
  allowDuet: false,
  allowStitch: false,
  yourBrand: true,
  brandedContent: false,
  aiGenerated: false,
  coverMs: 1500.4,
};
const file = { kind: 'file', size: 50_000_123, chunkSize: 10_000_000, chunkCount: 5 } as const;
const pull = { kind: 'pull', url: 'https://media.example/kettle.mp4' } as const;
const fileSource = {
  source: 'FILE_UPLOAD',
  video_size: 50_000_123,
  chunk_size: 10_000_000,
  total_chunk_count: 5,
};

test('asks what the account may post, with nothing in the body', async () => {
  const { server, api } = await start(CREATOR);
  await using _ = server;
  expect((await api.creatorInfo()).value).toEqual({
    username: 'kettle.club',
    nickname: 'Kettle Club',
    avatarUrl: 'https://avatar.example/kettle.webp',
    privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    commentDisabled: false,
    duetDisabled: false,
    stitchDisabled: true,
    maxDurationS: 300,
  });
  expect(server.seen[0]).toMatchObject({
    method: 'POST',
    url: '/v2/post/publish/creator_info/query/',
    body: '',
    headers: { authorization: 'Bearer act.1', 'content-type': 'application/json' },
  });
});

test('announces a file with what is said about it, and gets its address', async () => {
  const { server, asked, api } = await start(UPLOAD);
  await using _ = server;
  expect((await api.uploadVideo(info, file)).value).toEqual({
    publishId: 'v_pub_file~v2-1.123456789',
    uploadUrl: UPLOAD.data.upload_url,
    logId: '202611210001KETTLE',
  });
  expect(server.seen[0]?.url).toBe('/v2/post/publish/video/init/');
  expect(asked()).toEqual({
    post_info: {
      title: 'With a kettle #tea',
      privacy_level: 'SELF_ONLY',
      disable_comment: false,
      disable_duet: true,
      disable_stitch: true,
      video_cover_timestamp_ms: 1500,
      brand_content_toggle: false,
      brand_organic_toggle: true,
      is_aigc: false,
    },
    source_info: fileSource,
  });
});

test('leaves an empty caption and an unchosen cover out', async () => {
  const { server, asked, api } = await start(UPLOAD);
  await using _ = server;
  await api.uploadVideo({ ...info, title: '', coverMs: null }, file);
  expect(asked().post_info).not.toHaveProperty('title');
  expect(asked().post_info).not.toHaveProperty('video_cover_timestamp_ms');
});

test('a draft says nothing but where the video is', async () => {
  const { server, asked, api } = await start(UPLOAD);
  await using _ = server;
  await api.uploadDraft(file);
  await api.pullDraft(pull);
  expect(server.seen.map(({ url }) => url)).toEqual(
    Array(2).fill('/v2/post/publish/inbox/video/init/'),
  );
  expect(asked(0)).toEqual({ source_info: fileSource });
  expect(asked(1)).toEqual({ source_info: { source: 'PULL_FROM_URL', video_url: pull.url } });
});

const photos: PhotoPost = {
  mode: 'direct',
  title: 'Kettles',
  description: 'All of them',
  urls: ['https://media.example/1.jpg', 'https://media.example/2.jpg'],
  coverIndex: 1,
  aiGenerated: true,
  privacy: 'PUBLIC_TO_EVERYONE',
  allowComment: true,
  addMusic: true,
  yourBrand: false,
  brandedContent: true,
};

test('posts photos directly, with the mark of generated pictures beside what is said', async () => {
  const { server, asked, api } = await start(PULLED);
  await using _ = server;
  expect((await api.pullPhotos(photos)).value.publishId).toBe('v_pub_url~v2.123456789');
  expect(server.seen[0]?.url).toBe('/v2/post/publish/content/init/');
  expect(asked()).toEqual({
    media_type: 'PHOTO',
    post_mode: 'DIRECT_POST',
    post_info: {
      title: 'Kettles',
      description: 'All of them',
      privacy_level: 'PUBLIC_TO_EVERYONE',
      disable_comment: false,
      auto_add_music: true,
      brand_content_toggle: true,
      brand_organic_toggle: false,
    },
    source_info: { source: 'PULL_FROM_URL', photo_images: photos.urls, photo_cover_index: 1 },
    is_aigc: true,
  });
});

test('photos for the inbox carry their words only', async () => {
  const { server, asked, api } = await start(PULLED);
  await using _ = server;
  await api.pullPhotos({ ...photos, mode: 'draft', title: '' });
  expect(asked()).toMatchObject({ post_mode: 'MEDIA_UPLOAD' });
  expect(asked().post_info).toEqual({ description: 'All of them' });
});

test('reads the ids of a published post with all their digits', async () => {
  const { server, asked, api } = await start(PUBLISHED);
  await using _ = server;
  const { value } = await api.status('v_pub_file~v2-1.1');
  expect(value).toMatchObject({ state: 'published', postIds: ['7300000000000000001'] });
  expect(server.seen[0]?.url).toBe('/v2/post/publish/status/fetch/');
  expect(asked()).toEqual({ publish_id: 'v_pub_file~v2-1.1' });
});

test('reads how far an upload is', async () => {
  const { server, api } = await start(STATUS);
  await using _ = server;
  const { value } = await api.status('p');
  expect(value).toMatchObject({ state: 'uploading', uploadedBytes: 10_000_000, postIds: [] });
});

test('cancels what TikTok is still fetching', async () => {
  const { server, asked, api } = await start({ data: {}, error: { code: 'ok', message: '' } });
  await using _ = server;
  await api.cancelPull('v_pub_url~v2.1');
  expect(server.seen[0]?.url).toBe('/v2/post/publish/cancel/');
  expect(asked()).toEqual({ publish_id: 'v_pub_url~v2.1' });
});

test('proves a token by reading whose it is', async () => {
  const { server, api } = await start(USER);
  await using _ = server;
  expect((await api.userInfo()).value).toMatchObject({ openId: '-000kettle' });
  await api.testKey();
  expect(server.seen[1]).toMatchObject({
    method: 'GET',
    url: '/v2/user/info/?fields=open_id%2Cdisplay_name%2Cavatar_url',
  });
});

test('a refusal under HTTP 200 is a refusal, with its log id', async () => {
  const { server, api } = await start({
    data: {},
    error: { code: 'spam_risk_too_many_posts', message: 'no', log_id: 'L1' },
  });
  await using _ = server;
  await expect(api.creatorInfo()).rejects.toMatchObject({
    status: 200,
    effect: 'none',
    logId: 'L1',
    problem: { code: 'tiktok.too_many_posts', means: expect.stringMatching(/^Nothing can be/) },
  });
});

test('a file whose announcement got no answer may be announced again; a fetch may not', async () => {
  const { server, api } = await start('');
  await using _ = server;
  server.answer((_request, response) => response.destroy());
  await expect(api.uploadVideo(info, file)).rejects.toMatchObject({
    effect: 'none',
    problem: { remedy: 'retry' },
  });
  await expect(api.pullVideo(info, pull)).rejects.toMatchObject({
    effect: 'unknown',
    problem: { remedy: 'ask_user', step: 'check_again' },
  });
  await expect(api.pullPhotos(photos)).rejects.toMatchObject({ effect: 'unknown' });
});

test('never sends a file to an address that is not TikTok’s', async () => {
  const { server, api } = await start({
    ...UPLOAD,
    data: { ...UPLOAD.data, upload_url: 'https://evil.example/?upload_token=t0ken' },
  });
  await using _ = server;
  const thrown = await api.uploadVideo(info, file).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ problem: { code: 'unreadable_answer' } });
  expect(JSON.stringify(thrown)).not.toContain('t0ken');
});
