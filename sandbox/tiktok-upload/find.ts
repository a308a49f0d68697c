import { timingSafeEqual } from 'node:crypto';
import type { Call } from '../wire/call.ts';
import type { Publish } from '../world/tiktok/publish.ts';
import type { Upload } from '../world/tiktok/upload.ts';
import type { World } from '../world/world.ts';

export type Found = { publish: Publish; upload: Upload };

/** The upload that an address names: its id, its token and the host that was given with them. */
export function uploadAt({ host, path, query }: Call, { tiktok }: World): Found | null {
  if (!/^\/(video\/|upload\/?)$/.test(path)) return null;
  const token = Buffer.from(query.get('upload_token') ?? '');
  for (const publish of tiktok.publishes.values()) {
    const upload = publish.transfer;
    if (upload.kind !== 'upload' || upload.uploadId !== query.get('upload_id')) continue;
    const right = Buffer.from(upload.uploadToken);
    const isRight = token.length === right.length && timingSafeEqual(token, right);
    return isRight && upload.host === host ? { publish, upload } : null;
  }
  return null;
}
