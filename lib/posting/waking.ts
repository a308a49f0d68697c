import type { Delivery } from './delivery.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a delivery is to be looked at by itself, in ms; null = never again. A lost answer is looked
 * for every minute at first (the list may lag), then hourly for a day. A booked post is looked at a
 * minute after its time, then ever more seldom for a day.
 */
export function checkDueAt(delivery: Delivery): number | null {
  if (delivery.state === 'unknown') return unknownCheck(delivery);
  if (delivery.state === 'booked' && delivery.remote) {
    return bookedCheck(delivery.dueAt, delivery.remote.checkedAt);
  }
  return null;
}

function unknownCheck(delivery: Delivery): number | null {
  const sentAt = delivery.attempts.at(-1)?.startedAt ?? delivery.createdAt;
  const age = delivery.updatedAt - sentAt;
  if (age > DAY_MS) return null;
  return delivery.updatedAt + (age < 10 * MINUTE_MS ? MINUTE_MS : HOUR_MS);
}

function bookedCheck(dueAt: number, checkedAt: number): number | null {
  if (checkedAt < dueAt) return dueAt + MINUTE_MS;
  const late = checkedAt - dueAt;
  return late > DAY_MS ? null : checkedAt + Math.max(MINUTE_MS, late);
}

/** The next moment at which the background has something to do by itself, or null. */
export function nextWakeAt(deliveries: readonly Delivery[], now: number): number | null {
  const times = deliveries.flatMap((delivery) => {
    if (delivery.state === 'scheduled' || delivery.state === 'sending') return [now + MINUTE_MS];
    return checkDueAt(delivery) ?? [];
  });
  return times.length > 0 ? Math.max(now, Math.min(...times)) : null;
}
