import type { Delivery, Remote } from './delivery.ts';
import type { AnswerFacts } from './events.ts';
import type { ListedPost } from './matching.ts';
import type { Target } from './target.ts';

/** What the outbox needs of a provider; everything else about it stays in its own room. */
export type Port = {
  /** Throws `ProblemError` while it cannot be asked anything: no key, or no permission. */
  ready(): Promise<void>;
  /** Sends one delivery in one request. Throws on anything but a readable success. */
  send(delivery: Delivery): Promise<{ remote: Remote; httpStatus: number }>;
  /**
   * What a thrown error proves: refused for certain, or the outcome is open. `passes`: refused for a
   * reason that passes by itself (no connection, asked too often), after so many ms at the earliest.
   */
  outcomeOf(thrown: unknown): { refused: boolean; passes?: { afterMs: number } } & AnswerFacts;
  /** The posts that the provider lists for an account; `complete`: every one of them was read. */
  list(accountId: string): Promise<{ posts: ListedPost[]; complete: boolean }>;
  /** One post's state now; `undefined` = the provider says that it has no such post. */
  look(remotePostId: string): Promise<ListedPost | undefined>;
  /** Whether the provider took the post off. */
  remove(remotePostId: string): Promise<boolean>;
};

/** One port for every provider that a target can have. */
export type Ports = Record<Target['provider'], Port>;

export function portOf(ports: Ports, { target }: Pick<Delivery, 'target'>): Port {
  return ports[target.provider];
}

/**
 * Whether the provider has the post no more: it took it off, or it was off already, or it obeyed and
 * its answer was lost. Throws as `remove` does, where that cannot be told.
 */
export async function takenOff(port: Port, remotePostId: string): Promise<boolean> {
  try {
    if (await port.remove(remotePostId)) return true;
  } catch (thrown) {
    const left = await port.look(remotePostId).catch(() => Promise.reject(thrown));
    if (left) throw thrown;
    return true;
  }
  return (await port.look(remotePostId)) === undefined;
}
