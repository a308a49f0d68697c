import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Delivery } from './delivery.ts';
import { type ListedPost, matching } from './matching.ts';
import type { Outbox } from './outbox.ts';
import {
  goneFromInfinipost,
  noSuchDelivery,
  notLinked,
  notSeen,
  notSeenInPart,
  saidNotThere,
  severalSeen,
  tooLateToCancel,
} from './problems.ts';
import type { DeliveryStore } from './store.ts';
import type { DeliveryEvent, Remote } from './transition.ts';

export type FollowingEffects = {
  store: DeliveryStore;
  apply: Outbox['apply'];
  now(): number;
  /** The posts that the provider lists for an account; `complete`: every one of them was read. */
  list(accountId: string): Promise<{ posts: ListedPost[]; complete: boolean }>;
  /** One post's state now; `undefined` = the provider says that it has no such post. */
  look(remotePostId: string): Promise<ListedPost | undefined>;
  /** Whether the provider took the post off. */
  remove(remotePostId: string): Promise<boolean>;
};

export type Following = {
  /** Looks for evidence of an `unknown` delivery, or for news of a booked one. Sends nothing. */
  check(id: string): Promise<Delivery>;
  /** Cancels what can still be cancelled, here or at the provider. */
  cancel(id: string): Promise<Delivery>;
  /** The user's word on an `unknown` delivery. */
  resolve(id: string, verdict: 'there' | 'not_there'): Promise<Delivery>;
};

/** What becomes of deliveries after they were sent. Every one of these throws `ProblemError`. */
export function createFollowing(effects: FollowingEffects): Following {
  const { store, apply, now } = effects;

  async function known(id: string): Promise<Delivery> {
    const delivery = await store.get(id);
    if (!delivery) throw new ProblemError(noSuchDelivery);
    return delivery;
  }

  async function evidenceOf(delivery: Delivery): Promise<DeliveryEvent> {
    const { posts, complete } = await effects.list(delivery.target.accountId);
    // After the list: another delivery may have found its post in the meantime.
    const owners = (await store.all()).filter((other) => other.id !== delivery.id);
    const taken = new Set(owners.flatMap((other) => other.remote?.postId ?? []));
    const candidates = matching(delivery, posts, taken);
    const [only, ...more] = candidates;
    if (only && more.length === 0) return { type: 'found', remote: asRemote(only) };
    return { type: 'not_seen', problem: whyNotFound(delivery, candidates.length, complete) };
  }

  const asRemote = (post: ListedPost): Remote => ({
    postId: post.postId,
    status: post.status,
    checkedAt: now(),
  });

  async function newsOf(remote: Remote): Promise<DeliveryEvent> {
    const post = await effects.look(remote.postId);
    if (!post) return { type: 'gone', problem: goneFromInfinipost };
    return { type: 'told', remote: asRemote(post) };
  }

  async function eventOf(delivery: Delivery): Promise<DeliveryEvent | undefined> {
    if (delivery.state === 'unknown') return evidenceOf(delivery);
    if (delivery.remote) return newsOf(delivery.remote);
    if (delivery.state !== 'booked') return undefined;
    // Booked by the user's word: that stands unless the list shows which post it is.
    const evidence = await evidenceOf(delivery);
    if (evidence.type === 'not_seen') throw new ProblemError(evidence.problem);
    return evidence;
  }

  return {
    check: async (id) => {
      const delivery = await known(id);
      const event = await eventOf(delivery);
      return (event && (await apply(id, event))) ?? known(id);
    },
    cancel: async (id) => {
      const delivery = await known(id);
      if (delivery.state === 'booked') {
        if (!delivery.remote) throw new ProblemError(notLinked);
        const removed = await effects.remove(delivery.remote.postId);
        if (!removed) throw new ProblemError(tooLateToCancel);
      }
      const cancelled = await apply(id, { type: 'cancelled' });
      if (!cancelled) throw new ProblemError(tooLateToCancel);
      return cancelled;
    },
    resolve: async (id, verdict) => {
      const problem = verdict === 'not_there' ? saidNotThere : null;
      return (await apply(id, { type: 'resolved', verdict, problem })) ?? known(id);
    },
  };
}

function whyNotFound(delivery: Delivery, candidates: number, complete: boolean): Problem {
  if (candidates > 1) return severalSeen(candidates);
  if (delivery.remote) return goneFromInfinipost;
  return complete ? notSeen : notSeenInPart;
}
