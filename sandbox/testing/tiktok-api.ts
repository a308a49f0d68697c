import { randomBytes } from 'node:crypto';
import type { Scope } from '../world/tiktok/app.ts';
import type { Question } from './client.ts';
import type { runningSandbox } from './running-sandbox.ts';

export const openApi = 'https://open.tiktokapis.com';
export const liveApp = 'awsoundpostlive';
export const trialApp = 'sbawsoundposttrial';

export const postInfo = {
  privacy_level: 'PUBLIC_TO_EVERYONE',
  title: 'A kettle sings',
  brand_content_toggle: false,
  brand_organic_toggle: false,
};

/** A file that goes in one piece. */
export function fileSource(size: number) {
  return { source: 'FILE_UPLOAD', video_size: size, chunk_size: size, total_chunk_count: 1 };
}

/** A file of two pieces: 6,000,000 bytes, and the rest with the last one. */
export const twoPieces = {
  source: 'FILE_UPLOAD',
  video_size: 12_000_123,
  chunk_size: 6_000_000,
  total_chunk_count: 2,
};

export const pullSource = {
  source: 'PULL_FROM_URL',
  video_url: 'https://media.example.com/kettle.mp4',
};

export const photoInit = {
  media_type: 'PHOTO',
  post_mode: 'DIRECT_POST',
  post_info: { ...postInfo, description: 'Two views of it' },
  source_info: {
    source: 'PULL_FROM_URL',
    photo_images: ['https://media.example.com/1.jpg', 'https://media.example.com/2.jpg'],
    photo_cover_index: 0,
  },
};

type Running = ReturnType<typeof runningSandbox>;

/** What tests ask of TikTok's posting API, for the live app and a public user unless told. */
export function tiktokApi(sandbox: Running) {
  function token(openId = 'open_maker', clientKey = liveApp, scopes?: Scope[]): string {
    const wish = scopes ?? ['user.info.basic', 'video.publish', 'video.upload'];
    return sandbox.it.world.tiktok.grant({ openId, clientKey, scopes: wish }).accessToken;
  }
  const post = (path: string, body: unknown, key: string, more: Question = {}) =>
    sandbox.post(`${openApi}/v2/post/publish/${path}/`, body, key, more);

  const initVideo = (source: unknown, info: Record<string, unknown> = {}, key = token()) =>
    post('video/init', { post_info: { ...postInfo, ...info }, source_info: source }, key);

  /** PUT of the bytes from `first` on. */
  function put(url: string, bytes: Buffer, first: number, total: number, more: Question = {}) {
    const { headers = {}, ...rest } = more;
    return sandbox.ask(url, {
      method: 'PUT',
      body: bytes,
      headers: {
        'content-type': 'video/mp4',
        'content-range': `bytes ${first}-${first + bytes.length - 1}/${total}`,
        ...headers,
      },
      ...rest,
    });
  }

  /** An init of so many bytes and the one PUT that they need. */
  async function uploadVideo(size = 1000, info: Record<string, unknown> = {}, key = token()) {
    const { data } = (await initVideo(fileSource(size), info, key)).json;
    const bytes = randomBytes(size);
    const answer = await put(data.upload_url, bytes, 0, size);
    return { publishId: data.publish_id, bytes, answer, key };
  }

  const status = (publishId: string, key: string) =>
    post('status/fetch', { publish_id: publishId }, key);

  const shift = (ms: number) => sandbox.it.world.clock.shift(ms);

  return { token, post, initVideo, put, uploadVideo, status, shift };
}
