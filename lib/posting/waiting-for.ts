import type { Delivery, DeliveryState } from './delivery.ts';

/** How many posts an account has before it: still here, and held by its provider already. */
export type WaitingFor = { here: number; there: number };

const HERE: readonly DeliveryState[] = ['scheduled', 'missed', 'needs_user'];
const THERE: readonly DeliveryState[] = ['booked', 'processing'];

/** What its removal would stop, and what goes out all the same. */
export function waitingFor(targetId: string, deliveries: readonly Delivery[]): WaitingFor {
  const own = deliveries.filter(({ target }) => target.id === targetId);
  const count = (states: readonly DeliveryState[]) =>
    own.filter(({ state }) => states.includes(state)).length;
  return { here: count(HERE), there: count(THERE) };
}
