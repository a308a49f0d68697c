import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import {
  fileSource,
  liveApp,
  pullSource,
  tiktokApi,
  trialApp,
  twoPieces,
} from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { token, post, initVideo, uploadVideo, status, shift } = tiktokApi(sandbox);
const told = async (publishId: string, key = token()) => (await status(publishId, key)).json.data;

/** What a long number really was, before JSON.parse rounds it. */
async function idsIn(publishId: string, key = token()): Promise<string[]> {
  const { text } = await status(publishId, key);
  return /"publicaly_available_post_id":\[([^\]]*)\]/.exec(text)?.[1]?.split(',') ?? [];
}

describe('the way of an uploaded post', () => {
  test('is upload, processing, done, and an id once moderation has passed it', async () => {
    const { publishId, key } = await uploadVideo(1000);
    expect(await told(publishId)).toEqual({
      status: 'PROCESSING_UPLOAD',
      publicaly_available_post_id: [],
      uploaded_bytes: 1000,
    });
    shift(10_000);
    expect(await told(publishId)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: [],
    });
    shift(60_000);
    const [id = ''] = await idsIn(publishId, key);
    expect(id).toMatch(/^\d{19}$/);
    expect(String(Number(id))).not.toBe(id);
  });

  test('an upload that is not complete stays one', async () => {
    const { data } = (await initVideo(twoPieces)).json;
    shift(7_200_000);
    expect(await told(data.publish_id)).toMatchObject({
      status: 'PROCESSING_UPLOAD',
      uploaded_bytes: 0,
    });
  });

  test('a post that is not for all never shows an id', async () => {
    const { publishId } = await uploadVideo(1000, { privacy_level: 'MUTUAL_FOLLOW_FRIENDS' });
    shift(3_600_000);
    expect(await told(publishId)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: [],
    });
  });

  test('a public post of an unaudited app is not public', async () => {
    const key = token('open_quiet', trialApp);
    const { publishId } = await uploadVideo(1000, { privacy_level: 'MUTUAL_FOLLOW_FRIENDS' }, key);
    shift(3_600_000);
    expect(await idsIn(publishId, token('open_quiet', trialApp))).toEqual(['']);
  });

  test('processing and moderation can be set', async () => {
    Object.assign(sandbox.it.world.tiktok.settings, { processingMs: 0, moderationMs: 0 });
    const { publishId } = await uploadVideo(1000);
    expect((await idsIn(publishId))[0]).toMatch(/^\d{19}$/);
  });

  test('an id may be bare where a list is documented', async () => {
    const { settings } = sandbox.it.world.tiktok;
    Object.assign(settings, { processingMs: 0, moderationMs: 0, postIdShape: 'scalar' });
    const { publishId, key } = await uploadVideo(1000);
    expect((await status(publishId, key)).text).toMatch(/"publicaly_available_post_id":\d{19},/);
  });
});

describe('the way of a draft', () => {
  test('ends in the inbox until its user posts it', async () => {
    const body = { source_info: pullSource };
    const { data } = (await post('inbox/video/init', body, token())).json;
    shift(15_000);
    expect((await told(data.publish_id)).status).toBe('SEND_TO_USER_INBOX');
    shift(3_600_000);
    expect((await told(data.publish_id)).status).toBe('SEND_TO_USER_INBOX');
    sandbox.it.world.tiktok.postDraft(data.publish_id);
    expect(await told(data.publish_id)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: [],
    });
    shift(60_000);
    expect(await idsIn(data.publish_id)).toEqual([expect.stringMatching(/^\d{19}$/)]);
  });
});

describe('a pull', () => {
  test('is fetched, and can be cancelled until it is', async () => {
    const { data } = (await initVideo(pullSource)).json;
    expect(await told(data.publish_id)).toMatchObject({
      status: 'PROCESSING_DOWNLOAD',
      downloaded_bytes: expect.any(Number),
    });
    const cancelled = await post('cancel', { publish_id: data.publish_id }, token());
    expect([cancelled.status, cancelled.json.error.code]).toEqual([200, 'ok']);
    expect(await told(data.publish_id)).toMatchObject({
      status: 'FAILED',
      fail_reason: 'publish_cancelled',
    });
    expect(sandbox.it.journal.publishes()).toEqual([]);
    expect(sandbox.it.journal.count({ kind: 'publish-cancel', committed: true })).toBe(1);
  });

  test('cannot be cancelled twice, or once it is fetched, or when it is an upload', async () => {
    const cancel = async (publish_id: string) => {
      const { status: code, json } = await post('cancel', { publish_id }, token());
      return [code, json.error.code];
    };
    const refusal = [400, 'publish_not_cancellable'];
    const early = (await initVideo(pullSource)).json.data.publish_id;
    await cancel(early);
    expect(await cancel(early)).toEqual(refusal);
    const late = (await initVideo(pullSource)).json.data.publish_id;
    shift(5000);
    expect(await cancel(late)).toEqual(refusal);
    const file = (await initVideo(fileSource(10))).json.data.publish_id;
    expect(await cancel(file)).toEqual(refusal);
  });
});

describe('a failure', () => {
  test.each([
    'file_format_check_failed',
    'duration_check_failed',
    'frame_rate_check_failed',
    'picture_size_check_failed',
    'internal',
    'video_pull_failed',
    'photo_pull_failed',
    'spam_risk_too_many_posts',
    'spam_risk_user_banned_from_posting',
    'spam_risk_text',
    'spam_risk',
  ])('%s can be asked for and is told after processing', async (reason) => {
    sandbox.it.world.tiktok.settings.nextFailReason = reason;
    const { publishId } = await uploadVideo(1000);
    expect((await told(publishId)).status).toBe('PROCESSING_UPLOAD');
    shift(10_000);
    expect(await told(publishId)).toMatchObject({ status: 'FAILED', fail_reason: reason });
    expect(sandbox.it.journal.publishes()).toEqual([]);
    const next = await uploadVideo(1000);
    shift(10_000);
    expect((await told(next.publishId)).status).toBe('PUBLISH_COMPLETE');
  });

  test('auth_removed: the user took the consent back meanwhile', async () => {
    const { publishId } = await uploadVideo(1000);
    const { world } = sandbox.it;
    const grant = world.tiktok.publishes.get(publishId)?.grant;
    if (grant) world.tiktok.grants.revoke(grant, world.clock.now());
    expect(await told(publishId)).toMatchObject({ status: 'FAILED', fail_reason: 'auth_removed' });
  });

  test('a consent that is taken back after it is out changes nothing', async () => {
    const { publishId } = await uploadVideo(1000);
    shift(10_000);
    const { world } = sandbox.it;
    const grant = world.tiktok.publishes.get(publishId)?.grant;
    if (grant) world.tiktok.grants.revoke(grant, world.clock.now());
    expect((await told(publishId)).status).toBe('PUBLISH_COMPLETE');
  });
});

describe('whose publish it is', () => {
  test('an id that there is not', async () => {
    const answer = await status('v_pub_file~v2-1.1', token());
    expect([answer.status, answer.json.error.code]).toEqual([400, 'invalid_publish_id']);
    expect((await post('cancel', { publish_id: 'x' }, token())).json.error.code).toBe(
      'invalid_publish_id',
    );
    expect((await post('status/fetch', {}, token())).json.error.code).toBe('invalid_param');
  });

  test.each([
    ['another user', 'open_quiet', liveApp],
    ['another app', 'open_maker', trialApp],
  ])('%s is not told', async (_name, openId, clientKey) => {
    const { data } = (await initVideo(pullSource)).json;
    const answer = await status(data.publish_id, token(openId, clientKey));
    expect([answer.status, answer.json.error.code]).toEqual([
      400,
      'token_not_authorized_for_specified_publish_id',
    ]);
  });
});
