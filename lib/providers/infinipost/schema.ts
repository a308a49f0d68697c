import * as z from 'zod/mini';
import { resolveLocal } from '../../time/local.ts';
import { idText, instantOf, orNull, seconds, shortText } from '../lenient.ts';
import { DEFAULT_ZONE } from './zones.ts';

/** The five statuses of the documentation; a new one is `other`, with InfiniPost's word kept. */
const remoteStatus = z.enum(['scheduled', 'generated', 'pending_render', 'posted', 'failed']);

export type RemotePost = {
  postId: string;
  accountId: string | null;
  /** `tiktok`, `instagram`, or whatever comes. */
  platform: string | null;
  status: z.infer<typeof remoteStatus> | 'other';
  /** The status as told. */
  rawStatus: string;
  caption: string | null;
  /** A slideshow has several. */
  contentUrls: string[];
  soundId: string | null;
  /** The instant it is meant for, ms since 1970; null = at once, or not readable. */
  scheduledAt: number | null;
  createdAt: number | null;
};

export type ImportedSound = {
  soundId: string;
  name: string | null;
  durationS: number | null;
  createdAt: number | null;
};

export type RemoteAccount = {
  accountId: string;
  platform: string;
  name: string | null;
  username: string | null;
  /** created_pending_warmup, warming_up, ready, or whatever comes. */
  status: string | null;
  /** Day of the warm-up, 0 to 7. */
  warmupDay: number | null;
};

export type PostPage = {
  posts: RemotePost[];
  /** How many entries of the page could not be read: the list is not complete if any. */
  unreadable: number;
  /** Whether the list says that it ends here. */
  isLast: boolean;
  /** null = there is none, or none that can be read: only `isLast` says that the list has ended. */
  nextCursor: string | null;
};

const soundShape = z.object({
  soundId: idText,
  name: orNull(shortText(300)),
  duration: orNull(seconds),
  createdAt: z.optional(z.unknown()),
});

const postShape = z.object({
  postId: z.optional(idText),
  /** The older combined form calls it `id`. */
  id: z.optional(idText),
  accountId: orNull(idText),
  platform: orNull(shortText(40)),
  status: z.catch(shortText(60), ''),
  caption: orNull(z.string()),
  contentUrl: z.catch(z.union([z.string(), z.array(z.string())]), []),
  contentUrls: z.catch(z.array(z.string()), []),
  soundId: orNull(idText),
  scheduledTime: z.optional(z.unknown()),
  timezone: z.catch(z.string(), DEFAULT_ZONE),
  createdAt: z.optional(z.unknown()),
});

/** Create replies tell a local time and its zone, lists tell ISO 8601 in UTC. */
function scheduledAt(time: unknown, zone: string): number | null {
  if (typeof time !== 'string') return instantOf(time);
  const local = resolveLocal(time.slice(0, 16), zone);
  const isLocal = /^[^Zz+]{16}(:[0-9]{2}(\.[0-9]+)?)?$/.test(time);
  return isLocal ? (local.kind === 'ok' ? local.at : null) : instantOf(time);
}

/** One post of a create reply, a list or a look-up; `undefined` without a readable id. */
export function readPost(json: unknown): RemotePost | undefined {
  const parsed = postShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { postId, id, status, contentUrl, contentUrls, timezone, ...rest } = parsed.data;
  const readableId = postId ?? id;
  if (readableId === undefined) return undefined;
  const known = remoteStatus.safeParse(status);
  return {
    postId: readableId,
    accountId: rest.accountId,
    platform: rest.platform,
    status: known.success ? known.data : 'other',
    rawStatus: status,
    caption: rest.caption,
    contentUrls: contentUrls.length > 0 ? contentUrls : [contentUrl].flat(),
    soundId: rest.soundId,
    scheduledAt: scheduledAt(rest.scheduledTime, timezone),
    createdAt: instantOf(rest.createdAt),
  };
}

/** A look-up's post, bare as its page shows it or wrapped as the lists are. */
export function readOnePost(json: unknown): RemotePost | undefined {
  const wrapped = z.union([z.object({ data: z.unknown() }), z.object({ post: z.unknown() })]);
  const parsed = wrapped.safeParse(json);
  return readPost(json) ?? (parsed.success ? readPost(Object.values(parsed.data)[0]) : undefined);
}

/** The post of the one account that was asked for; a reply about another one is not readable. */
export function readCreated(json: unknown, accountId: string): RemotePost | undefined {
  const parsed = z.object({ posts: z.array(z.unknown()) }).safeParse(json);
  if (!parsed.success) return undefined;
  const posts = parsed.data.posts.map(readPost).filter((post) => post !== undefined);
  return (
    posts.find((post) => post.accountId === accountId) ??
    posts.find((post) => post.accountId === null)
  );
}

const pageShape = z.object({
  data: z.array(z.unknown()),
  hasMore: orNull(z.boolean()),
  nextCursor: z.optional(z.unknown()),
});

export function readPage(json: unknown): PostPage | undefined {
  const parsed = pageShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { data, hasMore, nextCursor } = parsed.data;
  const cursor = idText.safeParse(nextCursor);
  const isWithout = nextCursor === undefined || nextCursor === null || nextCursor === '';
  const isLast = hasMore === false || (hasMore === null && isWithout);
  const read = data.map(readPost);
  const posts = read.filter((post) => post !== undefined);
  return {
    posts,
    unreadable: read.length - posts.length,
    isLast,
    nextCursor: cursor.success && !isLast ? cursor.data : null,
  };
}

export function readSound(json: unknown): ImportedSound | undefined {
  const parsed = soundShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { soundId, name, duration, createdAt } = parsed.data;
  return { soundId, name, durationS: duration, createdAt: instantOf(createdAt) };
}

const deletedShape = z.object({
  deleted: z.array(z.unknown()),
  failed: z.catch(z.array(z.unknown()), []),
});
const named = z.union([
  idText,
  z.pipe(
    z.object({ postId: idText }),
    z.transform(({ postId }) => postId),
  ),
  z.pipe(
    z.object({ id: idText }),
    z.transform(({ id }) => id),
  ),
]);

/** The ids of a deletion, told bare or inside objects. */
export function readDeleted(json: unknown): { deleted: string[]; failed: string[] } | undefined {
  const parsed = deletedShape.safeParse(json);
  if (!parsed.success) return undefined;
  const ids = (entries: unknown[]) =>
    entries.flatMap((entry) => {
      const id = named.safeParse(entry);
      return id.success ? [id.data] : [];
    });
  return { deleted: ids(parsed.data.deleted), failed: ids(parsed.data.failed) };
}

const accountShape = z.object({
  accountId: idText,
  platform: z.catch(shortText(40), ''),
  name: orNull(shortText(200)),
  username: orNull(shortText(100)),
  accountStatus: orNull(shortText(60)),
  warmupDay: orNull(z.number()),
});

export function readAccount(json: unknown): RemoteAccount | undefined {
  const parsed = accountShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { accountStatus, ...rest } = parsed.data;
  return { ...rest, status: accountStatus };
}
