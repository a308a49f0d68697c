import type { DeliveryStore } from './deliveries/store.ts';
import type { DeliveryState } from './delivery.ts';
import { TWICE_THERE } from './problems-waiting.ts';

/** States that wait for the user for as long as they last. */
const ASKING: readonly DeliveryState[] = ['unknown', 'missed', 'needs_user'];

/**
 * How many things of the queue wait for the user: every delivery that asks something, until it is
 * answered, every one that its provider holds twice, every failure since the queue was last looked
 * at (ms), what the database lost until that was seen, and the rows that cannot be read.
 */
export async function attention(
  store: Pick<DeliveryStore, 'inState' | 'changedSince' | 'withProblem'>,
  { queueSeenAt, lost, unreadable }: { queueSeenAt: number; lost: number; unreadable: number },
): Promise<number> {
  const asking = await Promise.all([
    store.inState(...ASKING),
    store.changedSince('failed', queueSeenAt + 1),
    store.withProblem(TWICE_THERE),
  ]);
  return new Set(asking.flat().map(({ id }) => id)).size + lost + unreadable;
}
