import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Delivery, Remote } from './delivery.ts';
import type { AnswerFacts } from './events.ts';
import type { ListedPost } from './matching.ts';
import { goneFrom } from './problems.ts';
import { isOtherKey } from './problems-account.ts';
import { listsPosts } from './stages.ts';
import type { Target } from './target.ts';

/** A provider that takes no more for now: from when on it does (ms), and why. */
export type NotYet = { until: number; problem: Problem };

/** One post as its provider tells it. `failure`: why it was given up, where the provider says so. */
export type Seen = Pick<Remote, 'postId' | 'status' | 'clipIds'> & { failure?: Problem };

/** What the outbox needs of a provider; everything else about it stays in its own room. */
export type Port = {
  /**
   * Whether this delivery may be sent now; asked right before it is. Throws `ProblemError` while its
   * provider cannot be asked anything: no key, or no permission.
   */
  ready(delivery: Delivery): Promise<NotYet | undefined>;
  /**
   * Sends one delivery in one request. Throws on anything but a readable success. `isAnnounced`: the
   * provider waits for its file now, and nothing is posted before that is through. `leaving` is
   * awaited right before a request that could be posted by itself; none is sent if it rejects.
   */
  send(
    delivery: Delivery,
    leaving: () => Promise<void>,
  ): Promise<{ remote: Remote; httpStatus: number; isAnnounced?: boolean }>;
  /**
   * What a thrown error proves: refused for certain, or the outcome is open. `passes`: refused for a
   * reason that passes by itself (no connection, asked too often), after so many ms at the earliest.
   */
  outcomeOf(thrown: unknown): { refused: boolean; passes?: { afterMs: number } } & AnswerFacts;
  /**
   * The posts that the provider lists for an account; `complete`: every one of them was read;
   * `readAt`: when (ms). Asked only of providers that list posts at all. `since` (ms): a list read
   * then or later will do; without it, one is read now.
   */
  list(
    accountId: string,
    since?: number,
  ): Promise<{ posts: ListedPost[]; complete: boolean; readAt: number }>;
  /**
   * One post's state now; `undefined` = the provider says that it has no such post. Throws
   * `posting.other_key` where that proves nothing: it was asked with the key of somebody else.
   */
  look(remotePostId: string, delivery: Delivery): Promise<Seen | undefined>;
  /** Whether nothing of this post of the delivery is, or will be, at the provider any more. */
  remove(remotePostId: string, delivery: Delivery): Promise<boolean>;
};

/** One port for every provider that a target can have. */
export type Ports = Record<Target['provider'], Port>;

export function portOf(ports: Ports, { target }: Pick<Delivery, 'target'>): Port {
  return ports[target.provider];
}

/**
 * Whether the provider has the post no more: it took it off, or it was off already, or it obeyed and
 * its answer was lost. Throws as `remove` does, where that cannot be told: a TikTok post that is not
 * known may be another app's by now.
 */
export async function takenOff(
  port: Port,
  remotePostId: string,
  delivery: Delivery,
): Promise<boolean> {
  try {
    if (await port.remove(remotePostId, delivery)) return true;
  } catch (thrown) {
    const left = await port
      .look(remotePostId, delivery)
      .catch((unseen: unknown) => Promise.reject(isOtherKey(unseen) ? unseen : thrown));
    if (left) throw thrown;
    return goneForCertain(delivery);
  }
  const left = await port.look(remotePostId, delivery);
  return left === undefined && goneForCertain(delivery);
}

function goneForCertain({ target }: Delivery): true {
  if (!listsPosts(target)) throw new ProblemError(goneFrom(target.provider));
  return true;
}
