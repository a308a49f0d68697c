import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import {
  fileSource,
  liveApp,
  photoInit,
  postInfo,
  pullSource,
  tiktokApi,
} from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { token, post } = tiktokApi(sandbox);
const draft = (source_info: unknown, key = token(), more = {}) =>
  post('inbox/video/init', { source_info, ...more }, key);

const photos = (change: Record<string, unknown>, key = token()) =>
  post('content/init', { ...photoInit, ...change }, key);
const photoInfo = (info: Record<string, unknown>) => ({
  post_info: { ...photoInit.post_info, ...info },
});
const photoSource = (source: Record<string, unknown>) => ({
  source_info: { ...photoInit.source_info, ...source },
});
const asDraft = { post_mode: 'MEDIA_UPLOAD', post_info: { title: 'Two', description: 'views' } };

describe('a video draft', () => {
  test('is a file or a pull, and nothing else', async () => {
    const file = (await draft(fileSource(10))).json.data;
    expect(file.publish_id).toMatch(/^v_inbox_file~v2\.\d+$/);
    expect(file.upload_url).toContain('upload_token=');
    expect((await draft(pullSource)).json.data.publish_id).toMatch(/^v_inbox_url~v2\.\d+$/);
    const withTitle = await draft(fileSource(10), token(), { post_info: postInfo });
    expect(withTitle.json.error.code).toBe('invalid_param');
  });

  test('at most five wait in 24 hours, over all tokens, until their user posts them', async () => {
    const publishIds: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      publishIds.push((await draft(pullSource, token())).json.data.publish_id);
    }
    const refusal = await draft(pullSource, token());
    expect([refusal.status, refusal.json.error.code]).toEqual([
      403,
      'spam_risk_too_many_pending_share',
    ]);
    const photo = await photos(asDraft);
    expect(photo.json.error.code).toBe('spam_risk_too_many_pending_share');
    sandbox.it.world.clock.shift(60_000);
    sandbox.it.world.tiktok.postDraft(publishIds[0] ?? '');
    expect((await draft(pullSource, token())).status).toBe(200);
    expect((await draft(pullSource, token())).status).toBe(403);
    sandbox.it.world.clock.shift(24 * 3_600_000);
    expect((await draft(pullSource, token())).status).toBe(200);
  });

  test('a banned user drafts nothing', async () => {
    const { json } = await draft(pullSource, token('open_banned'));
    expect(json.error.code).toBe('spam_risk_user_banned_from_posting');
  });
});

describe('photos', () => {
  test('are posted directly or drafted', async () => {
    const direct = (await photos({ is_aigc: true })).json.data;
    expect(direct).toEqual({ publish_id: expect.stringMatching(/^p_pub_url~v2\.\d+$/) });
    const drafted = (await photos(asDraft)).json.data;
    expect(drafted.publish_id).toMatch(/^p_inbox_url~v2\.\d+$/);
    expect(sandbox.it.journal.publishes()).toMatchObject([
      { mode: 'direct', media: 'photo' },
      { mode: 'inbox', media: 'photo' },
    ]);
  });

  const url = photoInit.source_info.photo_images[0];
  test.each([
    ['another kind of media', { media_type: 'VIDEO' }],
    ['the mode as the table prints it', { post_mode: 'DIRECT POST' }],
    ['a title of 91 units', photoInfo({ title: 'x'.repeat(91) })],
    ['a description of 4001 units', photoInfo({ description: 'x'.repeat(4001) })],
    ['no privacy level', photoInfo({ privacy_level: undefined })],
    ['is_aigc among the post_info', photoInfo({ is_aigc: true })],
    ['a duet, which photos have none', photoInfo({ disable_duet: true })],
    [
      'branded content for oneself',
      photoInfo({ privacy_level: 'SELF_ONLY', brand_content_toggle: true }),
    ],
    ['no disclosure', photoInfo({ brand_content_toggle: undefined })],
    ['music that is no boolean', photoInfo({ auto_add_music: 'yes' })],
    ['a file, which photos have none', photoSource({ source: 'FILE_UPLOAD' })],
    ['no photos', photoSource({ photo_images: [] })],
    ['36 photos', photoSource({ photo_images: Array(36).fill(url) })],
    ['no cover', photoSource({ photo_cover_index: undefined })],
    ['a draft with a privacy level', { ...asDraft, post_info: { privacy_level: 'SELF_ONLY' } }],
    ['a draft with music', { ...asDraft, post_info: { auto_add_music: true } }],
  ])('%s is invalid_param', async (_name, change) => {
    const { status, json } = await photos(change);
    expect([status, json.error.code]).toEqual([400, 'invalid_param']);
  });

  test.each([
    ['a cover beyond the last', photoSource({ photo_cover_index: 2 }), 400, 'invalid_params'],
    [
      'one photo from elsewhere',
      photoSource({ photo_images: [url, 'https://elsewhere.example/2.jpg'] }),
      403,
      'url_ownership_unverified',
    ],
    [
      'a level that is not offered',
      photoInfo({ privacy_level: 'FOLLOWER_OF_CREATOR' }),
      403,
      'privacy_level_option_mismatch',
    ],
    ['35 photos', photoSource({ photo_images: Array(35).fill(url) }), 200, 'ok'],
    [
      'the longest texts',
      photoInfo({ title: 'x'.repeat(90), description: 'x'.repeat(4000), auto_add_music: true }),
      200,
      'ok',
    ],
  ])('%s', async (_name, change, status, code) => {
    const answer = await photos(change);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });

  test('each mode has its scope', async () => {
    const onlyDrafts = token('open_maker', liveApp, ['video.upload']);
    const onlyPosts = token('open_maker', liveApp, ['video.publish']);
    expect((await photos({}, onlyDrafts)).json.error.code).toBe('scope_not_authorized');
    expect((await photos(asDraft, onlyPosts)).json.error.code).toBe('scope_not_authorized');
    expect((await photos(asDraft, onlyDrafts)).status).toBe(200);
    expect((await photos({}, onlyPosts)).status).toBe(200);
  });

  test("a draft wants a new enough version of the user's app; a direct post does not", async () => {
    const old = token('open_oldphone');
    const { status, json } = await photos(asDraft, old);
    expect([status, json.error.code]).toEqual([400, 'app_version_check_failed']);
    expect((await photos({}, old)).status).toBe(200);
  });
});
