import { type Problem, ProblemError, problemOf } from '../problems/problem.ts';
import type { InTurn } from '../sharing/in-turn.ts';
import type { DeliveryRows } from './deliveries/store.ts';
import { type Delivery, twinsOf } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
import { createLooking } from './looking.ts';
import type { Outbox } from './outbox.ts';
import type { Ports } from './port.ts';
import { noSuchDelivery } from './problems.ts';
import { stillHeld } from './problems-waiting.ts';
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
  const { store, apply, now, inTurn } = effects;
  const { eventOf, candidatesOf } = createLooking(effects);

  /** How many keys or permissions have arrived. */
  let arrivals = 0;

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
    const evidence = await candidatesOf(told);
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
