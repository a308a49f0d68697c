import type { TikTokApp } from '../world/tiktok/app.ts';
import type { ChunkPlan } from '../world/tiktok/upload.ts';
import type { Fields } from './body.ts';
import { planIn } from './chunk-plan.ts';
import { Refusal } from './errors.ts';
import { mustBePullable } from './url-property.ts';

/** Where the media comes from: a file to be sent, or addresses to be fetched. */
export type Source = { plan: ChunkPlan } | { urls: string[] };

const mostPhotos = 35;

/** A video's source_info: FILE_UPLOAD or PULL_FROM_URL. */
export function videoSource(info: Fields, app: TikTokApp): Source {
  if (info.oneOf('source', ['FILE_UPLOAD', 'PULL_FROM_URL']) === 'FILE_UPLOAD') {
    info.only(['source', 'video_size', 'chunk_size', 'total_chunk_count']);
    return { plan: planIn(info) };
  }
  info.only(['source', 'video_url']);
  const url = info.text('video_url');
  mustBePullable(app, url);
  return { urls: [url] };
}

/** Photos are fetched from a verified address and from nowhere else. */
export function photoSource(info: Fields, app: TikTokApp): Source {
  info.only(['source', 'photo_images', 'photo_cover_index']);
  info.oneOf('source', ['PULL_FROM_URL']);
  const urls = info.texts('photo_images', mostPhotos);
  if (info.count('photo_cover_index') >= urls.length) {
    throw new Refusal('invalid_params', 'The photo cover index is invalid');
  }
  for (const url of urls) mustBePullable(app, url);
  return { urls };
}
