import type { Call, Effect, Receiving, Reply } from '../wire/call.ts';
import type { Publish } from '../world/tiktok/publish.ts';
import { advance, chunkEnd, moveOffset, type Upload } from '../world/tiktok/upload.ts';
import type { World } from '../world/world.ts';
import { progressHeader, put } from './answers.ts';
import { createDurationFinder } from './duration.ts';
import type { Found } from './find.ts';
import { type Range, rangeIn } from './range.ts';

/** What stands against a PUT, apart from where the server is; `null` when nothing does. */
function refusalOf({ upload }: Found, range: Range | null, now: number): Reply | null {
  if (now >= upload.expiresAt) return put(403);
  if (range === null || range.total !== upload.plan.size) return put(400);
  return range.last + 1 === chunkEnd(upload.plan, range.first) ? null : put(400);
}

/** The whole file is there: from here on TikTok goes on by itself. */
function complete(publish: Publish, upload: Upload, { tiktok }: World): Effect {
  const { publishId, mode, media, grant } = publish;
  const { openId } = grant;
  const longest = tiktok.users.get(openId)?.maxVideoSeconds ?? 0;
  publish.failReason ??= tiktok.takeFailReason();
  if ((upload.durationSeconds ?? 0) > longest) publish.failReason ??= 'duration_check_failed';
  return {
    uploaded: { publishId, size: upload.plan.size, sha256: upload.sha256 },
    ...(publish.failReason === null ? { publish: { publishId, openId, mode, media } } : {}),
  };
}

/** Takes one PUT's bytes: hashed and counted as they come, and believed once they are all there. */
export function receive(call: Call, found: Found, world: World): Receiving {
  const { publish, upload } = found;
  const { settings } = world.tiktok;
  const range = rangeIn(call);
  const hash = upload.hash?.copy() ?? null;
  const duration = createDurationFinder();
  let bytes = 0;

  const isNext = () => upload.completedAt === null && range?.first === upload.uploaded;

  function count(): void {
    upload.durationSeconds ??= duration.found();
    advance(upload, bytes, hash, world.clock.now());
  }

  return {
    bytesPerSecond: settings.uploadBytesPerSecond,
    take(piece) {
      bytes += piece.length;
      hash?.update(piece);
      duration.take(piece);
    },
    answer() {
      const refusal = refusalOf(found, range, world.clock.now());
      if (refusal) return refusal;
      if (!range || !isNext()) return put(416, { headers: progressHeader(upload, settings) });
      count();
      const chunk = { publishId: publish.publishId, ...range };
      const isWhole = upload.completedAt !== null;
      const effect = { chunk, ...(isWhole ? complete(publish, upload, world) : {}) };
      return put(isWhole ? 201 : 206, { headers: progressHeader(upload, settings), effect });
    },
    keepPart() {
      const isFine = refusalOf(found, range, world.clock.now()) === null;
      if (isFine && isNext() && upload.uploaded + bytes < upload.plan.size) count();
    },
    moveOffset: (to) => moveOffset(upload, to),
  };
}
