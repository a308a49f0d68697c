import { type Problem, ProblemError, problemOf } from '../problems/problem.ts';
import type { InTurn } from '../sharing/in-turn.ts';
import type { DeliveryRows } from './deliveries/store.ts';
import { type Delivery, twinsOf } from './delivery.ts';
import { createLooking } from './looking.ts';
import type { Outbox } from './outbox.ts';
import type { Ports } from './port.ts';
import { noSuchDelivery } from './problems.ts';
import { stillHeld, TWICE_THERE } from './problems-waiting.ts';
import { createResting } from './resting.ts';
import { isOverdue, isToCompare, lookAgain } from './waking.ts';

/** A list may be so old where nobody waits for the answer. */
const SHARED_MS = 30_000;

export type FollowingEffects = {
  store: DeliveryRows;
  ports: Ports;
  apply: Outbox['apply'];
  now(): number;
  /** 0 to 1 */
  random(): number;
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
   * The same without anybody waiting for it: a look that fails is kept with the delivery, and while
   * its provider wants to be left alone, none is taken. Gives false if that could not be stored.
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
  const resting = createResting(now);

  /** How many keys or permissions have arrived. */
  let arrivals = 0;

  /** Its post was perhaps seen beside another delivery, whose second one it is not any more. */
  async function releaseFrom({ id, remote }: Delivery) {
    if (!remote) return;
    const { postId } = remote;
    for (const other of await store.withProblem(TWICE_THERE)) {
      const isBeside = twinsOf(other).some((twin) => twin.postId === postId);
      if (other.id !== id && isBeside) await apply(other.id, { type: 'parted', postIds: [postId] });
    }
  }

  async function look(id: string, isShared: boolean): Promise<Delivery> {
    const delivery = await knownIn(store, id);
    // A list from before its last change could not show what came of it.
    const since = isShared ? Math.max(delivery.updatedAt, now() - SHARED_MS) : undefined;
    const event = await eventOf(delivery, since);
    const told = (event && (await apply(id, event))) ?? (await knownIn(store, id));
    if (event?.type === 'found') await releaseFrom(told);
    if (!isToCompare(told)) return told;
    const evidence = await candidatesOf(told, since);
    return (await apply(id, { type: 'compared', evidence })) ?? told;
  }

  const putOff = (delivery: Delivery) =>
    apply(delivery.id, {
      type: 'look_failed',
      until: lookAgain(
        delivery,
        { afterMs: resting.leftFor(delivery), random: effects.random() },
        now(),
      ),
    });

  return {
    check: (id) => inTurn(() => look(id, false)),
    visit: async (id) => {
      const arrived = arrivals;
      try {
        const before = await knownIn(store, id);
        if (resting.leftFor(before) > 0) {
          await putOff(before);
          return true;
        }
        const failed = await inTurn(() => look(id, true)).then(
          () => undefined,
          (thrown: unknown) => {
            resting.note(before, thrown);
            return { problem: problemOf(thrown) };
          },
        );
        const delivery = await knownIn(store, id);
        if (failed) {
          // Without a key it is said once. One that arrived during the look may be what it lacked.
          const isCurrent = arrived === arrivals;
          const { problem } = failed;
          const isBlocked =
            isCurrent && problem && isForOptions(problem)
              ? await apply(id, { type: 'blocked', problem })
              : undefined;
          // What is over needs no key, but is not looked for again at once either.
          if (!isBlocked) await putOff(delivery);
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
        if (!isOlder || !problem || !isForOptions(problem)) continue;
        // One that cannot be changed keeps none of the others from going on.
        await apply(id, { type: 'unblocked' }).catch(() => undefined);
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

function isForOptions({ step }: Problem): boolean {
  return step === 'open_options';
}
