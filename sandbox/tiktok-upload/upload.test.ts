import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import { fileSource, tiktokApi, twoPieces } from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { token, post, initVideo, put, uploadVideo, status, shift } = tiktokApi(sandbox);
const file = randomBytes(twoPieces.video_size);
const total = file.length;
const [first, second] = [file.subarray(0, 6_000_000), file.subarray(6_000_000)];
const hexOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function begin(source: unknown = twoPieces) {
  const { data } = (await initVideo(source)).json;
  return { url: data.upload_url, publishId: data.publish_id };
}

const entry = () => sandbox.it.journal.entries().at(-1);
const uploadedBytes = async (publishId: string) =>
  (await status(publishId, token())).json.data as unknown as { uploaded_bytes: number };

describe('a file in chunks', () => {
  test('is 206 until the last one, which is 201, and tells how far it is', async () => {
    const { url, publishId } = await begin();
    const half = await put(url, first, 0, total);
    expect([half.status, half.text, half.headers['content-range']]).toEqual([
      206,
      '',
      `bytes 0-6000000/${total}`,
    ]);
    expect(await uploadedBytes(publishId)).toMatchObject({ uploaded_bytes: 6_000_000 });
    expect(sandbox.it.journal.publishes()).toEqual([]);
    const whole = await put(url, second, 6_000_000, total);
    expect([whole.status, whole.headers['content-range']]).toEqual([
      201,
      `bytes 0-${total}/${total}`,
    ]);
    expect(sandbox.it.journal.publishes()).toMatchObject([
      { publishId, openId: 'open_maker', mode: 'direct', sha256: hexOf(file) },
    ]);
  });

  test('is in the journal by offset and length, and never by content or token', async () => {
    const { url, publishId } = await begin();
    await put(url, first, 0, total);
    const ofFirst = entry();
    await put(url, second, 6_000_000, total);
    expect(ofFirst).toMatchObject({
      kind: 'upload',
      method: 'PUT',
      path: '/video/',
      query: { upload_token: '[key]' },
      keyOk: true,
      body: null,
      status: 206,
      streamed: { bytes: 6_000_000, contentRange: `bytes 0-5999999/${total}` },
      effect: { chunk: { publishId, first: 0, last: 5_999_999, total } },
    });
    expect(entry()?.effect).toMatchObject({
      chunk: { first: 6_000_000, last: total - 1 },
      uploaded: { publishId, size: total, sha256: hexOf(file) },
    });
    const uploadToken = new URL(url).searchParams.get('upload_token') ?? '';
    expect(JSON.stringify(sandbox.it.journal.entries())).not.toContain(uploadToken);
    expect(sandbox.it.journal.count({ kind: 'upload', committed: true })).toBe(2);
  });

  test('can tell its progress by the last byte, which the guide may mean', async () => {
    sandbox.it.world.tiktok.settings.uploadRange = 'last-byte';
    const { url } = await begin();
    const early = await put(url, second, 6_000_000, total);
    expect(early.headers['content-range']).toBe(`bytes */${total}`);
    const half = await put(url, first, 0, total);
    expect(half.headers['content-range']).toBe(`bytes 0-5999999/${total}`);
  });

  test('a draft is one, too', async () => {
    const body = { source_info: fileSource(10) };
    const { data } = (await post('inbox/video/init', body, token())).json;
    expect((await put(data.upload_url, randomBytes(10), 0, 10)).status).toBe(201);
    expect(sandbox.it.journal.publishes()).toMatchObject([{ mode: 'inbox' }]);
  });

  test('may also be QuickTime and WebM', async () => {
    for (const type of ['video/quicktime', 'video/webm']) {
      const { url } = await begin(fileSource(10));
      const more = { headers: { 'content-type': type } };
      expect((await put(url, randomBytes(10), 0, 10, more)).status).toBe(201);
    }
  });
});

describe('where the server is', () => {
  test.each([
    ['a chunk that skips one', 6_000_000, second],
    ['a byte too far', 1, file.subarray(1, 6_000_000)],
  ])('%s is 416 with the offset', async (_name, from, bytes) => {
    const { url, publishId } = await begin();
    const answer = await put(url, bytes, from, total);
    expect([answer.status, answer.headers['content-range']]).toEqual([416, `bytes 0-0/${total}`]);
    expect(await uploadedBytes(publishId)).toMatchObject({ uploaded_bytes: 0 });
    expect(entry()?.effect).toEqual({});
  });

  test('a chunk that it has is 416, and so is any after the last', async () => {
    const { url } = await begin();
    await put(url, first, 0, total);
    const again = await put(url, first, 0, total);
    expect([again.status, again.headers['content-range']]).toEqual([
      416,
      `bytes 0-6000000/${total}`,
    ]);
    await put(url, second, 6_000_000, total);
    const late = await put(url, second, 6_000_000, total);
    expect([late.status, late.headers['content-range']]).toEqual([
      416,
      `bytes 0-${total}/${total}`,
    ]);
    expect(sandbox.it.journal.publishes()).toHaveLength(1);
  });

  test('of two chunks at once that are the same one is taken', async () => {
    const { url } = await begin();
    const both = await Promise.all([put(url, first, 0, total), put(url, first, 0, total)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([206, 416]);
  });
});

describe('what a PUT must say', () => {
  const small = randomBytes(1000);
  test.each([
    ['no range', { 'content-range': '' }],
    ['a range of another form', { 'content-range': '0-999/1000' }],
    ['another total', { 'content-range': 'bytes 0-999/1001' }],
    ['a range beyond the total', { 'content-range': 'bytes 1-1000/1000' }],
    ['a range that is shorter than the body', { 'content-range': 'bytes 0-998/1000' }],
    ['a range that is longer than the body', { 'content-range': 'bytes 0-1000/1001' }],
    ['another type', { 'content-type': 'application/octet-stream' }],
    ['an access token, which is nothing for this host', { authorization: 'Bearer act.x' }],
  ])('%s is 400', async (_name, headers) => {
    const { url } = await begin(fileSource(1000));
    const answer = await put(url, small, 0, 1000, { headers });
    expect([answer.status, entry()?.effect]).toEqual([400, {}]);
    expect((await put(url, small, 0, 1000)).status).toBe(201);
  });

  test('a body that is shorter than its range is 400, and nothing of it counts', async () => {
    const { url } = await begin(fileSource(1000));
    const headers = { 'content-range': 'bytes 0-999/1000' };
    expect((await put(url, small.subarray(0, 900), 0, 1000, { headers })).status).toBe(400);
    expect((await put(url, small, 0, 1000)).status).toBe(201);
  });

  test('no length is 400', async () => {
    const { url } = await begin(fileSource(1000));
    const headers = { 'content-length': '', 'transfer-encoding': 'chunked' };
    expect((await put(url, small, 0, 1000, { headers })).status).toBe(400);
  });

  test('a chunk that is not as long as the plan says is 400', async () => {
    const { url } = await begin();
    expect((await put(url, first.subarray(0, 5_500_000), 0, total)).status).toBe(400);
    await put(url, first, 0, total);
    expect((await put(url, second.subarray(0, 6_000_000), 6_000_000, total)).status).toBe(400);
    expect((await put(url, second, 6_000_000, total)).status).toBe(201);
  });

  test('another method is 400', async () => {
    const { url } = await begin(fileSource(1000));
    expect((await sandbox.ask(url, { method: 'POST', body: 'x' })).status).toBe(400);
    expect((await sandbox.ask(url)).status).toBe(400);
  });
});

describe('where a PUT may go', () => {
  test('an hour later nowhere; the hour can be set', async () => {
    const { url } = await begin();
    await put(url, first, 0, total);
    shift(3_600_000);
    expect((await put(url, second, 6_000_000, total)).status).toBe(403);
    sandbox.it.world.tiktok.settings.uploadUrlSeconds = 10;
    const short = await begin(fileSource(10));
    shift(10_000);
    expect((await put(short.url, randomBytes(10), 0, 10)).status).toBe(403);
    expect(sandbox.it.journal.publishes()).toEqual([]);
  });

  test('another token, id, host or path is 404', async () => {
    const { url } = await begin(fileSource(10));
    const wrong = [
      `${url}x`,
      url.replace(/upload_id=\d/, 'upload_id=9'),
      url.replace('open-upload.', 'open-upload-sg.'),
      url.replace('/video/', '/files/'),
    ];
    for (const address of wrong) {
      expect((await put(address, randomBytes(10), 0, 10)).status).toBe(404);
      expect(entry()?.keyOk).toBe(false);
    }
  });

  test.each([
    'open-upload-sg.tiktokapis.com',
    'open-upload-i18n.tiktokapis.com',
    'upload.us.tiktokapis.com',
  ])('%s takes files, too', async (host) => {
    sandbox.it.world.tiktok.settings.uploadHost = host;
    const { answer } = await uploadVideo(1000);
    expect([answer.status, entry()?.host]).toEqual([201, host]);
  });

  test('an access token that has ended does not matter', async () => {
    const { url } = await begin(fileSource(10));
    shift(3_000_000);
    sandbox.it.world.tiktok.grants.revoke(
      [...sandbox.it.world.tiktok.publishes.values()][0]?.grant ?? Object.create(null),
      0,
    );
    expect((await put(url, randomBytes(10), 0, 10)).status).toBe(201);
  });
});

describe('the length of a video', () => {
  /** The movie header of 301 seconds, somewhere in the file. */
  function longVideo(): Buffer {
    const header = Buffer.from('\0\0\0\x6cmvhd\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
    const times = Buffer.alloc(8);
    times.writeUInt32BE(1000, 0);
    times.writeUInt32BE(301_000, 4);
    return Buffer.concat([randomBytes(200_000), header, times, randomBytes(200_000)]);
  }

  test('beyond what the creator may post makes it fail', async () => {
    const bytes = longVideo();
    const { url, publishId } = await begin(fileSource(bytes.length));
    await put(url, bytes, 0, bytes.length);
    shift(10_000);
    expect((await status(publishId, token())).json.data.fail_reason).toBe('duration_check_failed');
    expect(sandbox.it.journal.publishes()).toEqual([]);
    const user = sandbox.it.world.tiktok.users.get('open_maker');
    if (user) user.maxVideoSeconds = 301;
    const allowed = await begin(fileSource(bytes.length));
    await put(allowed.url, bytes, 0, bytes.length);
    expect(sandbox.it.journal.publishes()).toHaveLength(1);
  });
});
