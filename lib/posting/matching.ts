import type { Delivery, Evidence } from './delivery.ts';

/** A post as InfiniPost lists it; null = not told. Times in ms. */
export type ListedPost = {
  postId: string;
  accountId: string;
  status: string;
  caption: string | null;
  contentUrl: string | null;
  scheduledAt: number | null;
  createdAt: number | null;
};

/** How far the provider's clock may be from ours. */
const SKEW_MS = 2 * 60_000;
/** How far, where nobody set ours: half a day, as a wrong half of the day or a wrong zone makes. */
const WRONG_CLOCK_MS = 12 * 60 * 60_000;
/** InfiniPost reads times to the minute. */
const MINUTE_MS = 60_000;
/** More than these nobody compares. */
const MOST_KEPT = 20;

/**
 * The listed posts that could be this delivery: same account, nothing that contradicts it, created
 * since it was sent, and not known to belong to another delivery. What the list does not tell
 * cannot contradict. Our clock may be wrong by hours: a post that was made before, by that clock,
 * could be it where everything else is told and agrees.
 */
export function matching(
  delivery: Delivery,
  listed: readonly ListedPost[],
  takenPostIds: ReadonlySet<string>,
): ListedPost[] {
  const sentAt = delivery.attempts.at(-1)?.startedAt;
  if (sentAt === undefined) return [];
  return listed.filter(
    (post) =>
      post.accountId === delivery.target.accountId &&
      !takenPostIds.has(post.postId) &&
      (post.createdAt === null || post.createdAt >= sentAt - skewFor(delivery, sentAt, post)) &&
      (post.caption === null || post.caption === delivery.payload.caption) &&
      (post.contentUrl === null || post.contentUrl === delivery.payload.contentUrl) &&
      sameTime(delivery, sentAt, post.scheduledAt),
  );
}

function skewFor(delivery: Delivery, sentAt: number, post: ListedPost): number {
  const isAllTold = post.caption !== null && post.contentUrl !== null && post.scheduledAt !== null;
  return isAllTold && !isWithoutTime(delivery, sentAt) ? WRONG_CLOCK_MS : SKEW_MS;
}

/** What was sent at or after its time was sent without one: it may be listed with any, or none. */
function isWithoutTime({ payload, dueAt }: Delivery, sentAt: number): boolean {
  return payload.schedule === null || dueAt <= sentAt;
}

function sameTime(delivery: Delivery, sentAt: number, scheduledAt: number | null): boolean {
  if (scheduledAt === null || isWithoutTime(delivery, sentAt)) return true;
  return Math.abs(scheduledAt - delivery.dueAt) < MINUTE_MS;
}

/** Longer than a request is waited for, and than a provider was seen to take with one. */
const MAKING_MS = 10 * 60_000;

/**
 * Whether a post that fits was made while this delivery was being sent, as far as it is told. One
 * that was made at another time may be the user's own, made by hand: that is the user's to say. How
 * long it stood in line behind other requests does not count.
 */
export function isOfItsMaking({ attempts }: Delivery, { createdAt }: ListedPost): boolean {
  const last = attempts.at(-1);
  const sentAt = last?.leftAt ?? last?.startedAt;
  if (sentAt === undefined || createdAt === null) return false;
  return createdAt >= sentAt - SKEW_MS && createdAt <= sentAt + MAKING_MS;
}

/** What is kept of them, for the user to compare. */
export function asEvidence(
  candidates: readonly ListedPost[],
  { complete, lookedAt }: Pick<Evidence, 'complete' | 'lookedAt'>,
): Evidence {
  const kept = candidates.slice(0, MOST_KEPT);
  return {
    lookedAt,
    complete,
    candidates: kept.map(({ postId, status, scheduledAt, createdAt }) => ({
      postId,
      status,
      scheduledAt,
      createdAt,
    })),
  };
}
