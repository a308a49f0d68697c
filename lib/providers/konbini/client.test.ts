import { expect, test } from 'vitest';
import { createHttp } from '../http.ts';
import { startLocalServer } from '../testing/local-server.ts';
import { createKonbini } from './client.ts';
import { AUDIO } from './examples.ts';
import { readAudio } from './schema.ts';

const start = async (json: unknown, status = 200) => {
  const server = await startLocalServer();
  server.answer((_, response) =>
    response
      .writeHead(status, { 'X-Credits-Used': '1', 'X-Credits-Remaining': '41' })
      .end(JSON.stringify(json)),
  );
  return { server, api: createKonbini({ http: createHttp({ fetch: server.fetch }), key: 'k' }) };
};

const audio = (changes: object) => ({ data: { ...AUDIO.data, ...changes } });
const musicId = '7123456789012345678';

test('tells what KonbiniAPI knows of a sound', async () => {
  const { server, api } = await start(AUDIO);
  await using _ = server;
  const { value, meter } = await api.getAudio(musicId);
  expect(server.seen[0]).toMatchObject({ method: 'GET', url: `/v1/tiktok/audios/${musicId}` });
  expect(meter).toMatchObject({ creditsUsed: 1, creditsRemaining: 41 });
  expect(value).toEqual({
    musicId,
    title: 'Kettle song',
    author: { name: 'The Kettles', username: 'kettles' },
    durationS: 45,
    videoCount: 500_000,
    album: 'Boiling Point',
    original: null,
    copyrighted: null,
  });
});

test('reads the author out of a list, and a sound without one', () => {
  const list = audio({ attributedTo: [AUDIO.data.attributedTo, { name: 'Second' }] });
  expect(readAudio(list)?.author).toEqual({ name: 'The Kettles', username: 'kettles' });
  expect(readAudio(audio({ attributedTo: undefined }))?.author).toBeNull();
  expect(readAudio(audio({ attributedTo: [] }))?.author).toBeNull();
});

test('reads what only the newer schema tells', () => {
  const newer = audio({ isOriginal: true, isCopyrighted: false, entityId: musicId, id: undefined });
  expect(readAudio(newer)).toMatchObject({ original: true, copyrighted: false, musicId });
});

test.each([
  ['https://www.tiktok.com/music/original-sound-7123456789012345678?lang=en', musicId],
  ['https://www.tiktok.com/music/-54321', '54321'],
  ['https://www.tiktok.com/music/summer-2024', null],
  ['', null],
])('finds in %j the sound %s', (id, found) => {
  expect(readAudio(audio({ id }))?.musicId).toBe(found);
});

test.each([
  ['another type', audio({ type: 'Video' })],
  ['no name', audio({ name: null })],
  ['no data', { data: null }],
])('does not take an answer with %s for a sound', (_name, json) => {
  expect(readAudio(json)).toBeUndefined();
});

test('proves a key by a refused search, which is refunded', async () => {
  const errors = [{ code: 'validation_error', message: 'query is required' }];
  const { server, api } = await start({ errors, data: null }, 400);
  await using _ = server;
  await api.testKey();
  expect(server.seen[0]).toMatchObject({ method: 'GET', url: '/v1/tiktok/search' });
});

test.each([
  [401, 'invalid_api_key', 'konbini.unauthenticated'],
  [403, 'api_key_expired', 'konbini.key_expired'],
  [402, 'credits_exhausted', 'konbini.no_credits'],
  [200, 'validation_error', 'konbini.invalid_request'],
])('does not take %d %s for a working key', async (status, code, problem) => {
  const { server, api } = await start({ errors: [{ code, message: 'no' }], data: null }, status);
  await using _ = server;
  await expect(api.testKey()).rejects.toMatchObject({ problem: { code: problem } });
});
