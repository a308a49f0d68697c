import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import {
  fileSource,
  liveApp,
  postInfo,
  pullSource,
  tiktokApi,
  trialApp,
  twoPieces,
} from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { token, post, initVideo } = tiktokApi(sandbox);
const begun = () => sandbox.it.world.tiktok.publishes.size;
const codeOf = async (asked: ReturnType<typeof initVideo>) => {
  const { status, json } = await asked;
  return [status, json.error.code];
};

describe('beginning a video post', () => {
  test('answers an id and an address to send the file to', async () => {
    const { status, json } = await initVideo(twoPieces);
    expect([status, json.error]).toEqual([
      200,
      { code: 'ok', message: '', log_id: expect.stringMatching(/^\d{14}[0-9A-F]{18}$/) },
    ]);
    expect(json.data.publish_id).toMatch(/^v_pub_file~v2-1\.\d{19}$/);
    expect(json.data.upload_url).toMatch(
      /^https:\/\/open-upload\.tiktokapis\.com\/video\/\?upload_id=\d+&upload_token=[\w-]+$/,
    );
    expect(json.data.upload_url.length).toBeLessThanOrEqual(256);
    expect(sandbox.it.journal.entries()).toMatchObject([
      { kind: 'publish-init', keyOk: true, effect: { publishId: json.data.publish_id } },
    ]);
    expect(sandbox.it.journal.count({ kind: 'publish-init', committed: true })).toBe(1);
    expect(sandbox.it.journal.publishes()).toEqual([]);
  });

  test('a pull has no address to send to, and is a post from then on', async () => {
    const { data } = (await initVideo(pullSource)).json;
    expect(data).toEqual({ publish_id: expect.stringMatching(/^v_pub_url~v2\.\d{19}$/) });
    expect(sandbox.it.journal.publishes()).toMatchObject([
      { publishId: data.publish_id, openId: 'open_maker', mode: 'direct', media: 'video' },
    ]);
  });

  test.each([
    ['open-upload-i18n.tiktokapis.com', 'https://open-upload-i18n.tiktokapis.com/upload/?'],
    ['upload.us.tiktokapis.com', 'https://upload.us.tiktokapis.com/upload?'],
  ])('the host %s has its own path', async (uploadHost, start) => {
    sandbox.it.world.tiktok.settings.uploadHost = uploadHost;
    expect((await initVideo(fileSource(10))).json.data.upload_url).toContain(start);
  });

  test('is not idempotent', async () => {
    await initVideo(twoPieces);
    await initVideo(twoPieces);
    expect(begun()).toBe(2);
  });
});

describe('what a video post must say', () => {
  const whole = { post_info: postInfo, source_info: pullSource };
  test.each([
    ['no privacy level', { privacy_level: undefined }],
    ['a privacy level that there is not', { privacy_level: 'FRIENDS' }],
    ['a caption of 2201 units', { title: 'x'.repeat(2201) }],
    ['a caption of 1101 emoji', { title: '🎻'.repeat(1101) }],
    ['a caption that is no text', { title: 7 }],
    ['no word about branded content', { brand_content_toggle: undefined }],
    ['no word about an own business', { brand_organic_toggle: undefined }],
    ['a disclosure that is no boolean', { brand_organic_toggle: 'no' }],
    ['branded content for oneself', { privacy_level: 'SELF_ONLY', brand_content_toggle: true }],
    [
      'branded content for followers',
      { privacy_level: 'FOLLOWER_OF_CREATOR', brand_content_toggle: true },
    ],
    ['a flag that is no boolean', { disable_duet: 1 }],
    ['a description, which videos have none', { description: 'x' }],
    ['a sound, which cannot be chosen', { music_id: '1' }],
  ])('%s is invalid_param', async (_name, info) => {
    expect(await codeOf(initVideo(twoPieces, info))).toEqual([400, 'invalid_param']);
    expect(begun()).toBe(0);
  });

  test.each([
    ['a caption of exactly 2200 units', { title: 'x'.repeat(2200) }],
    ['no caption', { title: undefined }],
    ['a cover beyond the end', { video_cover_timestamp_ms: -5 }],
    ['branded content for all', { brand_content_toggle: true, brand_organic_toggle: true }],
    ['an own business for oneself', { privacy_level: 'SELF_ONLY', brand_organic_toggle: true }],
    ['all that is optional', { disable_duet: true, disable_stitch: true, is_aigc: true }],
  ])('%s is fine', async (_name, info) => {
    expect((await initVideo(twoPieces, info)).status).toBe(200);
  });

  test.each([
    ['another content type', { headers: { 'content-type': 'text/plain' } }],
    ['broken JSON', { body: '{"post_info":' }],
    ['JSON that is no object', { body: '[]' }],
    ['no source', { body: JSON.stringify({ post_info: postInfo }) }],
    ['a field that is not there', { body: JSON.stringify({ ...whole, publish: true }) }],
  ])('%s is invalid_param', async (_name, more) => {
    const asked = post('video/init', {}, token(), more);
    expect(await codeOf(asked)).toEqual([400, 'invalid_param']);
  });
});

describe('where a video comes from', () => {
  test.each([
    ['a count rounded up', { ...twoPieces, total_chunk_count: 3 }],
    ['a chunk of 64 MB for 66 MB', { ...fileSource(66_000_000), chunk_size: 64_000_000 }],
    ['an empty file', fileSource(0)],
    ['http', { ...pullSource, video_url: 'http://media.example.com/a.mp4' }],
    ['an IP address', { ...pullSource, video_url: 'https://10.1.2.3/a.mp4' }],
    ['an IPv6 address', { ...pullSource, video_url: 'https://[::1]/a.mp4' }],
    ['no URL', { ...pullSource, video_url: 'kettle.mp4' }],
  ])('%s is invalid_params', async (_name, source) => {
    expect(await codeOf(initVideo(source))).toEqual([400, 'invalid_params']);
  });

  test.each([
    ['a source that there is not', { ...twoPieces, source: 'FILE' }],
    ['a size as text', { ...twoPieces, video_size: '12000123' }],
    ['a size with a fraction', { ...twoPieces, video_size: 1.5 }],
    ['an empty address', { ...pullSource, video_url: '' }],
    ['a file with an address', { ...twoPieces, video_url: pullSource.video_url }],
    ['a cover among the source', { ...pullSource, video_cover_timestamp_ms: 0 }],
  ])('%s is invalid_param', async (_name, source) => {
    expect(await codeOf(initVideo(source))).toEqual([400, 'invalid_param']);
  });

  test.each([
    ['https://media.example.com/a.mp4', 200],
    ['https://cdn.media.example.com/deep/a.mp4?x=1', 200],
    ['https://files.example.org/soundpost/a.mp4?x=1', 200],
    ['https://files.example.org/other/a.mp4', 403],
    ['https://cdn.files.example.org/soundpost/a.mp4', 403],
    ['https://evilmedia.example.com/a.mp4', 403],
    ['https://example.com/a.mp4', 403],
  ])('%s gives %i', async (video_url, status) => {
    const answer = await initVideo({ ...pullSource, video_url });
    const code = status === 200 ? 'ok' : 'url_ownership_unverified';
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });
});

describe('who may post what', () => {
  test('a private account has other levels than a public one', async () => {
    const mismatch = [403, 'privacy_level_option_mismatch'];
    const followers = { privacy_level: 'FOLLOWER_OF_CREATOR' };
    const quiet = token('open_quiet');
    expect(await codeOf(initVideo(twoPieces, followers))).toEqual(mismatch);
    expect(await codeOf(initVideo(twoPieces, {}, quiet))).toEqual(mismatch);
    expect((await initVideo(twoPieces, followers, quiet)).status).toBe(200);
  });

  test('a banned user posts nothing', async () => {
    expect(await codeOf(initVideo(twoPieces, {}, token('open_banned')))).toEqual([
      403,
      'spam_risk_user_banned_from_posting',
    ]);
  });

  test('an unaudited app posts for private accounts alone, seen by their makers alone', async () => {
    const onlyMe = { privacy_level: 'SELF_ONLY' };
    const answer = await initVideo(twoPieces, onlyMe, token('open_maker', trialApp));
    expect([answer.status, answer.json.error.code]).toEqual([
      403,
      'unaudited_client_can_only_post_to_private_accounts',
    ]);
    expect(answer.json.error.message).toContain('https://developers.tiktok.com');
    const friends = { privacy_level: 'MUTUAL_FOLLOW_FRIENDS' };
    await initVideo(twoPieces, friends, token('open_quiet', trialApp));
    await initVideo(twoPieces, friends, token('open_quiet', liveApp));
    const made = [...sandbox.it.world.tiktok.publishes.values()];
    expect(made.map(({ privacy }) => privacy)).toEqual(['SELF_ONLY', 'MUTUAL_FOLLOW_FRIENDS']);
  });
});
