import { type Problem, ProblemError, problemOf } from '../../problems/problem.ts';
import type { Delivery } from '../delivery.ts';
import type { ListedPost } from '../matching.ts';
import type { Port } from '../port.ts';
import { otherKey } from '../problems-account.ts';

/** Whose a post is that Soundpost never sent. */
export const BY_HAND = 'by hand';
const YEAR_MS = 365 * 24 * 60 * 60_000;

export type Key = 'own' | 'none' | 'other';

type Fate = { posts: number; answer: 'yes' | 'no' | 'none'; becomes?: string };

/** What becomes of one sending: its answer, how many posts there are of it, and what they become. */
export const SENDINGS = {
  taken: { posts: 1, answer: 'yes' },
  'taken and kept': { posts: 1, answer: 'yes', becomes: 'generated' },
  'taken and failed': { posts: 1, answer: 'yes', becomes: 'failed' },
  refused: { posts: 0, answer: 'no' },
  'lost before': { posts: 0, answer: 'none' },
  'lost after': { posts: 1, answer: 'none' },
  'taken twice': { posts: 2, answer: 'yes' },
  'lost after two': { posts: 2, answer: 'none' },
} as const satisfies Record<string, Fate>;
export type Sending = keyof typeof SENDINGS;

/** A post that really was made. */
export type MadePost = ListedPost & {
  /** What it is once its time has come. */
  becomes: string;
  of: string;
  isRemoved: boolean;
  isResent: boolean;
};

const TELLING: Omit<Problem, 'code' | 'step'> = {
  remedy: 'ask_user',
  what: 'Something happened.',
  means: 'It means something.',
  next: 'Do one thing.',
};

/** A provider that keeps the truth: every post that it ever made, and of which delivery it is. */
export function createProvider(now: () => number) {
  const posts: MadePost[] = [];
  const state = {
    posts,
    /** What becomes of the next sendings; then each is taken. */
    sendings: [] as Sending[],
    isOffline: false,
    /** The key that is stored: none, or one that sees nothing of what was posted before. */
    key: 'own' as Key,
  };
  const mayAsk = () => {
    const noKey = { ...TELLING, code: 'no_key', step: 'open_options' } as const;
    if (state.key === 'none') throw new ProblemError(noKey);
  };
  const port: Port = {
    ready: async () => {
      mayAsk();
      return undefined;
    },
    send: async (delivery, leaving) => {
      mayAsk();
      const {
        posts: count,
        answer,
        becomes = 'posted',
      }: Fate = SENDINGS[state.sendings.shift() ?? 'taken'];
      if (state.isOffline) throw new ProblemError({ ...TELLING, code: 'offline', step: 'none' });
      await leaving();
      if (state.key === 'other') throw refusal();
      if (answer === 'no') throw refusal();
      const made = Array.from({ length: count }, (_, n) => make(delivery, becomes, n > 0));
      const [post] = made;
      if (answer === 'none' || !post) throw new TypeError('the answer was lost');
      const remote = { postId: post.postId, status: post.status, checkedAt: now() };
      return { remote, httpStatus: 200 };
    },
    outcomeOf: (thrown) => ({
      refused: thrown instanceof ProblemError,
      ...(problemOf(thrown)?.code === 'offline' ? { passes: { afterMs: 0 } } : {}),
      httpStatus: null,
      providerCode: null,
      logId: null,
    }),
    list: async (accountId) => {
      await asked();
      return {
        posts: there().filter((post) => post.accountId === accountId),
        complete: true,
        readAt: now(),
      };
    },
    look: async (postId) => {
      await asked();
      return there().find((post) => post.postId === postId);
    },
    remove: async (postId) => {
      await asked();
      const post = there().find((each) => each.postId === postId);
      if (!post || post.status === 'posted') return false;
      post.isRemoved = true;
      return true;
    },
  };

  function refusal() {
    return new ProblemError({ ...TELLING, code: 'refused', step: 'try_again' });
  }

  async function asked() {
    mayAsk();
    if (state.isOffline) throw new TypeError('nobody answers');
    if (state.key === 'other') throw new ProblemError(otherKey);
  }

  function make(delivery: Delivery, becomes: string, isResent: boolean): MadePost {
    const isLater = delivery.payload.schedule !== null && delivery.dueAt > now();
    const post: MadePost = {
      of: delivery.id,
      becomes,
      isRemoved: false,
      isResent,
      postId: `post-${posts.length + 1}`,
      accountId: delivery.target.accountId,
      status: 'generated',
      caption: delivery.payload.caption,
      contentUrl: delivery.payload.contentUrl,
      scheduledAt: isLater ? delivery.dueAt : null,
      createdAt: now(),
    };
    posts.push(post);
    return post;
  }

  /** Those that were not removed, each published once its time has come. */
  function there(): MadePost[] {
    for (const post of posts) {
      if ((post.scheduledAt ?? post.createdAt ?? 0) <= now() - 30_000) post.status = post.becomes;
    }
    return posts.filter(({ isRemoved }) => !isRemoved);
  }

  /** A file that came through as this post; whether it is one twice, nobody would be told. */
  function makeOf(of: string, postId: string) {
    posts.push({
      ...{ of, postId, becomes: 'posted', isRemoved: false, isResent: false },
      ...{ accountId: '', status: '', caption: null, contentUrl: null },
      ...{ scheduledAt: null, createdAt: now() },
    });
  }

  /** Somebody deletes the oldest post that is not out yet, at the provider itself. */
  function deleteByHand() {
    const post = there().find(({ status }) => status === 'generated');
    if (post) post.isRemoved = true;
  }

  /** The user makes the same post at the provider, at quite another time. */
  function makeByHand(delivery: Delivery) {
    const post = make(delivery, 'posted', false);
    Object.assign(post, { of: BY_HAND, createdAt: now() + YEAR_MS });
  }

  return Object.assign(state, { port, make: makeOf, deleteByHand, makeByHand });
}

export type Provider = ReturnType<typeof createProvider>;
