import type { DeliveryStore } from './deliveries/store.ts';
import type { DeliveryState } from './delivery.ts';

/** States that wait for the user for as long as they last. */
const ASKING: readonly DeliveryState[] = ['unknown', 'missed', 'needs_user'];

/**
 * How many deliveries wait for the user: every one that asks something, until it is answered, every
 * one that its provider holds twice, and every failure since the queue was last looked at (ms).
 */
export async function attention(
  store: Pick<DeliveryStore, 'inState' | 'changedSince' | 'withProblem'>,
  queueSeenAt: number,
): Promise<number> {
  const asking = await Promise.all([
    store.inState(...ASKING),
    store.changedSince('failed', queueSeenAt + 1),
    store.withProblem('posting.twice_there'),
  ]);
  return new Set(asking.flat().map(({ id }) => id)).size;
}
