import type { Grant } from './grants.ts';
import type { Upload } from './upload.ts';
import type { PrivacyLevel } from './user.ts';

/** Why a publish may fail (TikTok's post status reference). */
export const failReasons = [
  'file_format_check_failed',
  'duration_check_failed',
  'frame_rate_check_failed',
  'picture_size_check_failed',
  'internal',
  'video_pull_failed',
  'photo_pull_failed',
  'publish_cancelled',
  'auth_removed',
  'spam_risk_too_many_posts',
  'spam_risk_user_banned_from_posting',
  'spam_risk_text',
  'spam_risk',
] as const;

export type FailReason = (typeof failReasons)[number];

/** Media that TikTok fetches by itself. Times are epoch milliseconds. */
export type Pull = { kind: 'pull'; urls: string[]; doneAt: number };

/** One accepted init and all that became of it. */
export type Publish = {
  publishId: string;
  grant: Grant;
  mode: 'direct' | 'inbox';
  media: 'video' | 'photo';
  /** Who really sees it: an unaudited app's posts are seen by their makers alone. */
  privacy: PrivacyLevel | null;
  transfer: Upload | Pull;
  createdAt: number;
  /** Milliseconds, as they were set when it began. */
  processingMs: number;
  moderationMs: number;
  failReason: FailReason | null;
  /** The draft's user has posted it from the phone. */
  postedByUserAt: number | null;
  /** The ids under which it is seen once it is public; above 2^53. */
  postIds: string[];
};

export type PublishStatus =
  | 'PROCESSING_UPLOAD'
  | 'PROCESSING_DOWNLOAD'
  | 'SEND_TO_USER_INBOX'
  | 'PUBLISH_COMPLETE'
  | 'FAILED';

export function arrivedAt({ transfer }: Publish): number | null {
  return transfer.kind === 'upload' ? transfer.completedAt : transfer.doneAt;
}

/** Whether all its bytes are there, and the checks and the conversion are over. */
function processedAt(publish: Publish): number {
  const arrived = arrivedAt(publish);
  return arrived === null ? Number.POSITIVE_INFINITY : arrived + publish.processingMs;
}

/** What made it fail by now, if anything did. */
export function failureOf(publish: Publish, now: number): FailReason | null {
  const { failReason, grant } = publish;
  const done = processedAt(publish);
  if (failReason === 'publish_cancelled') return failReason;
  if (grant.revokedAt !== null && grant.revokedAt < done) return 'auth_removed';
  return now >= done ? failReason : null;
}

/** The status that status/fetch shows: it follows from the clock and from what was done to it. */
export function statusOf(publish: Publish, now: number): PublishStatus {
  if (failureOf(publish, now) !== null) return 'FAILED';
  if (now < processedAt(publish)) {
    return publish.transfer.kind === 'upload' ? 'PROCESSING_UPLOAD' : 'PROCESSING_DOWNLOAD';
  }
  if (publish.mode === 'direct' || publish.postedByUserAt !== null) return 'PUBLISH_COMPLETE';
  return 'SEND_TO_USER_INBOX';
}

/** The ids that can be seen: of public posts only, once moderation has passed them. */
export function visiblePostIds(publish: Publish, now: number): string[] {
  if (statusOf(publish, now) !== 'PUBLISH_COMPLETE') return [];
  const isPublic = publish.mode === 'inbox' || publish.privacy === 'PUBLIC_TO_EVERYONE';
  const since = publish.postedByUserAt ?? processedAt(publish);
  return isPublic && now >= since + publish.moderationMs ? publish.postIds : [];
}
