import { type Call, json, type Reply } from '../wire/call.ts';
import { type Post, statusOf } from '../world/post.ts';
import type { World } from '../world/world.ts';
import { bodyWith, nonEmptyStrings } from './body.ts';
import { Refusal } from './errors.ts';
import { soundNamed } from './sounds.ts';

/** A post as list and get show it: UTC times, its status by now, and the listed sound id. */
function shown(post: Post, world: World) {
  const { failReason, dueAt, createdAt, contentUrls, soundId, ...rest } = post;
  const status = statusOf(post, world.clock.now());
  return {
    ...rest,
    status,
    contentUrl: post.contentType === 'video' ? contentUrls[0] : contentUrls,
    soundId: soundId === null ? null : (soundNamed(world, soundId)?.listedId ?? soundId),
    scheduledTime: dueAt === null ? null : new Date(dueAt).toISOString(),
    createdAt: new Date(createdAt).toISOString(),
    ...(status === 'failed' ? { failReason } : {}),
  };
}

/** GET /v1/posts/{postId}. */
export function getPost(world: World, postId: string): Reply {
  const post = world.posts.get(postId);
  if (!post) throw new Refusal('not_found', `Post not found: ${postId}`);
  return json(200, shown(post, world));
}

const allowed: Record<string, readonly string[] | null> = {
  status: ['generated', 'pending_render', 'posted', 'failed'],
  platform: ['tiktok', 'instagram'],
  contentType: ['video', 'slideshow'],
  accountId: null,
  limit: null,
  cursor: null,
};

function checkedQuery(query: URLSearchParams): Record<string, string> {
  for (const [name, value] of query) {
    const values = allowed[name];
    if (values === undefined) throw new Refusal('invalid_parameter', `Unknown parameter: ${name}`);
    if (values && !values.includes(value)) {
      throw new Refusal('invalid_parameter', `${name} must be one of: ${values.join(', ')}`);
    }
  }
  return Object.fromEntries(query);
}

function limitIn(text = '50'): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw new Refusal('invalid_parameter', 'limit must be between 1 and 100');
  }
  return limit;
}

/** GET /v1/posts: newest first; the cursor is the id of the last post shown. */
export function listPosts(call: Call, world: World): Reply {
  const { limit: limitText, cursor, ...filters } = checkedQuery(call.query);
  const limit = limitIn(limitText);
  const all = [...world.posts.values()].reverse().map((post) => shown(post, world));
  const start = cursor === undefined ? 0 : all.findIndex((post) => post.postId === cursor) + 1;
  if (cursor !== undefined && start === 0) {
    throw new Refusal('invalid_parameter', 'cursor is not valid');
  }
  const fitting = all
    .slice(start)
    .filter((post) =>
      Object.entries(filters).every(([name, value]) => post[name as keyof typeof post] === value),
    );
  const data = fitting.slice(0, limit);
  const hasMore = fitting.length > limit;
  return json(200, { data, hasMore, nextCursor: hasMore ? data.at(-1)?.postId : null });
}

/** DELETE /v1/posts: only what is not out yet can be taken back. */
export function deletePosts(call: Call, world: World): Reply {
  const body = bodyWith(call, ['postIds']);
  if (body.postIds === undefined) {
    throw new Refusal('missing_required_fields', 'postIds is required');
  }
  const deleted: string[] = [];
  const failed: { postId: string; reason: string }[] = [];
  for (const postId of nonEmptyStrings(body, 'postIds')) {
    const post = world.posts.get(postId);
    const status = post && statusOf(post, world.clock.now());
    if (!post) failed.push({ postId, reason: 'Post not found' });
    else if (status === 'posted' || status === 'failed') {
      failed.push({ postId, reason: `Cannot delete a post with status ${status}` });
    } else {
      world.posts.delete(postId);
      deleted.push(postId);
    }
  }
  const deletedAt = world.clock.iso();
  return json(200, { deleted, failed, deletedAt }, { effect: { deletedIds: deleted } });
}
