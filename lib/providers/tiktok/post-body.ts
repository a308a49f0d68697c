import type { PrivacyLevel } from './schema.ts';

/** Where a video comes from. */
export type VideoSource =
  | { kind: 'file'; size: number; chunkSize: number; chunkCount: number }
  | { kind: 'pull'; url: string };

/** What is said about a video that is posted directly. */
export type VideoPostInfo = {
  /** This is the caption: at most 2,200 UTF-16 units; empty = none. */
  title: string;
  privacy: PrivacyLevel;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  /** Promotes the user's own business. */
  yourBrand: boolean;
  /** A paid partnership. */
  brandedContent: boolean;
  aiGenerated: boolean;
  /** Which frame is the cover; null = the first. */
  coverMs: number | null;
};

export type PhotoPost = {
  /** `draft`: TikTok hands it to the user's inbox, with title and description only. */
  mode: 'direct' | 'draft';
  /** At most 90 UTF-16 units. */
  title: string;
  /** At most 4,000 UTF-16 units. */
  description: string;
  /** 1 to 35 addresses on a domain that the app has verified. */
  urls: readonly string[];
  /** Which of `urls` is the cover. */
  coverIndex: number;
  aiGenerated: boolean;
  /** For `direct` only. */
  privacy: PrivacyLevel | null;
  allowComment: boolean;
  /** TikTok chooses; no sound can be chosen through this API. */
  addMusic: boolean;
  yourBrand: boolean;
  brandedContent: boolean;
};

/** `source_info` of a video (TikTok, media transfer guide). */
export function videoSource(source: VideoSource): Record<string, unknown> {
  if (source.kind === 'pull') return { source: 'PULL_FROM_URL', video_url: source.url };
  return {
    source: 'FILE_UPLOAD',
    video_size: source.size,
    chunk_size: source.chunkSize,
    total_chunk_count: source.chunkCount,
  };
}

/** TikTok's table marks both brand fields required and its samples leave them out: always sent. */
const disclosed = (post: { yourBrand: boolean; brandedContent: boolean }) => ({
  brand_content_toggle: post.brandedContent,
  brand_organic_toggle: post.yourBrand,
});

/** `post_info` of a direct video post (TikTok, direct post reference). */
export function videoInfo(post: VideoPostInfo): Record<string, unknown> {
  return {
    ...(post.title === '' ? {} : { title: post.title }),
    privacy_level: post.privacy,
    disable_comment: !post.allowComment,
    disable_duet: !post.allowDuet,
    disable_stitch: !post.allowStitch,
    ...(post.coverMs === null ? {} : { video_cover_timestamp_ms: Math.round(post.coverMs) }),
    ...disclosed(post),
    is_aigc: post.aiGenerated,
  };
}

/** The whole body of a photo post (TikTok, photo post reference). */
export function photoBody(post: PhotoPost): Record<string, unknown> {
  const said = {
    ...(post.title === '' ? {} : { title: post.title }),
    ...(post.description === '' ? {} : { description: post.description }),
  };
  const direct = {
    ...said,
    privacy_level: post.privacy,
    disable_comment: !post.allowComment,
    auto_add_music: post.addMusic,
    ...disclosed(post),
  };
  return {
    media_type: 'PHOTO',
    post_mode: post.mode === 'direct' ? 'DIRECT_POST' : 'MEDIA_UPLOAD',
    post_info: post.mode === 'direct' ? direct : said,
    source_info: {
      source: 'PULL_FROM_URL',
      photo_images: post.urls,
      photo_cover_index: post.coverIndex,
    },
    is_aigc: post.aiGenerated,
  };
}
