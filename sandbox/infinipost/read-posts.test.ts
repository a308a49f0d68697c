import { describe, expect, test } from 'vitest';
import { infinipost, runningSandbox, tiktok } from '../testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { ask, postVideo, importSound } = sandbox;

const code = (answer: { json: { error: { code: string } } }) => answer.json.error.code;

describe('reading and deleting posts', () => {
  const list = (query = '') => ask(`${infinipost}/v1/posts${query}`, { key: 'sk_test_sandbox' });
  const remove = (postIds: unknown) =>
    ask(`${infinipost}/v1/posts`, { method: 'DELETE', key: 'sk_test_sandbox', body: { postIds } });

  test('shows another status, a UTC time and, for some sounds, another prefix', async () => {
    const { soundId } = (await importSound(`${tiktok}/@harbour_lights/video/7709172234428431872`))
      .json;
    const created = await postVideo({
      soundId,
      scheduledTime: '2099-07-01T09:00',
      timezone: 'Asia/Tokyo',
    });
    const { postId } = created.json.posts[0];
    const shown = (await ask(`${infinipost}/v1/posts/${postId}`, { key: 'sk_test_sandbox' })).json;
    expect(shown).toMatchObject({ status: 'generated', scheduledTime: '2099-07-01T00:00:00.000Z' });
    expect(shown.soundId).toBe(soundId.replace('sound_', 'snd_'));
    expect((await list()).json.data).toEqual([shown]);
  });

  test('a post is rendered at its time and then out, or failed when it was to fail', async () => {
    const { postId } = (await postVideo()).json.posts[0];
    const status = async () => (await list()).json.data[0].status;
    expect(await status()).toBe('pending_render');
    sandbox.it.world.clock.shift(61_000);
    expect(await status()).toBe('posted');
    sandbox.it.world.failPost(postId, 'The phone is offline');
    expect(await status()).toBe('failed');
  });

  test('filters, and pages by cursor', async () => {
    for (const accountId of ['acc_studio', 'acc_insta', 'acc_studio']) {
      await postVideo({ accountIds: [accountId] });
    }
    expect((await list('?platform=instagram')).json.data).toHaveLength(1);
    const first = (await list('?accountId=acc_studio&limit=1')).json;
    expect(first).toMatchObject({ hasMore: true, nextCursor: first.data[0].postId });
    const second = (await list(`?accountId=acc_studio&limit=1&cursor=${first.nextCursor}`)).json;
    expect(second).toMatchObject({ hasMore: false, nextCursor: null });
    expect(second.data[0].postId).not.toBe(first.data[0].postId);
  });

  test.each([
    '?limit=0',
    '?limit=101',
    '?status=scheduled',
    '?cursor=nowhere',
    '?account=acc_studio',
  ])('%s is an invalid parameter', async (query) => {
    expect(code(await list(query))).toBe('invalid_parameter');
  });

  test('deletes what is not out yet and says what it could not delete', async () => {
    const booked = (await postVideo({ scheduledTime: '2099-01-01T10:00' })).json.posts[0].postId;
    const out = (await postVideo()).json.posts[0].postId;
    sandbox.it.world.clock.shift(120_000);
    const answer = await remove([booked, out, 'post_nobody']);
    expect(answer.json).toMatchObject({
      deleted: [booked],
      failed: [{ postId: out }, { postId: 'post_nobody' }],
    });
    expect(sandbox.it.journal.find({ kind: 'delete' })[0]?.effect).toEqual({
      deletedIds: [booked],
    });
    expect(code(await remove(undefined))).toBe('missing_required_fields');
  });

  test('an unknown post is not found', async () => {
    const answer = await ask(`${infinipost}/v1/posts/post_nobody`, { key: 'sk_test_sandbox' });
    expect([answer.status, code(answer)]).toEqual([404, 'not_found']);
  });
});
