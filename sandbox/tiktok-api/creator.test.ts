import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import { liveApp, openApi, tiktokApi } from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { token, post } = tiktokApi(sandbox);
const query = (key: string) => post('creator_info/query', '', key);

describe('creator info', () => {
  test('tells what a public user may choose', async () => {
    const { status, json } = await query(token());
    expect(status).toBe(200);
    expect(json.error.code).toBe('ok');
    expect(json.data).toEqual({
      creator_avatar_url: 'https://p16-sign.tiktokcdn.com/avatar/maker.soundpost.svg',
      creator_username: 'maker.soundpost',
      creator_nickname: 'Maker of Things',
      privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      comment_disabled: false,
      duet_disabled: false,
      stitch_disabled: false,
      max_video_post_duration_sec: 300,
    });
  });

  test('a private account has followers and neither duet nor stitch', async () => {
    expect((await query(token('open_quiet'))).json.data).toMatchObject({
      privacy_level_options: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      duet_disabled: true,
      stitch_disabled: true,
    });
  });

  test('an unaudited app is offered what its posts will not be', async () => {
    const { data } = (await query(token('open_maker', 'sbawsoundposttrial'))).json;
    expect(data).toMatchObject({
      privacy_level_options: expect.arrayContaining(['PUBLIC_TO_EVERYONE']),
    });
  });

  test('a banned user is told so with 200', async () => {
    const { status, json } = await query(token('open_banned'));
    expect([status, json.error.code]).toEqual([200, 'spam_risk_user_banned_from_posting']);
  });
});

describe('user info', () => {
  const ask = (fields: string, key: string) =>
    sandbox.ask(`${openApi}/v2/user/info/?fields=${fields}`, { key });

  test('tells the fields that are asked for, which a draft token may ask', async () => {
    const key = token('open_maker', liveApp, ['user.info.basic', 'video.upload']);
    const { json } = await ask('open_id,display_name,avatar_url,union_id', key);
    expect(json.data).toEqual({
      user: {
        open_id: 'open_maker',
        display_name: 'Maker of Things',
        avatar_url: 'https://p16-sign.tiktokcdn.com/avatar/maker.soundpost.svg',
        union_id: 'union_maker',
      },
    });
    expect((await ask('username', key)).json.error.code).toBe('scope_not_authorized');
    const profile = token('open_maker', liveApp, ['user.info.basic', 'user.info.profile']);
    expect((await ask('username', profile)).json.data).toEqual({
      user: { username: 'maker.soundpost' },
    });
  });

  test('no fields, and fields that there are not, are invalid_param', async () => {
    expect((await ask('', token())).json.error.code).toBe('invalid_param');
    expect((await ask('open_id,shoe_size', token())).json.error.code).toBe('invalid_param');
  });
});
