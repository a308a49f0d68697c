import { cdnUrl } from '../cdn/address.ts';
import type { Author, Music } from '../world/clip.ts';

/** The older shape of the documentation: userId, internalId and videoCount. */
function person(author: Author) {
  const page = `https://www.tiktok.com/@${author.uniqueId}`;
  return {
    type: 'Person',
    id: page,
    url: page,
    isPrivate: false,
    isVerified: author.verified,
    userId: author.id,
    internalId: author.secUid,
    name: author.nickname,
    preferredUsername: author.uniqueId,
    summary: author.signature,
    followerCount: 160_300,
    followingCount: 85,
    videoCount: 1309,
    icon: picture('avatar', author.uniqueId),
  };
}

/** The newer one: entityId in place of both, mediaCount in place of videoCount, in an array. */
function newerPerson(author: Author) {
  const { userId, internalId, videoCount, ...rest } = person(author);
  return { ...rest, entityId: internalId, mediaCount: videoCount };
}

function picture(what: 'avatar' | 'cover', id: string) {
  return { type: 'Image', url: cdnUrl(what, id), width: 576, height: 1024 };
}

/** An audio as GET /v1/tiktok/audios/{audioId} answers it. */
export function audioOf(music: Music, author: Author) {
  const slug = music.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const newer = music.attributedTo === 'array';
  return {
    '@context': ['https://www.w3.org/ns/activitystreams#', 'https://konbiniapi.com/ns/social#'],
    type: 'Audio',
    id: `https://www.tiktok.com/music/${encodeURIComponent(slug)}-${music.id}`,
    url: cdnUrl('sound', music.id),
    name: music.title,
    duration: Math.round(music.duration),
    mediaType: 'audio/mpeg',
    ...(music.album === null ? {} : { album: music.album }),
    videoCount: music.videoCount,
    attributedTo: newer ? [newerPerson(author)] : person(author),
    ...(newer
      ? { entityId: music.id, isOriginal: music.original, isCopyrighted: music.copyrighted }
      : {}),
    icon: picture('cover', music.id),
    image: [picture('cover', music.id)],
  };
}
