import { ProblemError } from '../problems/problem.ts';
import type { Delivery, Verdict } from './delivery.ts';
import { type Keeping, successorOf, timedAt } from './enqueue.ts';
import { type FollowingEffects, knownIn } from './following.ts';
import { createParting, type Parting } from './parting.ts';
import { saidNotThere } from './problems.ts';
import { notSafeToRepeat } from './problems-waiting.ts';

export type DecidingEffects = FollowingEffects & {
  newId(): string;
  keeping(): Promise<Keeping>;
};

export type Deciding = Parting & {
  /**
   * The user's word on an `unknown` delivery. `postId`: which of the posts seen it is, where the
   * user said so. `post_again` makes a new delivery that refers to this one.
   */
  resolve(id: string, verdict: Verdict, postId?: string | null): Promise<Delivery>;
};

/** What only the user can say. Both throw `ProblemError`. */
export function createDeciding(effects: DecidingEffects): Deciding {
  const { store, apply, now, newId } = effects;

  async function postAgain(delivery: Delivery): Promise<Delivery> {
    const isLate = delivery.dueAt <= now();
    const timing = isLate ? { dueAt: now(), chosen: null } : delivery;
    const keeping = await effects.keeping();
    const timed = timedAt(delivery, timing, { ...keeping, postId: delivery.postId });
    const successor = successorOf(delivery, timed, { now: now(), newId });
    const problem = saidNotThere(delivery.target.provider);
    const event = { type: 'resolved', verdict: 'post_again', problem } as const;
    if (!(await apply(delivery.id, event, successor))) throw new ProblemError(notSafeToRepeat);
    return successor;
  }

  return {
    ...createParting(effects),
    resolve: async (id, verdict, postId = null) => {
      const delivery = await knownIn(store, id);
      const { provider } = delivery.target;
      switch (verdict) {
        case 'post_again':
          return postAgain(delivery);
        case 'there':
          return (await apply(id, { type: 'resolved', verdict, postId })) ?? knownIn(store, id);
        case 'not_there':
          return (
            (await apply(id, { type: 'resolved', verdict, problem: saidNotThere(provider) })) ??
            knownIn(store, id)
          );
        case 'keep_waiting':
          return (await apply(id, { type: 'resolved', verdict })) ?? knownIn(store, id);
      }
    },
  };
}
