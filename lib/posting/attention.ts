import type { Delivery } from './delivery.ts';

/**
 * How many deliveries wait for the user: every one whose outcome is unknown, until it is known, and
 * every failure since the queue was last looked at (ms).
 */
export function attention(deliveries: readonly Delivery[], queueSeenAt: number): number {
  return deliveries.filter(
    ({ state, updatedAt }) =>
      state === 'unknown' || (state === 'failed' && updatedAt > queueSeenAt),
  ).length;
}
