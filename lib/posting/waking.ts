import type { Delivery, DeliveryState } from './delivery.ts';
import { listsPosts } from './stages.ts';

export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Also what was cancelled or failed: a second post like it goes out all the same. */
const COMPARED: readonly DeliveryState[] = [
  'booked',
  'processing',
  'published',
  'in_inbox',
  'cancelled',
  'failed',
];
/** The shortest time that an alarm keeps. */
const FIRST_PAUSE_MS = MINUTE_MS / 2;
/** A provider that does not answer is asked again after this, then ever more seldom. */
const AFTER_FAILURE_MS = 5 * MINUTE_MS;

/**
 * When a delivery is to be seen to by itself, in ms; null = never again. Stored with it at every
 * change, so that due work is found by an index and what is finished costs nothing.
 */
export function wakeAtOf(delivery: Delivery): number | null {
  switch (delivery.state) {
    case 'scheduled':
      return delivery.sendAt ?? 0;
    case 'sending':
    case 'uploading':
      return delivery.updatedAt + MINUTE_MS;
    default:
      return lookAt(delivery);
  }
}

/**
 * When to send again what did not reach its provider (ms), `afterMs` from now at the earliest: ever
 * more seldom, but while its time is near never much later than the connection is back.
 */
export function again({ attempts, dueAt }: Delivery, afterMs: number, now: number): number {
  const longest = dueAt - now > 2 * HOUR_MS ? HOUR_MS : 10 * MINUTE_MS;
  const pause = FIRST_PAUSE_MS * 2 ** (attempts.length - 1);
  return now + Math.max(afterMs, Math.min(pause, longest));
}

/**
 * When to look again (ms) after a look that got no answer: ever more seldom, not before `afterMs`
 * have passed, and by chance (`random`, 0 to 1), so that not all who wait come back at once.
 */
export function lookAgain(
  { lookFailures }: Pick<Delivery, 'lookFailures'>,
  { afterMs, random }: { afterMs: number; random: number },
  now: number,
): number {
  const pause = pauseAfter(lookFailures + 1);
  return now + Math.max(afterMs, pause / 2) + (random * pause) / 2;
}

/**
 * How late a post may still leave by itself, in minutes: as late as the user allows, but at least as
 * late as its turn and a look at the clock take. What was to go out at once has no time that could
 * be missed; after an hour it is asked about all the same.
 */
export function mostMinutesLate({ chosen }: Delivery, allowed: number): number {
  return Math.max(allowed, chosen === null ? 60 : 2);
}

/** Whether its provider's list is still to be read for a second post like it: once, soon after. */
export function isToCompare(delivery: Delivery): boolean {
  return compareAt(delivery) !== null;
}

/** A day after its time a post that is still only held is the user's to look after. */
export function isOverdue(delivery: Delivery, now: number): boolean {
  const { state, dueAt } = delivery;
  if (state === 'processing') return now - takenAt(delivery) > DAY_MS;
  return state === 'booked' && now - dueAt > DAY_MS;
}

function lookAt(delivery: Delivery): number | null {
  const at = soonest(stateAt(delivery), compareAt(delivery));
  if (at === null || delivery.lookFailures === 0) return at;
  // A row of an earlier version says only how often.
  return delivery.lookFrom ?? delivery.updatedAt + pauseAfter(delivery.lookFailures);
}

function pauseAfter(failures: number): number {
  return Math.min(AFTER_FAILURE_MS * 2 ** (failures - 1), HOUR_MS);
}

function stateAt(delivery: Delivery): number | null {
  if (delivery.state === 'unknown') return unknownAt(delivery);
  if (delivery.target.provider === 'tiktok') return workedOnAt(delivery);
  const isHeld = delivery.state === 'booked' || delivery.state === 'processing';
  if (!isHeld || !delivery.remote) return null;
  return heldAt(delivery.dueAt, delivery.remote.checkedAt);
}

/**
 * A lost answer is looked for every minute at first (the list may lag), then hourly for a day, and
 * for another day each time the user says to keep waiting. What waits for a key is not looked for.
 */
function unknownAt(delivery: Delivery): number | null {
  const { attempts, createdAt, updatedAt, problem, remote, target, goneAt = 0 } = delivery;
  if (problem?.step === 'open_options') return null;
  // Without a list and without its name, there is nothing to look for.
  if (!listsPosts(target) && remote === null) return null;
  const last = attempts.at(-1);
  const since = Math.max(last?.startedAt ?? createdAt, last?.decision?.at ?? 0, goneAt);
  const age = updatedAt - since;
  if (age > DAY_MS) return null;
  // A clock that was put back is no reason to look every minute until it is back.
  const isFresh = age >= 0 && age < 10 * MINUTE_MS;
  return updatedAt + (isFresh ? MINUTE_MS : HOUR_MS);
}

/** A minute after its time, then ever more seldom, the last time just after a day. */
function heldAt(dueAt: number, checkedAt: number): number {
  if (checkedAt < dueAt) return dueAt + MINUTE_MS;
  return checkedAt + Math.max(MINUTE_MS, Math.min(checkedAt - dueAt, HOUR_MS));
}

/**
 * What TikTok works on is asked for half a minute after it was taken, then ever more seldom, for a
 * day. What is out is asked for as well: a draft may yet be posted, and the clip's id comes only
 * after moderation, which mostly takes minutes and may take hours (TikTok, get post status).
 */
function workedOnAt(delivery: Delivery): number | null {
  const { state, remote, updatedAt, payload } = delivery;
  if (!remote) return null;
  const isPublic = payload.tiktok?.choices.privacy !== 'SELF_ONLY';
  const isToCome = state === 'published' && isPublic && !remote.clipIds;
  if (state !== 'processing' && state !== 'in_inbox' && !isToCome) return null;
  const since = takenAt(delivery);
  if (state !== 'processing' && updatedAt - since > DAY_MS) return null;
  // A clock that was put back is no reason to look every half minute until it is back.
  const age = Math.abs(remote.checkedAt - since);
  return remote.checkedAt + Math.min(Math.max(age / 2, MINUTE_MS / 2), HOUR_MS);
}

/** When its provider took it. */
function takenAt({ attempts, createdAt }: Delivery): number {
  const last = attempts.at(-1);
  return last?.endedAt ?? last?.startedAt ?? createdAt;
}

function compareAt(delivery: Delivery): number | null {
  const { state, remote, evidence, attempts, updatedAt, target } = delivery;
  if (!listsPosts(target)) return null;
  const isTaken = COMPARED.includes(state);
  const last = attempts.at(-1);
  if (!isTaken || !remote || evidence !== null || last?.outcome !== 'accepted') return null;
  const endedAt = last.endedAt ?? last.startedAt;
  return updatedAt - endedAt > DAY_MS ? null : endedAt + MINUTE_MS;
}

function soonest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
