import { cdnUrl } from '../cdn/address.ts';
import { type Author, type Clip, createdAtSeconds, type Music } from '../world/clip.ts';
import { captionOf } from './caption.ts';

/** `author` of an item, also of a profile. */
export function authorOf(author: Author) {
  return {
    id: author.id,
    uniqueId: author.uniqueId,
    nickname: author.nickname,
    avatarLarger: cdnUrl('avatar', author.uniqueId),
    avatarMedium: cdnUrl('avatar', author.uniqueId),
    avatarThumb: cdnUrl('avatar', author.uniqueId),
    signature: author.signature,
    verified: author.verified,
    secUid: author.secUid,
    privateAccount: author.private,
    secret: false,
    ttSeller: false,
  };
}

/** `music` of an item, also of a sound's own page. */
export function musicOf(music: Music) {
  return {
    id: music.id,
    title: music.title,
    playUrl: cdnUrl('sound', music.id),
    coverLarge: cdnUrl('cover', music.id),
    coverMedium: cdnUrl('cover', music.id),
    coverThumb: cdnUrl('cover', music.id),
    authorName: music.authorName,
    original: music.original,
    private: false,
    ...(music.album === null ? {} : { album: music.album }),
    // The page tells whole seconds here and the fraction beside it.
    duration: Math.floor(music.duration),
    preciseDuration: {
      preciseDuration: music.duration,
      preciseShootDuration: music.duration,
      preciseAuditionDuration: music.duration,
      preciseVideoDuration: music.duration,
    },
    scheduleSearchTime: 0,
    collected: false,
    isCopyrighted: music.copyrighted,
    is_unlimited_music: false,
    ...(music.commercial === null ? {} : { is_commerce_music: music.commercial }),
    shoot_duration: Math.floor(music.duration),
    tt2dsp: {},
  };
}

function videoOf(clip: Clip) {
  const isVideo = clip.kind === 'video';
  const cover = cdnUrl('cover', clip.id);
  return {
    id: clip.id,
    height: isVideo ? 1024 : 0,
    width: isVideo ? 576 : 0,
    duration: clip.duration,
    ratio: isVideo ? '540p' : '',
    cover,
    originCover: cover,
    dynamicCover: isVideo ? cover : '',
    playAddr: isVideo ? cdnUrl('play', clip.id) : '',
    downloadAddr: '',
    ...(isVideo ? { bitrate: 1_297_895, codecType: 'h264', format: 'mp4', bitrateInfo: [] } : {}),
    size: isVideo ? '8788538' : '',
  };
}

function statsOf({ stats }: Clip) {
  const { collectCount, repostCount, ...numbers } = stats;
  const all = { ...numbers, collectCount, repostCount };
  return {
    // Mixed types, as the page has them: four numbers and one string.
    stats: { ...numbers, collectCount: String(collectCount) },
    statsV2: Object.fromEntries(Object.entries(all).map(([name, count]) => [name, String(count)])),
  };
}

function imagePostOf(clip: Clip) {
  const images = Array.from({ length: clip.pictures }, (_, index) => ({
    imageURL: { urlList: [cdnUrl('slide', `${clip.id}-${index}`)] },
    imageWidth: 576,
    imageHeight: 1024,
  }));
  return { imagePost: { images, cover: images[0], shareCover: images[0], title: '' } };
}

/** A clip as the page's own data tells it (pages 2.4, the 2026 shape). */
export function itemStructOf(clip: Clip) {
  const caption = captionOf(clip.desc);
  const tags = caption.textExtra.filter((extra) => extra.hashtagName !== '');
  return {
    id: clip.id,
    ...caption,
    createTime: String(createdAtSeconds(clip.id)),
    scheduleTime: 0,
    video: videoOf(clip),
    author: authorOf(clip.author),
    music: musicOf(clip.music),
    challenges: tags.map(({ hashtagName }) => ({ id: '0', title: hashtagName, desc: '' })),
    ...statsOf(clip),
    ...(clip.kind === 'photo' ? imagePostOf(clip) : {}),
    originalItem: false,
    officalItem: false,
    secret: false,
    forFriend: false,
    privateItem: false,
    digged: false,
    collected: false,
    itemCommentStatus: 0,
    takeDown: 0,
    isReviewing: false,
    isAd: false,
    duetEnabled: true,
    stitchEnabled: true,
    shareEnabled: true,
    indexEnabled: true,
    item_control: { can_share: true, can_comment: true, can_music_redirect: true },
  };
}
