import type { Call } from '../wire/call.ts';
import { type Clip, unavailableCodes } from '../world/clip.ts';
import type { World } from '../world/world.ts';
import type { Place } from './address.ts';
import { feedClips } from './catalogue.ts';
import { userDetailOf } from './details.ts';
import { itemStructOf } from './item.ts';

const unavailableMessages = {
  deleted: "item doesn't exist",
  private: 'item is private',
  'private-account': 'author is private',
  'region-locked': 'item is not available in your region',
} as const;

/** `webapp.video-detail`, also the answer of /api/item/detail/ (pages 2.4 and 2.5). */
export function detailOf(clip: Clip | undefined) {
  const availability = clip?.availability ?? 'deleted';
  if (!clip || availability !== 'public') {
    const kind = availability === 'public' ? 'deleted' : availability;
    return { statusCode: unavailableCodes[kind], statusMsg: unavailableMessages[kind] };
  }
  const { nickname } = clip.author;
  return {
    itemInfo: { itemStruct: itemStructOf(clip) },
    shareMeta: { title: `${nickname} on TikTok`, desc: clip.desc },
    statusCode: 0,
    statusMsg: '',
  };
}

/** The first-load script's `__DEFAULT_SCOPE__` for an address and what it is. */
export function scopeOf(
  { path, query }: Pick<Call, 'path' | 'query'>,
  nonce: string,
  place: Place,
  world: World,
) {
  const scope: Record<string, unknown> = {
    'webapp.app-context': {
      language: 'en',
      region: 'DE',
      appId: 1233,
      userIsLogin: false,
      // Session values: an extension must never hand these on.
      csrfToken: 'sandbox-csrf-do-not-forward',
      wid: '7700000000000000001',
      odinId: '7700000000000000002',
      nonce,
      abTestVersion: { parameters: {} },
    },
    'webapp.biz-context': { os: 'linux', isMobile: false },
    'webapp.i18n-translation': {},
    'seo.abtest': { canonical: `https://www.tiktok.com${path}` },
  };
  if (path === '/foryou' && query.get('first') === 'script') {
    scope['webapp.updated-items'] = feedClips(world).slice(0, 4).map(itemStructOf);
  }
  if (place.page === 'profile') scope['webapp.user-detail'] = userDetailOf(world, place.uniqueId);
  if (place.page === 'embed') scope['webapp.video-detail'] = detailOf(world.clip(place.id));
  // A desktop GET of a /photo/ address carries no detail at all.
  if (place.page === 'clip' && place.kind === 'video') {
    const clip = world.clip(place.id);
    scope['webapp.video-detail'] = detailOf(clip);
    if (clip?.kind === 'photo') {
      scope['webapp.browserRedirect-context'] = {
        originalUrl: `/@i/video/${place.id}`,
        browserRedirectUrl: `/@i/photo/${place.id}`,
      };
    }
  }
  return { __DEFAULT_SCOPE__: scope };
}
