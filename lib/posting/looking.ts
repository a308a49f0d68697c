import { type Problem, ProblemError, problemOf } from '../problems/problem.ts';
import type { DeliveryRows } from './deliveries/store.ts';
import type { Delivery, Evidence, Remote } from './delivery.ts';
import { type DeliveryEvent, FROM } from './events.ts';
import { asEvidence, isOfItsMaking, matching } from './matching.ts';
import { type Ports, portOf, type Seen } from './port.ts';
import { goneFrom, likeIt, notListed, notSeen, notSeenInPart, severalSeen } from './problems.ts';
import { isOtherKey } from './problems-account.ts';
import { listsPosts } from './stages.ts';

export type LookingEffects = { store: Pick<DeliveryRows, 'owning'>; ports: Ports; now(): number };

export type Looking = {
  /**
   * What a delivery's provider says of it now; `undefined` = there is nothing to ask about it.
   * Throws where the provider could not be asked. `since` (ms): how old a list may be for it.
   */
  eventOf(delivery: Delivery, since?: number): Promise<DeliveryEvent | undefined>;
  /** The posts that its provider lists and that could be this one, its own among them. */
  candidatesOf(delivery: Delivery, since?: number): Promise<Evidence>;
};

/** Asks providers what became of deliveries; changes and sends nothing. */
export function createLooking({ store, ports, now }: LookingEffects): Looking {
  async function candidatesOf(delivery: Delivery, since?: number) {
    const { list } = portOf(ports, delivery);
    const { posts, complete, readAt } = await list(delivery.target.accountId, since);
    const candidates = matching(delivery, posts, new Set());
    // After the list: another delivery may have found its post in the meantime.
    const owners = await store.owning(candidates.map(({ postId }) => postId));
    const others = owners.filter(({ id }) => id !== delivery.id);
    const taken = new Set(others.flatMap(({ remote }) => remote?.postId ?? []));
    const free = candidates.filter(({ postId }) => !taken.has(postId));
    return { free, evidence: asEvidence(free, { complete, lookedAt: readAt }) };
  }

  async function evidenceOf(
    delivery: Delivery,
    since?: number,
  ): Promise<Extract<DeliveryEvent, { type: 'found' | 'not_seen' }>> {
    const { free, evidence } = await candidatesOf(delivery, since);
    const own = await seenByName(delivery);
    if (own) return { type: 'found', remote: asRemote(own), evidence };
    const [only, ...more] = free;
    if (only && more.length === 0 && isOfItsMaking(delivery, only)) {
      return { type: 'found', remote: asRemote(only), evidence };
    }
    return { type: 'not_seen', evidence, problem: whyNotFound(delivery, evidence) };
  }

  const asRemote = ({ postId, status, clipIds }: Seen): Remote => ({
    postId,
    status,
    checkedAt: now(),
    ...(clipIds && clipIds.length > 0 ? { clipIds } : {}),
  });

  async function seenByName(delivery: Delivery): Promise<Seen | undefined> {
    const { remote } = delivery;
    return remote ? portOf(ports, delivery).look(remote.postId, delivery) : undefined;
  }

  async function newsOf(delivery: Delivery, remote: Remote): Promise<DeliveryEvent> {
    const seen = await seenByName(delivery);
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
    const seen = await seenByName(delivery);
    const evidence = { lookedAt: now(), complete: false, candidates: [] };
    if (seen) return { type: 'found', remote: asRemote(seen), evidence };
    const problem = delivery.remote ? goneFrom(delivery.target.provider) : notListed;
    return { type: 'not_seen', evidence, problem };
  }

  async function seenOf(delivery: Delivery, since?: number): Promise<DeliveryEvent | undefined> {
    const isListed = listsPosts(delivery.target);
    if (delivery.state === 'unknown') {
      return isListed ? evidenceOf(delivery, since) : evidenceByName(delivery);
    }
    // Over here: all there is to look for is a second post like it.
    if (delivery.state === 'cancelled' || delivery.state === 'failed') return undefined;
    if (delivery.remote) return newsOf(delivery, delivery.remote);
    if (delivery.state !== 'booked') return undefined;
    // Booked by the user's word: that stands unless the list shows which post it is.
    const evidence = await evidenceOf(delivery, since);
    if (evidence.type === 'not_seen') throw new ProblemError(evidence.problem);
    return evidence;
  }

  return {
    eventOf: async (delivery, since) => {
      try {
        return await seenOf(delivery, since);
      } catch (thrown) {
        const problem = problemOf(thrown);
        if (!problem || !isOtherKey(thrown)) throw thrown;
        // What another key does not see may be there: only nobody knows any more.
        if (delivery.state === 'unknown') return { type: 'blocked', problem };
        if (FROM.gone.includes(delivery.state)) return { type: 'gone', problem };
        throw thrown;
      }
    },
    candidatesOf: async (delivery, since) => (await candidatesOf(delivery, since)).evidence,
  };
}

function whyNotFound({ remote, target }: Delivery, { candidates, complete }: Evidence): Problem {
  if (candidates.length > 1) return severalSeen(candidates.length);
  if (candidates.length === 1) return likeIt;
  if (remote) return goneFrom(target.provider);
  return complete ? notSeen : notSeenInPart;
}
