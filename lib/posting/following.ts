import { type Problem, ProblemError, problemOf } from '../problems/problem.ts';
import type { InTurn } from '../sharing/in-turn.ts';
import type { DeliveryRows } from './deliveries/store.ts';
import { type Delivery, type Evidence, type Remote, twinsOf } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
import { asEvidence, matching } from './matching.ts';
import type { Outbox } from './outbox.ts';
import { type Ports, portOf, type Seen } from './port.ts';
import {
  goneFrom,
  noSuchDelivery,
  notListed,
  notSeen,
  notSeenInPart,
  severalSeen,
} from './problems.ts';
import { stillHeld } from './problems-waiting.ts';
import { listsPosts } from './stages.ts';
import { isOverdue, isToCompare } from './waking.ts';

export type FollowingEffects = {
  store: DeliveryRows;
  ports: Ports;
  apply: Outbox['apply'];
  now(): number;
  /**
   * Everything that asks a provider about deliveries, and acts on the answer, goes one after
   * another: two that look at once could both take the same post for theirs.
   */
  inTurn: InTurn;
};

export type Following = {
  /**
   * Looks for evidence of an `unknown` delivery, or for news of one that its provider has. Sends
   * nothing. Throws `ProblemError` where the provider could not be asked.
   */
  check(id: string): Promise<Delivery>;
  /**
   * The same without anybody waiting for it: a look that fails is kept with the delivery. Gives
   * false if not even that could be stored.
   */
  visit(id: string): Promise<boolean>;
  /**
   * What waited for a key or a permission goes on: both may be there now. `arrivedAt` (ms): only
   * what was blocked before that. What waits for its account is not the key's.
   */
  unblock(arrivedAt?: number): Promise<void>;
};

/** What becomes of deliveries after they were sent. */
export function createFollowing(effects: FollowingEffects): Following {
  const { store, ports, apply, now, inTurn } = effects;

  /** How many keys or permissions have arrived. */
  let arrivals = 0;

  /** The posts that could be this one, its own among them, as its provider lists them now. */
  async function candidatesOf(delivery: Delivery) {
    const { list } = portOf(ports, delivery);
    const { posts, complete } = await list(delivery.target.accountId);
    const candidates = matching(delivery, posts, new Set());
    // After the list: another delivery may have found its post in the meantime.
    const owners = await store.owning(candidates.map(({ postId }) => postId));
    const others = owners.filter(({ id }) => id !== delivery.id);
    const taken = new Set(others.flatMap(({ remote }) => remote?.postId ?? []));
    const free = candidates.filter(({ postId }) => !taken.has(postId));
    return { free, evidence: asEvidence(free, { complete, lookedAt: now() }) };
  }

  async function evidenceOf(
    delivery: Delivery,
  ): Promise<Extract<DeliveryEvent, { type: 'found' | 'not_seen' }>> {
    const { free, evidence } = await candidatesOf(delivery);
    const [only, ...more] = free;
    if (only && more.length === 0) return { type: 'found', remote: asRemote(only), evidence };
    return { type: 'not_seen', evidence, problem: whyNotFound(delivery, evidence) };
  }

  const asRemote = ({ postId, status, clipIds }: Seen): Remote => ({
    postId,
    status,
    checkedAt: now(),
    ...(clipIds && clipIds.length > 0 ? { clipIds } : {}),
  });

  async function newsOf(delivery: Delivery, remote: Remote): Promise<DeliveryEvent> {
    const seen = await portOf(ports, delivery).look(remote.postId, delivery);
    if (seen) {
      const { failure } = seen;
      return { type: 'told', remote: asRemote(seen), ...(failure ? { failure } : {}) };
    }
    const isOut = delivery.state === 'published' || delivery.state === 'in_inbox';
    if (isOut) return { type: 'told', remote: { ...remote, checkedAt: now() } };
    return { type: 'gone', problem: goneFrom(delivery.target.provider) };
  }

  /** Of a provider that lists no posts, only the name that it gave can be asked about. */
  async function evidenceByName(delivery: Delivery): Promise<DeliveryEvent> {
    const { remote } = delivery;
    const seen = remote && (await portOf(ports, delivery).look(remote.postId, delivery));
    const evidence = { lookedAt: now(), complete: false, candidates: [] };
    if (seen) return { type: 'found', remote: asRemote(seen), evidence };
    const problem = remote ? goneFrom(delivery.target.provider) : notListed;
    return { type: 'not_seen', evidence, problem };
  }

  async function eventOf(delivery: Delivery): Promise<DeliveryEvent | undefined> {
    const isListed = listsPosts(delivery.target);
    if (delivery.state === 'unknown') {
      return isListed ? evidenceOf(delivery) : evidenceByName(delivery);
    }
    // Over here: all there is to look for is a second post like it.
    if (delivery.state === 'cancelled' || delivery.state === 'failed') return undefined;
    if (delivery.remote) return newsOf(delivery, delivery.remote);
    if (delivery.state !== 'booked') return undefined;
    // Booked by the user's word: that stands unless the list shows which post it is.
    const evidence = await evidenceOf(delivery);
    if (evidence.type === 'not_seen') throw new ProblemError(evidence.problem);
    return evidence;
  }

  /** Its post was perhaps seen beside another delivery, whose second one it is not any more. */
  async function releaseFrom({ id, remote }: Delivery) {
    if (!remote) return;
    const { postId } = remote;
    for (const other of await store.withProblem('posting.twice_there')) {
      const isBeside = twinsOf(other).some((twin) => twin.postId === postId);
      if (other.id !== id && isBeside) await apply(other.id, { type: 'parted', postIds: [postId] });
    }
  }

  async function look(id: string): Promise<Delivery> {
    const delivery = await knownIn(store, id);
    const event = await eventOf(delivery);
    const told = (event && (await apply(id, event))) ?? (await knownIn(store, id));
    if (event?.type === 'found') await releaseFrom(told);
    if (!isToCompare(told)) return told;
    const { evidence } = await candidatesOf(told);
    return (await apply(id, { type: 'compared', evidence })) ?? told;
  }

  const check = (id: string) => inTurn(() => look(id));

  return {
    check,
    visit: async (id) => {
      const arrived = arrivals;
      const failed = await check(id).then(
        () => undefined,
        (thrown: unknown) => ({ problem: problemOf(thrown) }),
      );
      try {
        const delivery = await knownIn(store, id);
        if (failed) {
          // A key that arrived while it was looked may be what the look had been refused for.
          const isCurrent = arrived === arrivals;
          const isKept = isCurrent && (await apply(id, afterFailure(failed.problem)));
          // What is over needs no key, but is not looked for again at once either.
          if (!isKept) await apply(id, { type: 'look_failed' });
        }
        if (!failed && isOverdue(delivery, now()))
          await apply(id, { type: 'blocked', problem: stillHeld(delivery.target.provider) });
        return true;
      } catch {
        return false;
      }
    },
    unblock: async (arrivedAt = Number.POSITIVE_INFINITY) => {
      arrivals += 1;
      for (const { id, problem, updatedAt } of await store.inState('needs_user', 'unknown')) {
        const isOlder = updatedAt < arrivedAt && problem?.code !== 'posting.account_removed';
        if (isOlder && problem && isForOptions(problem)) await apply(id, { type: 'unblocked' });
      }
    },
  };
}

/** The delivery of this id. Throws `ProblemError` `posting.no_such_delivery` where there is none. */
export async function knownIn(store: DeliveryRows, id: string): Promise<Delivery> {
  const delivery = await store.get(id);
  if (!delivery) throw new ProblemError(noSuchDelivery);
  return delivery;
}

/** Without a key it is said once; whatever else failed (offline, busy) is tried again later. */
function afterFailure(problem: Problem | undefined): DeliveryEvent {
  return problem && isForOptions(problem) ? { type: 'blocked', problem } : { type: 'look_failed' };
}

function isForOptions({ step }: Problem): boolean {
  return step === 'open_options';
}

function whyNotFound({ remote, target }: Delivery, { candidates, complete }: Evidence): Problem {
  if (candidates.length > 1) return severalSeen(candidates.length);
  if (remote) return goneFrom(target.provider);
  return complete ? notSeen : notSeenInPart;
}
