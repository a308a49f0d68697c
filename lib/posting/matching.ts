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
/** InfiniPost reads times to the minute. */
const MINUTE_MS = 60_000;
/** More than these nobody compares. */
const MOST_KEPT = 20;

/**
 * The listed posts that could be this delivery: same account, nothing that contradicts it, created
 * since it was sent, and not known to belong to another delivery. What the list does not tell
 * cannot contradict.
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
      (post.createdAt === null || post.createdAt >= sentAt - SKEW_MS) &&
      (post.caption === null || post.caption === delivery.payload.caption) &&
      (post.contentUrl === null || post.contentUrl === delivery.payload.contentUrl) &&
      sameTime(delivery, sentAt, post.scheduledAt),
  );
}

/** What was sent at or after its time was sent without one: it may be listed with any, or none. */
function sameTime(delivery: Delivery, sentAt: number, scheduledAt: number | null): boolean {
  const withoutTime = delivery.payload.schedule === null || delivery.dueAt <= sentAt;
  if (scheduledAt === null || withoutTime) return true;
  return Math.abs(scheduledAt - delivery.dueAt) < MINUTE_MS;
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
