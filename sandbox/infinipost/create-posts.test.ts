import { describe, expect, test } from 'vitest';
import { infinipost, runningSandbox } from '../testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { post, postVideo, importSound } = sandbox;

const code = (answer: { json: { error: { code: string } } }) => answer.json.error.code;

describe('creating video posts', () => {
  test('answers one scheduled post per account with the local time as it was sent', async () => {
    const answer = await postVideo({
      accountIds: ['acc_studio', 'acc_insta'],
      caption: 'Hello',
      scheduledTime: '2099-04-22T14:00',
      timezone: 'Europe/Paris',
    });
    expect(answer.status).toBe(200);
    expect(answer.json.posts).toMatchObject([
      { accountId: 'acc_studio', platform: 'tiktok', status: 'scheduled' },
      { accountId: 'acc_insta', platform: 'instagram', status: 'scheduled' },
    ]);
    expect(answer.json.posts[0]).toMatchObject({
      scheduledTime: '2099-04-22T14:00',
      timezone: 'Europe/Paris',
    });
    expect(sandbox.it.journal.posts().map(({ accountId }) => accountId)).toEqual([
      'acc_studio',
      'acc_insta',
    ]);
  });

  test('attaches a sound on TikTok only', async () => {
    const { soundId } = (await importSound()).json;
    await postVideo({ accountIds: ['acc_studio', 'acc_insta'], soundId });
    const posts = [...sandbox.it.world.posts.values()];
    expect(posts.map((made) => made.soundId)).toEqual([soundId, null]);
  });

  test.each([
    ['no accounts', { accountIds: [] }, 'accountIds is required and must be a non-empty array'],
    ['accounts as text', { accountIds: 'acc_studio' }, 'accountIds is required'],
    ['an account twice', { accountIds: ['acc_studio', 'acc_studio'] }, 'twice'],
    ['no media', { contentUrl: undefined }, 'contentUrl is required'],
    ['media over http', { contentUrl: 'http://media.example.com/a.mp4' }, 'contentUrl'],
    ['media on this machine', { contentUrl: 'https://localhost/a.mp4' }, 'contentUrl'],
    ['media at an IP address', { contentUrl: 'https://192.168.1.4/a.mp4' }, 'contentUrl'],
    ['media at an IPv6 address', { contentUrl: 'https://[::1]/a.mp4' }, 'contentUrl'],
    ['media that is no URL', { contentUrl: 'clip.mp4' }, 'contentUrl'],
    ['a caption that is no text', { caption: 7 }, 'caption must be a string'],
    ['a caption of 2201 units', { caption: 'x'.repeat(2201) }, '2200'],
    ['a caption of 1101 emoji', { caption: '🎻'.repeat(1101) }, '2200'],
    ['a misspelt field', { accountIDs: [] }, 'Unknown parameter: accountIDs'],
    [
      'a zone outside the list',
      { scheduledTime: '2099-01-01T10:00', timezone: 'Europe/Berlin' },
      'timezone',
    ],
    ['a UTC time', { scheduledTime: '2099-01-01T10:00:00Z' }, 'ISO 8601'],
    ['a time with seconds', { scheduledTime: '2099-01-01T10:00:00' }, 'ISO 8601'],
    ['a day that no calendar has', { scheduledTime: '2099-02-30T10:00' }, 'ISO 8601'],
    ['an hour that no clock has', { scheduledTime: '2099-02-03T24:00' }, 'ISO 8601'],
    [
      'a time that the zone skips',
      { scheduledTime: '2027-03-14T02:30', timezone: 'America/New_York' },
      'ISO 8601',
    ],
    ['a past time', { scheduledTime: '2024-04-22T14:00' }, 'future'],
  ])('%s is an invalid parameter', async (_name, body, message) => {
    const answer = await postVideo(body);
    expect([answer.status, code(answer)]).toEqual([400, 'invalid_parameter']);
    expect(answer.json.error.message).toContain(message);
    expect(sandbox.it.world.posts.size).toBe(0);
  });

  test('a caption of exactly 2200 units is fine, and Instagram alone may have more', async () => {
    expect((await postVideo({ caption: 'x'.repeat(2200) })).status).toBe(200);
    const long = { accountIds: ['acc_insta'], caption: 'x'.repeat(2201) };
    expect((await postVideo(long)).status).toBe(200);
  });

  test('reads a time in its zone, and the first of two', async () => {
    await postVideo({ scheduledTime: '2099-07-01T09:00', timezone: 'Asia/Tokyo' });
    await postVideo({ scheduledTime: '2027-11-07T01:30' });
    const due = [...sandbox.it.world.posts.values()].map(({ dueAt }) =>
      new Date(dueAt ?? 0).toISOString(),
    );
    expect(due).toEqual(['2099-07-01T00:00:00.000Z', '2027-11-07T05:30:00.000Z']);
  });

  test('goes by the shifted clock', async () => {
    sandbox.it.world.clock.shift(Date.parse('2098-01-01T00:00Z') - Date.now());
    const time = { scheduledTime: '2097-06-01T10:00' };
    expect((await postVideo(time)).json.error.message).toContain('future');
  });

  test('names the accounts and the sound that it does not know', async () => {
    const accounts = await postVideo({ accountIds: ['acc_studio', 'acc_x', 'acc_y'] });
    expect([accounts.status, accounts.json.error]).toEqual([
      404,
      { code: 'not_found', message: 'Account(s) not found: acc_x, acc_y' },
    ]);
    const sound = await postVideo({ soundId: 'sound_nobody' });
    expect([sound.status, code(sound)]).toEqual([404, 'not_found']);
  });

  test('an account that still warms up posts nothing, and neither do its companions', async () => {
    const answer = await postVideo({ accountIds: ['acc_studio', 'acc_warming'] });
    expect([answer.status, code(answer)]).toEqual([400, 'warmup_not_active']);
    expect(sandbox.it.world.posts.size).toBe(0);
  });

  test.each([
    ['another content type', 'Content-Type', { headers: { 'content-type': 'text/plain' } }],
    ['broken JSON', 'JSON object', { body: '{"accountIds": [' }],
    ['JSON that is no object', 'JSON object', { body: '[]' }],
    [
      'a body of more than a megabyte',
      'too large',
      { body: JSON.stringify({ caption: 'x'.repeat(1e6) }) },
    ],
  ])('%s is refused', async (_name, message, more) => {
    const { error } = (await postVideo({}, more)).json;
    expect(error).toEqual({ code: 'invalid_parameter', message: expect.stringContaining(message) });
  });
});

describe('creating slideshow posts', () => {
  const slideshow = (body: Record<string, unknown>) =>
    post(`${infinipost}/v1/posts/slideshow`, {
      accountIds: ['acc_studio'],
      contentUrls: ['https://media.example.com/1.jpg', 'https://media.example.com/2.jpg'],
      ...body,
    });

  test('takes pictures and a UTC time', async () => {
    const answer = await slideshow({ scheduledTime: '2099-01-01T10:00:00Z' });
    expect(answer.status).toBe(200);
    expect(sandbox.it.journal.count({ kind: 'slideshow', committed: true })).toBe(1);
  });

  test.each([
    ['a slide duration without rendering', { slideDuration: 4 }],
    ['a slide duration of 5', { slideDuration: 5, renderAsVideo: true }],
    ['no pictures', { contentUrls: [] }],
    ['a zone, which only videos have', { timezone: 'Asia/Tokyo' }],
    ['a local time', { scheduledTime: '2099-01-01T10:00' }],
  ])('%s is an invalid parameter', async (_name, body) => {
    expect(code(await slideshow(body))).toBe('invalid_parameter');
  });
});
