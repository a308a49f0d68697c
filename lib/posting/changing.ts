import { ProblemError } from '../problems/problem.ts';
import { checkWhen, type Timing } from './check-when.ts';
import type { DecidingEffects } from './deciding.ts';
import type { Delivery } from './delivery.ts';
import type { When } from './draft.ts';
import { successorOf, timedAt } from './enqueue.ts';
import type { Timed } from './events.ts';
import { knownIn } from './following.ts';
import { portOf, takenOff } from './port.ts';
import { notLinked, tooLateToCancel } from './problems.ts';
import { notSafeToRepeat } from './problems-waiting.ts';

export type Changing = {
  /** Cancels what can still be cancelled: at the provider first, where it holds the post. */
  cancel(id: string): Promise<Delivery>;
  /**
   * Gives it another time, or "now". What was not sent yet changes itself; what the provider holds
   * is taken off there, and a new delivery takes its place. What was refused for certain is tried
   * again this way.
   */
  reschedule(id: string, when: When): Promise<Delivery>;
};

/** Changes of mind about a delivery. Both throw `ProblemError`. */
export function createChanging(effects: DecidingEffects): Changing {
  const { store, ports, apply, now, newId, inTurn } = effects;

  /** Nothing of it is at the provider after this, or it throws. */
  async function takeOff(delivery: Delivery) {
    const { state, remote, target } = delivery;
    if (remote === null && (state === 'booked' || state === 'processing')) {
      throw new ProblemError(notLinked(target.provider));
    }
    if (remote === null) return;
    const isOff = await takenOff(portOf(ports, delivery), remote.postId, delivery);
    if (!isOff) throw new ProblemError(tooLateToCancel);
  }

  async function timed(delivery: Delivery, timing: Timing) {
    return timedAt(delivery, timing, { ...(await effects.keeping()), postId: newId() });
  }

  async function cancelled(id: string, successor?: Delivery): Promise<Delivery> {
    const changed = await apply(id, { type: 'cancelled' }, successor);
    if (changed) return changed;
    // An upload that was stopped says so itself, perhaps first.
    const told = await knownIn(store, id);
    if (successor || told.state !== 'cancelled') throw new ProblemError(tooLateToCancel);
    return told;
  }

  // In turn with the looks: one that came in between would find the post gone, and ask about it.
  const cancelThere = (id: string) =>
    inTurn(async () => {
      const delivery = await knownIn(store, id);
      if (isCancellable(delivery)) await takeOff(delivery);
      return cancelled(id);
    });

  const moveThere = (id: string, change: Timed) =>
    inTurn(async () => {
      const delivery = await knownIn(store, id);
      if (!isCancellable(delivery)) throw new ProblemError(notSafeToRepeat);
      await takeOff(delivery);
      // Stopped here, the next look finds the post gone and asks: nothing is lost, nothing doubled.
      const successor = successorOf(delivery, change, { now: now(), newId });
      await cancelled(id, successor);
      return successor;
    });

  return {
    cancel: async (id) => {
      const isHere = !isCancellable(await knownIn(store, id));
      return isHere ? cancelled(id) : cancelThere(id);
    },
    reschedule: async (id, when) => {
      const delivery = await knownIn(store, id);
      const read = checkWhen(when, now());
      if ('problem' in read) throw new ProblemError(read.problem);
      const change = await timed(delivery, read.timing);
      const moved = await apply(id, { type: 'rescheduled', ...change });
      if (moved) return moved;
      return moveThere(id, change);
    },
  };
}

function isCancellable({ state }: Delivery): boolean {
  return ['uploading', 'booked', 'processing', 'needs_user'].includes(state);
}
