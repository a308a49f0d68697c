import type { Answer } from '../answer.ts';
import { type ClientParts, createCall } from '../call.ts';
import { INFINIPOST_REFUSALS } from './errors.ts';
import {
  type ImportedSound,
  type PostPage,
  type RemoteAccount,
  type RemotePost,
  readAccount,
  readCreated,
  readDeleted,
  readOnePost,
  readPage,
  readSound,
} from './schema.ts';
import type { LocalSchedule } from './zones.ts';

export type VideoPost = {
  accountId: string;
  contentUrl: string;
  caption: string;
  soundId: string | null;
  /** As `scheduleFor` gives it; null = at once. Asked when the post's turn to be sent has come. */
  schedule(): LocalSchedule | null;
  /** Awaited right before it leaves; it does not if this rejects. */
  leaving?: () => Promise<void>;
};

export type Slideshow = {
  accountId: string;
  contentUrls: readonly string[];
  caption: string;
  soundId: string | null;
  /** Seconds per picture of a slideshow rendered as a video; null = not rendered. */
  slideSeconds: 4 | 6 | 8 | null;
  /** ms since 1970; null = at once. */
  at: number | null;
};

export type PostQuery = { accountId?: string; status?: string; limit?: number; cursor?: string };

/** A deletion is quick; posts and imports fetch media first, and have the long timeout of `once`. */
const QUICK_MS = 60_000;

const given = (entries: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== ''));

/** InfiniPost's API with one key. Every function throws `ProviderError`. */
export function createInfinipost(parts: ClientParts) {
  const call = createCall('infinipost', INFINIPOST_REFUSALS, parts);

  return {
    /** Imports the sound of a TikTok video. A repeated call would import it twice. */
    importSound(input: { clipUrl: string; name?: string }): Promise<Answer<ImportedSound>> {
      const body = given({ soundUrl: input.clipUrl, name: input.name ?? '' });
      return call({
        purpose: 'import',
        request: { method: 'POST', path: '/v1/media/sounds', body },
        read: readSound,
      });
    },

    /** One account each, so that a partial failure is never ambiguous. */
    createVideoPost(post: VideoPost): Promise<Answer<RemotePost>> {
      const { accountId, contentUrl, caption, soundId, schedule, leaving } = post;
      const body = () => {
        const at = schedule();
        return given({
          accountIds: [accountId],
          contentUrl,
          caption,
          soundId,
          scheduledTime: at?.local ?? null,
          timezone: at?.zone ?? null,
        });
      };
      return call({
        purpose: 'post',
        request: { method: 'POST', path: '/v1/posts/video', body, ...(leaving ? { leaving } : {}) },
        read: (json) => readCreated(json, accountId),
      });
    },

    /** Slideshows know no `timezone`: their page shows ISO 8601 in UTC. */
    createSlideshow(post: Slideshow): Promise<Answer<RemotePost>> {
      const { accountId, contentUrls, caption, soundId, slideSeconds, at } = post;
      const body = given({
        accountIds: [accountId],
        contentUrls,
        caption,
        soundId,
        renderAsVideo: slideSeconds === null ? null : true,
        slideDuration: slideSeconds,
        scheduledTime: at === null ? null : new Date(at).toISOString(),
      });
      return call({
        purpose: 'post',
        request: { method: 'POST', path: '/v1/posts/slideshow', body },
        read: (json) => readCreated(json, accountId),
      });
    },

    /** A page of posts; `limit` at most 100. */
    listPosts(query: PostQuery = {}): Promise<Answer<PostPage>> {
      const { limit, ...rest } = query;
      const told = limit === undefined ? rest : { ...rest, limit: String(limit) };
      return call({
        purpose: 'posts',
        request: { method: 'GET', path: '/v1/posts', query: told },
        read: readPage,
      });
    },

    getPost(postId: string): Promise<Answer<RemotePost>> {
      return call({
        purpose: 'posts',
        request: { method: 'GET', path: `/v1/posts/${encodeURIComponent(postId)}` },
        read: readOnePost,
      });
    },

    /** Only what is not yet posted can be deleted; what cannot comes back under `failed`. */
    deletePosts(
      postIds: readonly string[],
    ): Promise<Answer<{ deleted: string[]; failed: string[] }>> {
      return call({
        purpose: 'cancel',
        request: { method: 'DELETE', path: '/v1/posts', body: { postIds }, timeoutMs: QUICK_MS },
        read: readDeleted,
      });
    },

    getAccount(accountId: string): Promise<Answer<RemoteAccount>> {
      return call({
        purpose: 'account',
        request: { method: 'GET', path: `/v1/accounts/${encodeURIComponent(accountId)}` },
        read: readAccount,
      });
    },

    /** Resolves if the key works. */
    async testKey(): Promise<void> {
      await call({
        purpose: 'key',
        request: { method: 'GET', path: '/v1/posts', query: { limit: '1' } },
        read: readPage,
      });
    },
  };
}

export type Infinipost = ReturnType<typeof createInfinipost>;
