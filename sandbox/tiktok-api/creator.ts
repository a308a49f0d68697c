import type { Call, Reply } from '../wire/call.ts';
import { privacyOptionsOf } from '../world/tiktok/user.ts';
import type { World } from '../world/world.ts';
import { admit } from './asking.ts';
import { Refusal, success } from './errors.ts';
import { postingBar } from './gates.ts';

/** POST /v2/post/publish/creator_info/query/. That a creator cannot post is told with 200. */
export function creatorInfo(call: Call, world: World): Reply {
  const terms = { scopes: ['video.publish'], perMinute: 20, window: 'creator' } as const;
  const asking = admit(call, world, terms);
  const bar = postingBar(asking, world);
  if (bar !== null) throw new Refusal(bar, undefined, 200);
  const { user, now } = asking;
  const data = {
    creator_avatar_url: user.avatarUrl,
    creator_username: user.username,
    creator_nickname: user.nickname,
    privacy_level_options: privacyOptionsOf(user),
    comment_disabled: user.commentDisabled,
    duet_disabled: user.duetDisabled || user.isPrivate,
    stitch_disabled: user.stitchDisabled || user.isPrivate,
    max_video_post_duration_sec: user.maxVideoSeconds,
  };
  return success(data, now);
}

/** GET /v2/user/info/?fields=…: what a token without video.publish can ask about its user. */
export function userInfo(call: Call, world: World): Reply {
  const terms = { scopes: ['user.info.basic'], perMinute: 600, window: 'user' } as const;
  const { user, grant, now } = admit(call, world, terms);
  const basic: Record<string, string> = {
    open_id: user.openId,
    union_id: user.unionId,
    avatar_url: user.avatarUrl,
    display_name: user.nickname,
  };
  const wanted = (call.query.get('fields') ?? '').split(',').filter((name) => name !== '');
  if (wanted.length === 0) throw new Refusal('invalid_param', 'fields is required');
  const told = wanted.map((name) => {
    if (name === 'username') {
      if (!grant.scopes.includes('user.info.profile')) throw new Refusal('scope_not_authorized');
      return [name, user.username];
    }
    const value = basic[name];
    if (value === undefined) throw new Refusal('invalid_param', `${name} is no field of a user`);
    return [name, value];
  });
  return success({ user: Object.fromEntries(told) }, now);
}
