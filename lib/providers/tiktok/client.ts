import type { Answer } from '../answer.ts';
import { type Call, type ClientParts, createCall } from '../call.ts';
import type { Purpose } from '../purpose.ts';
import { TIKTOK_REFUSALS } from './errors.ts';
import {
  type PhotoPost,
  photoBody,
  type VideoPostInfo,
  type VideoSource,
  videoInfo,
  videoSource,
} from './post-body.ts';
import {
  type Begun,
  type BegunUpload,
  type CreatorInfo,
  type PublishStatus,
  readBegun,
  readBegunUpload,
  readCreator,
  readDone,
  readStatus,
  readUser,
  type UserInfo,
} from './schema.ts';

type File = VideoSource & { kind: 'file' };
type Pull = VideoSource & { kind: 'pull' };
/** Awaited right before the request leaves; it does not if this rejects. */
type Leaving = () => Promise<void>;

const VIDEO = '/v2/post/publish/video/init/';
const DRAFT = '/v2/post/publish/inbox/video/init/';

/**
 * TikTok's Content Posting API with one account's access token. Every function throws
 * `ProviderError`. Announcing a file may be repeated after a lost answer, since nothing is posted
 * before its last byte; what makes TikTok fetch media itself may not.
 */
export function createTiktok(parts: ClientParts) {
  const call = createCall('tiktok', TIKTOK_REFUSALS, parts);
  const post = <T>(purpose: Purpose, path: string, body: unknown, read: Call<T>['read']) =>
    call({
      purpose,
      request: { method: 'POST', path, ...(body === undefined ? {} : { body }) },
      read,
    });
  const pull = (path: string, body: unknown, leaving?: Leaving): Promise<Answer<Begun>> =>
    call({
      purpose: 'pull',
      request: { method: 'POST', path, body, ...(leaving ? { leaving } : {}) },
      read: readBegun,
    });
  const about = (info: VideoPostInfo, source: VideoSource) => ({
    post_info: videoInfo(info),
    source_info: videoSource(source),
  });

  const userInfo = (): Promise<Answer<UserInfo>> =>
    call({
      purpose: 'account',
      request: {
        method: 'GET',
        path: '/v2/user/info/',
        query: { fields: 'open_id,display_name,avatar_url' },
      },
      read: readUser,
    });

  return {
    /** To be asked whenever the post form opens; needs the scope `video.publish`. 20 a minute. */
    creatorInfo: (): Promise<Answer<CreatorInfo>> =>
      post('creator', '/v2/post/publish/creator_info/query/', undefined, readCreator),

    /** Direct post of a file. 6 a minute with all the other inits. */
    uploadVideo: (info: VideoPostInfo, file: File): Promise<Answer<BegunUpload>> =>
      post('upload', VIDEO, about(info, file), readBegunUpload),

    /** Direct post of a video that TikTok fetches. */
    pullVideo: (info: VideoPostInfo, source: Pull, leaving?: Leaving) =>
      pull(VIDEO, about(info, source), leaving),

    /** A file for the user's inbox: the user finishes the post in TikTok's app. */
    uploadDraft: (file: File): Promise<Answer<BegunUpload>> =>
      post('upload', DRAFT, { source_info: videoSource(file) }, readBegunUpload),

    pullDraft: (source: Pull, leaving?: Leaving) =>
      pull(DRAFT, { source_info: videoSource(source) }, leaving),

    /** Photos, which TikTok only fetches. */
    pullPhotos: (photos: PhotoPost, leaving?: Leaving) =>
      pull('/v2/post/publish/content/init/', photoBody(photos), leaving),

    /** 30 a minute. */
    status: (publishId: string): Promise<Answer<PublishStatus>> =>
      post('status', '/v2/post/publish/status/fetch/', { publish_id: publishId }, readStatus),

    /** Only what TikTok is still fetching can be cancelled, and not for certain. */
    cancelPull: (publishId: string) =>
      post('unpull', '/v2/post/publish/cancel/', { publish_id: publishId }, readDone),

    userInfo,

    /** Resolves if the token works. */
    async testKey(): Promise<void> {
      await userInfo();
    },
  };
}

export type Tiktok = ReturnType<typeof createTiktok>;
