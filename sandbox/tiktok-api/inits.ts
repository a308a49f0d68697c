import type { Call, Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { admit } from './asking.ts';
import { beginPublish } from './begin-publish.ts';
import { bodyOf, fieldsOf } from './body.ts';
import { Refusal } from './errors.ts';
import { passDirectPost, passDraft } from './gates.ts';
import { photoDraftInfo, photoPostInfo, videoPostInfo } from './post-info.ts';
import { photoSource, videoSource } from './source-info.ts';

const perMinute = 6;

/** The first version of TikTok's app that takes photo drafts (TikTok's photo post reference). */
const photoDraftVersion = 31.8;

/** POST /v2/post/publish/video/init/. Not idempotent: each call begins another post. */
export function initVideo(call: Call, world: World): Reply {
  const asking = admit(call, world, { scopes: ['video.publish'], perMinute, window: 'video' });
  const body = fieldsOf(bodyOf(call));
  body.only(['post_info', 'source_info']);
  const wished = videoPostInfo(body.part('post_info'));
  const source = videoSource(body.part('source_info'), asking.app);
  const privacy = passDirectPost(asking, world, wished);
  return beginPublish(asking, world, { mode: 'direct', media: 'video', privacy, source });
}

/** POST /v2/post/publish/inbox/video/init/: a draft, which its user finishes on the phone. */
export function initDraft(call: Call, world: World): Reply {
  const asking = admit(call, world, { scopes: ['video.upload'], perMinute, window: 'inbox' });
  const body = fieldsOf(bodyOf(call));
  body.only(['source_info']);
  const source = videoSource(body.part('source_info'), asking.app);
  passDraft(asking, world);
  return beginPublish(asking, world, { mode: 'inbox', media: 'video', privacy: null, source });
}

/** POST /v2/post/publish/content/init/: photos, posted directly or as a draft. */
export function initPhotos(call: Call, world: World): Reply {
  const terms = { perMinute, window: 'content' };
  const asking = admit(call, world, { scopes: ['video.publish', 'video.upload'], ...terms });
  const body = fieldsOf(bodyOf(call));
  body.only(['media_type', 'post_mode', 'post_info', 'source_info', 'is_aigc']);
  body.oneOf('media_type', ['PHOTO']);
  body.optionalFlag('is_aigc');
  const isDirect = body.oneOf('post_mode', ['DIRECT_POST', 'MEDIA_UPLOAD']) === 'DIRECT_POST';
  if (!asking.grant.scopes.includes(isDirect ? 'video.publish' : 'video.upload')) {
    throw new Refusal('scope_not_authorized');
  }
  const info = body.part('post_info');
  if (isDirect) {
    const wished = photoPostInfo(info);
    const source = photoSource(body.part('source_info'), asking.app);
    const privacy = passDirectPost(asking, world, wished);
    return beginPublish(asking, world, { mode: 'direct', media: 'photo', privacy, source });
  }
  photoDraftInfo(info);
  const source = photoSource(body.part('source_info'), asking.app);
  if (Number.parseFloat(asking.user.appVersion) < photoDraftVersion) {
    throw new Refusal('app_version_check_failed');
  }
  passDraft(asking, world);
  return beginPublish(asking, world, { mode: 'inbox', media: 'photo', privacy: null, source });
}
