import * as z from 'zod/mini';
import { countNumber, httpsUrl, idText, orNull, shortText } from '../lenient.ts';
import { isUploadAddress } from './upload-address.ts';

/** Who may see a post, in TikTok's words. */
export const privacyLevelSchema = z.enum([
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
]);
export type PrivacyLevel = z.infer<typeof privacyLevelSchema>;

/** What the account may post at this moment (TikTok, query creator info). */
export const creatorInfoSchema = z.object({
  username: z.nullable(z.string()),
  nickname: z.string(),
  /** Dies after two hours. */
  avatarUrl: z.nullable(httpsUrl),
  /** In TikTok's order; a level that TikTok adds later is left out. */
  privacyLevels: z.array(privacyLevelSchema),
  commentDisabled: z.boolean(),
  duetDisabled: z.boolean(),
  stitchDisabled: z.boolean(),
  /** Longest video in seconds; null = not told. */
  maxDurationS: z.nullable(z.number()),
});
export type CreatorInfo = z.infer<typeof creatorInfoSchema>;

/** A post that TikTok has begun. `logId`: TikTok's name for the request, for its support. */
export type Begun = { publishId: string; logId: string | null };

/** A file that TikTok waits for. `uploadUrl` is a secret: it needs no token. */
export type BegunUpload = Begun & { uploadUrl: string };

/** `working`: a status that TikTok's pages do not name. */
export type PublishState =
  | 'uploading'
  | 'downloading'
  | 'in_inbox'
  | 'published'
  | 'failed'
  | 'working';

export type PublishStatus = {
  state: PublishState;
  /** The status as told. */
  rawStatus: string;
  failReason: string | null;
  /** Public posts only, and only once they passed moderation; a draft may become several. */
  postIds: string[];
  uploadedBytes: number | null;
  downloadedBytes: number | null;
  logId: string | null;
};

export type UserInfo = { openId: string; displayName: string | null; avatarUrl: string | null };

const logName = z.catch(z.optional(z.string()), undefined);
const envelope = z.object({
  data: z.unknown(),
  error: z.object({ code: z.literal('ok'), log_id: logName, logid: logName }),
});

/** What is inside an answer; `undefined` unless its error code says `ok`, whatever the status. */
function inside<T>(json: unknown, shape: z.ZodMiniType<T>): (T & LogId) | undefined {
  const outer = envelope.safeParse(json);
  if (!outer.success) return undefined;
  const { log_id, logid } = outer.data.error;
  const inner = shape.safeParse(outer.data.data);
  return inner.success ? { ...inner.data, logId: log_id ?? logid ?? null } : undefined;
}
type LogId = { logId: string | null };

const creatorShape = z.object({
  creator_username: orNull(shortText(100)),
  creator_nickname: z.catch(shortText(200), ''),
  creator_avatar_url: orNull(httpsUrl),
  privacy_level_options: z.array(z.string()),
  // Unreadable counts as switched off: nobody is to be duetted by mistake.
  comment_disabled: z.catch(z.boolean(), true),
  duet_disabled: z.catch(z.boolean(), true),
  stitch_disabled: z.catch(z.boolean(), true),
  max_video_post_duration_sec: orNull(countNumber),
});

export function readCreator(json: unknown): CreatorInfo | undefined {
  const told = inside(json, creatorShape);
  return (
    told && {
      username: told.creator_username,
      nickname: told.creator_nickname,
      avatarUrl: told.creator_avatar_url,
      privacyLevels: told.privacy_level_options.flatMap((level) => {
        const known = privacyLevelSchema.safeParse(level);
        return known.success ? [known.data] : [];
      }),
      commentDisabled: told.comment_disabled,
      duetDisabled: told.duet_disabled,
      stitchDisabled: told.stitch_disabled,
      maxDurationS: told.max_video_post_duration_sec,
    }
  );
}

const begunShape = z.object({ publish_id: idText });
const uploadShape = z.object({
  publish_id: idText,
  upload_url: z.string().check(z.refine(isUploadAddress)),
});

export function readBegun(json: unknown): Begun | undefined {
  const told = inside(json, begunShape);
  return told && { publishId: told.publish_id, logId: told.logId };
}

/** An address that leads elsewhere than to TikTok makes the answer unreadable. */
export function readBegunUpload(json: unknown): BegunUpload | undefined {
  const told = inside(json, uploadShape);
  return told && { publishId: told.publish_id, uploadUrl: told.upload_url, logId: told.logId };
}

const STATES: Record<string, PublishState> = {
  PROCESSING_UPLOAD: 'uploading',
  PROCESSING_DOWNLOAD: 'downloading',
  SEND_TO_USER_INBOX: 'in_inbox',
  PUBLISH_COMPLETE: 'published',
  FAILED: 'failed',
};

const ids = z.union([
  z.array(z.unknown()),
  z.pipe(
    idText,
    z.transform((id) => [id]),
  ),
]);
const statusShape = z.object({
  status: shortText(60),
  fail_reason: orNull(shortText(100)),
  // TikTok's spelling.
  publicaly_available_post_id: z.catch(ids, []),
  uploaded_bytes: orNull(countNumber),
  downloaded_bytes: orNull(countNumber),
});

export function readStatus(json: unknown): PublishStatus | undefined {
  const told = inside(json, statusShape);
  return (
    told && {
      state: Object.hasOwn(STATES, told.status) ? (STATES[told.status] ?? 'working') : 'working',
      rawStatus: told.status,
      failReason: told.fail_reason || null,
      postIds: told.publicaly_available_post_id.flatMap((id) => {
        const read = idText.safeParse(id);
        return read.success && read.data !== '0' ? [read.data] : [];
      }),
      uploadedBytes: told.uploaded_bytes,
      downloadedBytes: told.downloaded_bytes,
      logId: told.logId,
    }
  );
}

/** Whether TikTok took a cancellation. */
export function readDone(json: unknown): LogId | undefined {
  return inside(json, z.unknown() as z.ZodMiniType<object>);
}

const userShape = z.object({
  user: z.object({
    open_id: idText,
    display_name: orNull(shortText(200)),
    avatar_url: orNull(httpsUrl),
  }),
});

export function readUser(json: unknown): UserInfo | undefined {
  const told = inside(json, userShape);
  if (!told) return undefined;
  const { open_id, display_name, avatar_url } = told.user;
  return { openId: open_id, displayName: display_name, avatarUrl: avatar_url };
}
