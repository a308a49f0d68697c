import { randomBytes } from 'node:crypto';
import type { Reply } from '../wire/call.ts';
import type { Publish } from '../world/tiktok/publish.ts';
import type { TikTokWorld } from '../world/tiktok/tiktok-world.ts';
import { startUpload, type Upload } from '../world/tiktok/upload.ts';
import type { World } from '../world/world.ts';
import type { Asking } from './asking.ts';
import { success } from './errors.ts';
import type { Source } from './source-info.ts';

type Beginning = Pick<Publish, 'mode' | 'media' | 'privacy'> & { source: Source };

/** As TikTok's references show them. */
function newPublishId(world: TikTokWorld, { mode, media, source }: Beginning): string {
  const from = 'plan' in source ? 'file' : 'url';
  const version = mode === 'direct' && from === 'file' ? 'v2-1' : 'v2';
  return `${media[0]}_${mode === 'direct' ? 'pub' : 'inbox'}_${from}~${version}.${world.newNumber()}`;
}

/** Uploads of different regions have different paths. */
const uploadPaths: Record<string, string> = {
  'upload.us.tiktokapis.com': '/upload',
  'open-upload-i18n.tiktokapis.com': '/upload/',
};

function uploadUrl({ host, uploadId, uploadToken }: Upload): string {
  const path = uploadPaths[host] ?? '/video/';
  return `https://${host}${path}?upload_id=${uploadId}&upload_token=${uploadToken}`;
}

function transferOf({ source }: Beginning, { tiktok }: World, now: number): Publish['transfer'] {
  const { settings } = tiktok;
  if ('urls' in source) return { kind: 'pull', urls: source.urls, doneAt: now + settings.pullMs };
  return startUpload({
    uploadId: tiktok.newNumber(),
    uploadToken: randomBytes(24).toString('base64url'),
    host: settings.uploadHost,
    plan: source.plan,
    expiresAt: now + settings.uploadUrlSeconds * 1000,
  });
}

/** Accepts an init. What TikTok fetches by itself is posted without another word from here on. */
export function beginPublish({ grant, now }: Asking, world: World, beginning: Beginning): Reply {
  const { tiktok } = world;
  const { mode, media, privacy } = beginning;
  const transfer = transferOf(beginning, world, now);
  const publishId = newPublishId(tiktok, beginning);
  const isPull = transfer.kind === 'pull';
  const failReason = isPull ? tiktok.takeFailReason() : null;
  const { processingMs, moderationMs } = tiktok.settings;
  const postIds = [tiktok.newNumber()];
  const times = { createdAt: now, processingMs, moderationMs, postedByUserAt: null };
  tiktok.publishes.set(publishId, {
    publishId,
    grant,
    mode,
    media,
    privacy,
    transfer,
    failReason,
    postIds,
    ...times,
  });
  const publish = { publishId, openId: grant.openId, mode, media };
  const effect = { publishId, ...(isPull && failReason === null ? { publish } : {}) };
  const data = { publish_id: publishId, ...(isPull ? {} : { upload_url: uploadUrl(transfer) }) };
  return success(data, now, { effect });
}
