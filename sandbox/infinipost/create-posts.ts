import { type Call, json, type Reply } from '../wire/call.ts';
import type { Account } from '../world/accounts.ts';
import type { Post } from '../world/post.ts';
import type { World } from '../world/world.ts';
import { accountNamed } from './accounts.ts';
import { bodyWith, nonEmptyStrings, optionalString, publicUrl } from './body.ts';
import { Refusal } from './errors.ts';
import { soundNamed } from './sounds.ts';
import { defaultZone, localTime, utcTime } from './times.ts';

type Draft = Pick<Post, 'contentType' | 'contentUrls' | 'dueAt' | 'timezone'> & {
  /** As it was sent, which is how it is answered. */
  scheduledTime: string | null;
  caption: string;
  soundId: string | null;
};

const captionLimit = 2200;
const captionTooLong = `caption must be at most ${captionLimit} characters on TikTok`;

function readyAccounts(call: Call, world: World, ids: string[]): Account[] {
  const accounts = ids.map((id) => accountNamed(call, world, id));
  const missing = ids.filter((_, index) => accounts[index] === undefined);
  if (missing.length > 0) {
    throw new Refusal('not_found', `Account(s) not found: ${missing.join(', ')}`);
  }
  const found = accounts.filter((account) => account !== undefined);
  const cold = found.filter((account) => account.accountStatus !== 'ready');
  if (cold.length > 0) {
    const names = cold.map((account) => account.accountId).join(', ');
    throw new Refusal('warmup_not_active', `Account(s) still warming up: ${names}`);
  }
  return found;
}

function common(body: Record<string, unknown>, world: World) {
  const soundId = optionalString(body, 'soundId') ?? null;
  if (soundId !== null && !soundNamed(world, soundId)) {
    throw new Refusal('not_found', `Sound not found: ${soundId}`);
  }
  return { caption: optionalString(body, 'caption') ?? '', soundId };
}

function create(call: Call, world: World, body: Record<string, unknown>, draft: Draft): Reply {
  const accounts = readyAccounts(call, world, nonEmptyStrings(body, 'accountIds'));
  const forTikTok = accounts.some((account) => account.platform === 'tiktok');
  if (forTikTok && draft.caption.length > captionLimit) {
    throw new Refusal('invalid_parameter', captionTooLong);
  }
  const { scheduledTime, ...content } = draft;
  const createdAt = world.clock.now();
  const posts = accounts.map(({ accountId, platform }): Post => {
    // A sound attaches on TikTok only (InfiniPost's documentation, posts/video).
    const soundId = platform === 'tiktok' ? draft.soundId : null;
    const postId = world.newId('post_');
    return { ...content, postId, accountId, platform, soundId, createdAt, failReason: null };
  });
  for (const post of posts) world.posts.set(post.postId, post);
  const answer = posts.map(({ postId, accountId, platform, timezone }) => ({
    postId,
    accountId,
    platform,
    // Create says `scheduled` where list and get say `generated` of the same post.
    status: 'scheduled',
    scheduledTime,
    timezone,
    createdAt: new Date(createdAt).toISOString(),
  }));
  const effect = { postIds: posts.map((post) => post.postId) };
  return json(200, { posts: answer }, { effect });
}

const videoFields = [
  'accountIds',
  'contentUrl',
  'caption',
  'soundId',
  'scheduledTime',
  'timezone',
] as const;

/** POST /v1/posts/video. Not idempotent: the same body twice posts twice. */
export function createVideoPosts(call: Call, world: World): Reply {
  const body = bodyWith(call, videoFields);
  nonEmptyStrings(body, 'accountIds');
  const contentUrl = optionalString(body, 'contentUrl');
  if (!contentUrl) throw new Refusal('invalid_parameter', 'contentUrl is required');
  const timezone = optionalString(body, 'timezone') ?? defaultZone;
  const time = optionalString(body, 'scheduledTime') ?? null;
  return create(call, world, body, {
    ...common(body, world),
    contentType: 'video',
    contentUrls: [publicUrl(contentUrl, 'contentUrl')],
    scheduledTime: time,
    dueAt: time === null ? null : localTime(time, timezone, world.clock.now()),
    timezone,
  });
}

const slideshowFields = [
  'accountIds',
  'contentUrls',
  'caption',
  'soundId',
  'slideDuration',
  'renderAsVideo',
  'scheduledTime',
] as const;

/** POST /v1/posts/slideshow. */
export function createSlideshowPosts(call: Call, world: World): Reply {
  const body = bodyWith(call, slideshowFields);
  nonEmptyStrings(body, 'accountIds');
  const { slideDuration, renderAsVideo = false } = body;
  if (typeof renderAsVideo !== 'boolean') {
    throw new Refusal('invalid_parameter', 'renderAsVideo must be a boolean');
  }
  if (
    slideDuration !== undefined &&
    !(renderAsVideo && [4, 6, 8].includes(Number(slideDuration)))
  ) {
    throw new Refusal(
      'invalid_parameter',
      'slideDuration must be 4, 6 or 8, and needs renderAsVideo',
    );
  }
  const time = optionalString(body, 'scheduledTime') ?? null;
  return create(call, world, body, {
    ...common(body, world),
    contentType: 'slideshow',
    contentUrls: nonEmptyStrings(body, 'contentUrls').map((url) => publicUrl(url, 'contentUrls')),
    scheduledTime: time,
    dueAt: time === null ? null : utcTime(time, world.clock.now()),
    timezone: 'UTC',
  });
}
