import { ProblemError } from '../problems/problem.ts';
import { checkWhen, type Timing } from './check-when.ts';
import type { DecidingEffects } from './deciding.ts';
import type { Delivery } from './delivery.ts';
import type { When } from './draft.ts';
import { successorOf, timedAt } from './enqueue.ts';
import { knownIn } from './following.ts';
import { portOf } from './port.ts';
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
  const { store, ports, apply, now, newId } = effects;

  /** Nothing of it is at the provider after this, or it throws. */
  async function takeOff(delivery: Delivery) {
    const { state, remote, target } = delivery;
    if (remote === null && (state === 'booked' || state === 'processing')) {
      throw new ProblemError(notLinked(target.provider));
    }
    if (remote === null) return;
    const removed = await portOf(ports, delivery).remove(remote.postId, delivery);
    if (!removed) throw new ProblemError(tooLateToCancel);
  }

  async function timed(delivery: Delivery, timing: Timing) {
    return timedAt(delivery, timing, { ...(await effects.keeping()), postId: newId() });
  }

  return {
    cancel: async (id) => {
      const delivery = await knownIn(store, id);
      if (isCancellable(delivery)) await takeOff(delivery);
      const cancelled = await apply(id, { type: 'cancelled' });
      if (cancelled) return cancelled;
      // An upload that was stopped says so itself, perhaps first.
      const told = await knownIn(store, id);
      if (told.state !== 'cancelled') throw new ProblemError(tooLateToCancel);
      return told;
    },
    reschedule: async (id, when) => {
      const delivery = await knownIn(store, id);
      const read = checkWhen(when, now());
      if ('problem' in read) throw new ProblemError(read.problem);
      const change = await timed(delivery, read.timing);
      const moved = await apply(id, { type: 'rescheduled', ...change });
      if (moved) return moved;
      if (!isCancellable(delivery)) throw new ProblemError(notSafeToRepeat);
      await takeOff(delivery);
      // Stopped here, the next look finds the post gone and asks: nothing is lost, nothing doubled.
      const successor = successorOf(delivery, change, { now: now(), newId });
      const isTaken = await apply(id, { type: 'cancelled' }, successor);
      if (!isTaken) throw new ProblemError(tooLateToCancel);
      return successor;
    },
  };
}

function isCancellable({ state }: Delivery): boolean {
  return ['uploading', 'booked', 'processing', 'needs_user'].includes(state);
}
