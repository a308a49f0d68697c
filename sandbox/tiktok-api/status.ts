import type { Call, Reply } from '../wire/call.ts';
import {
  arrivedAt,
  failureOf,
  type Publish,
  statusOf,
  visiblePostIds,
} from '../world/tiktok/publish.ts';
import type { World } from '../world/world.ts';
import { type Asking, admit } from './asking.ts';
import { bodyOf, fieldsOf } from './body.ts';
import { Refusal, success } from './errors.ts';

const scopes = ['video.upload', 'video.publish'] as const;

function publishNamedIn(call: Call, world: World, { grant }: Asking): Publish {
  const body = fieldsOf(bodyOf(call));
  body.only(['publish_id']);
  const publish = world.tiktok.publishes.get(body.text('publish_id'));
  if (!publish) throw new Refusal('invalid_publish_id');
  const { openId, clientKey } = publish.grant;
  if (openId !== grant.openId || clientKey !== grant.clientKey) {
    throw new Refusal('token_not_authorized_for_specified_publish_id');
  }
  return publish;
}

/** Ids are int64 above 2^53, which JSON.stringify cannot write: they go in as digits. */
function withRawIds(reply: Reply, ids: readonly string[], shape: 'list' | 'scalar'): Reply {
  const digits = ids.length === 1 && shape === 'scalar' ? ids[0] : `[${ids.join(',')}]`;
  const name = '"publicaly_available_post_id":';
  return { ...reply, body: reply.body.replace(`${name}[]`, `${name}${digits}`) };
}

/** What is fetched is not really fetched here: a part of it for each part of the time. */
const pulledBytes = 10_000_000;

function progressOf({ transfer, createdAt }: Publish, now: number) {
  if (transfer.kind === 'upload') return { uploaded_bytes: transfer.uploaded };
  const part = Math.min(1, (now - createdAt) / (transfer.doneAt - createdAt || 1));
  return { downloaded_bytes: Math.round(pulledBytes * part) };
}

/** POST /v2/post/publish/status/fetch/. */
export function fetchStatus(call: Call, world: World): Reply {
  const asking = admit(call, world, { scopes, perMinute: 30, window: 'status' });
  const publish = publishNamedIn(call, world, asking);
  const { now } = asking;
  const failReason = failureOf(publish, now);
  const data = {
    status: statusOf(publish, now),
    ...(failReason === null ? {} : { fail_reason: failReason }),
    // TikTok's spelling.
    publicaly_available_post_id: [],
    ...progressOf(publish, now),
  };
  const ids = visiblePostIds(publish, now);
  return withRawIds(success(data, now), ids, world.tiktok.settings.postIdShape);
}

/** POST /v2/post/publish/cancel/: for media that TikTok still fetches. */
export function cancelPublish(call: Call, world: World): Reply {
  const asking = admit(call, world, {
    scopes,
    perMinute: Number.POSITIVE_INFINITY,
    window: 'cancel',
  });
  const publish = publishNamedIn(call, world, asking);
  const { now } = asking;
  const isFetching = publish.transfer.kind === 'pull' && now < (arrivedAt(publish) ?? now);
  if (!isFetching || failureOf(publish, now) !== null) {
    throw new Refusal('publish_not_cancellable');
  }
  publish.failReason = 'publish_cancelled';
  return success({}, now, { effect: { cancelledPublishId: publish.publishId } });
}
