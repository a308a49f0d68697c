import { ProblemError } from '../problems/problem.ts';
import type { Access } from '../providers/access.ts';
import type { Answer } from '../providers/answer.ts';
import type { PostPage, RemotePost } from '../providers/infinipost/schema.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { goesByTheClock, tooEarly } from './clock.ts';
import type { ListedPost } from './matching.ts';
import { outcomeOf } from './outcome.ts';
import type { Port } from './port.ts';
import { accountRemoved, otherKey } from './problems-account.ts';
import type { TargetStore } from './store.ts';

/** The longest page that InfiniPost gives. In which order it lists posts is not documented. */
const PAGE = 100;
const MOST_PAGES = 10;

/** What the outbox does at InfiniPost: one request per delivery, and reads for what became of it. */
export function createAtInfinipost(effects: {
  access: Access;
  targets: Pick<TargetStore, 'get'>;
  now(): number;
}): Port {
  const client = () => effects.access.client('infinipost');

  /** Keys of other InfiniPost accounts see nothing of ours: what they do not see may be there. */
  async function mustKnow(accountId: string) {
    try {
      await (await client()).getAccount(accountId);
    } catch (thrown) {
      throw isNotFound(thrown) ? new ProblemError(otherKey) : thrown;
    }
  }

  async function read(accountId: string) {
    const infinipost = await client();
    const posts: ListedPost[] = [];
    let unreadable = 0;
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = { accountId, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
      const { value }: Answer<PostPage> = await infinipost.listPosts(query);
      posts.push(...value.posts.map((post) => listed(post, accountId)));
      unreadable += value.unreadable;
      if (value.isLast) return { posts, complete: unreadable === 0 };
      cursor = value.nextCursor;
      if (cursor === null) break;
    }
    return { posts, complete: false };
  }

  return {
    ready: async (delivery) => {
      const { target } = delivery;
      if (!(await effects.targets.get(target.id))) {
        throw new ProblemError(accountRemoved('infinipost'));
      }
      const infinipost = await client();
      if (!goesByTheClock(delivery, effects.now())) return undefined;
      // Who cannot be asked now cannot be sent anything either, and that says so itself.
      const answer = await infinipost.getAccount(target.accountId).catch(() => null);
      return tooEarly(delivery, answer?.answeredAt ?? null, effects.now());
    },
    send: async ({ target, payload, dueAt }, leaving) => {
      const { value, status } = await (await client()).createVideoPost({
        accountId: target.accountId,
        ...payload,
        // Its minute may pass while others before it are served; InfiniPost refuses past times.
        schedule: () => (dueAt > effects.now() ? payload.schedule : null),
        leaving,
      });
      const remote = { postId: value.postId, status: value.rawStatus, checkedAt: effects.now() };
      return { remote, httpStatus: status };
    },
    outcomeOf,
    list: async (accountId) => {
      const readAt = effects.now();
      const list = await read(accountId);
      if (list.posts.length === 0) await mustKnow(accountId);
      return { ...list, readAt };
    },
    look: async (postId, { target }) => {
      try {
        const { value } = await (await client()).getPost(postId);
        return listed(value, value.accountId ?? '');
      } catch (thrown) {
        if (!isNotFound(thrown)) throw thrown;
        await mustKnow(target.accountId);
        return undefined;
      }
    },
    remove: async (postId) => {
      const { value } = await (await client()).deletePosts([postId]);
      return value.deleted.includes(postId);
    },
  };
}

/** Only InfiniPost's own word: any server in between may answer 404. */
function isNotFound(thrown: unknown): boolean {
  return thrown instanceof ProviderError && thrown.providerCode === 'not_found';
}

function listed(post: RemotePost, askedFor: string): ListedPost {
  return {
    postId: post.postId,
    accountId: post.accountId ?? askedFor,
    status: post.rawStatus,
    caption: post.caption,
    contentUrl: post.contentUrls[0] ?? null,
    scheduledAt: post.scheduledAt,
    createdAt: post.createdAt,
  };
}
