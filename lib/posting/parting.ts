import { ProblemError } from '../problems/problem.ts';
import { type Delivery, twinsOf } from './delivery.ts';
import { mayPart } from './events.ts';
import { type FollowingEffects, knownIn } from './following.ts';
import { portOf, takenOff } from './port.ts';
import { goneFrom } from './problems.ts';
import { onlyCopy, twinKept, twinOfFailed, twinUnsettled } from './problems-waiting.ts';
import { stageOf } from './stages.ts';

export type Parting = {
  /**
   * Has the posts beside it deleted at the provider: the user compared them. Throws `ProblemError`
   * where what is deleted could be the only copy, or another delivery's post.
   */
  part(id: string): Promise<Delivery>;
};

/** Deleting is for good: what the row showed may be old, so all of it is looked at once more. */
export function createParting(effects: FollowingEffects): Parting {
  const { store, ports, apply, now, inTurn } = effects;

  /** One of them has to be left, unless this one was cancelled or failed and nothing is to be. */
  async function keepOne(delivery: Delivery) {
    const { id, state, remote, target } = delivery;
    if (!remote || state === 'cancelled' || state === 'failed') return;
    const post = await portOf(ports, delivery).look(remote.postId, delivery);
    if (!post) {
      await apply(id, { type: 'gone', problem: goneFrom(target.provider) });
      throw new ProblemError(onlyCopy);
    }
    if (stageOf(target.provider, post.status) !== 'failed') return;
    await apply(id, { type: 'told', remote: { ...remote, status: post.status, checkedAt: now() } });
    throw new ProblemError(twinOfFailed);
  }

  /** A post like it that waits for its answer could be the very one that is seen beside it. */
  async function waitForOthers({ id, target, payload }: Delivery) {
    const open = await store.inState('sending', 'uploading', 'unknown');
    const isLike = (other: Delivery) =>
      other.id !== id &&
      other.remote === null &&
      other.target.id === target.id &&
      other.payload.contentUrl === payload.contentUrl &&
      other.payload.caption === payload.caption;
    if (open.some(isLike)) throw new ProblemError(twinUnsettled);
  }

  async function removeTwins(delivery: Delivery): Promise<boolean> {
    const { id } = delivery;
    const twins = twinsOf(delivery).map(({ postId }) => postId);
    const owners = (await store.owning(twins)).filter((owner) => owner.id !== id);
    const owned = new Set(owners.map(({ remote }) => remote?.postId));
    let isKept = false;
    for (const postId of twins) {
      const isOff =
        owned.has(postId) || (await takenOff(portOf(ports, delivery), postId, delivery));
      if (isOff) await apply(id, { type: 'parted', postIds: [postId] });
      else isKept = true;
    }
    return !isKept;
  }

  return {
    part: (id) =>
      inTurn(async () => {
        const delivery = await knownIn(store, id);
        if (twinsOf(delivery).length === 0) return delivery;
        if (!mayPart(delivery)) throw new ProblemError(onlyCopy);
        await waitForOthers(delivery);
        await keepOne(delivery);
        if (!(await removeTwins(delivery))) throw new ProblemError(twinKept);
        return knownIn(store, id);
      }),
  };
}
