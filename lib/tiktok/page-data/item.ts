import { CLIP_ID, MUSIC_ID, USERNAME } from '../clip.ts';
import { type ClipReading, LONGEST } from '../reading.ts';
import {
  flag,
  listOf,
  matching,
  maybe,
  object,
  picture,
  type Shape,
  type Told,
  tally,
  thing,
  words,
} from './shape.ts';

const author = object({
  uniqueId: words(LONGEST.username),
  nickname: words(LONGEST.nickname),
  verified: flag,
  privateAccount: flag,
});

/** In `SIGI_STATE` the author is a bare username, and the nickname stands beside it. */
const namedAuthor: Shape<Told<typeof author>> = (value) =>
  author(typeof value === 'string' ? { uniqueId: value } : (value ?? {}));

/**
 * TikTok's `itemStruct` as all generations tell it. Photo posts have a video of duration 0 and no
 * address.
 */
const itemShape = object({
  id: matching(CLIP_ID),
  desc: words(LONGEST.caption),
  createTime: tally,
  author: namedAuthor,
  nickname: words(LONGEST.nickname),
  music: maybe(
    object({
      id: matching(MUSIC_ID),
      title: words(LONGEST.title),
      authorName: words(LONGEST.soundAuthor),
      duration: tally,
      original: flag,
      is_commerce_music: flag,
    }),
  ),
  video: maybe(object({ cover: picture, originCover: picture, duration: tally })),
  imagePost: maybe(
    object({ cover: maybe(object({ imageURL: object({ urlList: listOf(picture, 4) }) })) }),
  ),
  stats: maybe(thing),
  statsV2: maybe(thing),
  privateItem: flag,
  secret: flag,
  forFriend: flag,
  textExtra: listOf(thing, LONGEST.hashtags),
  challenges: listOf(thing, LONGEST.hashtags),
  /** A live room, whose id may be as long as a clip's. */
  liveRoomInfo: maybe(thing),
});
type Item = Told<typeof itemShape>;

const tag = words(LONGEST.hashtag);

/**
 * One item of the page's data as a reading of the clip that it names itself; undefined where it is
 * none (a live room, an advertisement without an id). `at`: when it was read, ms since 1970.
 */
export function readItem(value: unknown, at: number): ClipReading | undefined {
  const item = itemShape(value);
  if (!item || item.liveRoomInfo) return undefined;
  const { author } = item;
  return {
    source: 'page',
    at,
    clip: {
      id: item.id,
      kind: item.imagePost ? 'photo' : 'video',
      username: USERNAME.test(author.uniqueId) ? author.uniqueId : '',
    },
    caption: item.desc,
    author: {
      username: author.uniqueId,
      nickname: author.nickname || item.nickname,
      verified: author.verified,
    },
    createdAt: item.createTime === null ? null : item.createTime * 1000,
    coverUrl:
      item.video?.cover ??
      item.video?.originCover ??
      item.imagePost?.cover?.imageURL.urlList.find((url) => url !== null) ??
      null,
    durationS: item.video?.duration || null,
    figures: figuresOf(item),
    hashtags: hashtagsOf(item),
    sound: item.music && {
      musicId: item.music.id,
      title: item.music.title,
      author: item.music.authorName,
      durationS: item.music.duration,
      original: item.music.original,
      commercial: item.music.is_commerce_music,
    },
    ...(isLimited(item) ? { limited: true } : {}),
  };
}

const isLimited = ({ privateItem, secret, forFriend, author }: Item): boolean =>
  [privateItem, secret, forFriend, author.privateAccount].includes(true);

/** `statsV2` is exact and of one type; `stats` fills what it does not tell. */
function figuresOf({ stats, statsV2 }: Item): ClipReading['figures'] {
  const pick = (name: string) => tally(statsV2?.[name]) ?? tally(stats?.[name]) ?? null;
  return {
    views: pick('playCount'),
    likes: pick('diggCount'),
    comments: pick('commentCount'),
    shares: pick('shareCount'),
    saves: pick('collectCount'),
  };
}

/** Tags differ in spelling between the caption and the list of challenges, and are the same tag. */
function hashtagsOf({ textExtra, challenges }: Item): string[] {
  const bySpelling = new Map<string, string>();
  const add = (told: unknown) => {
    const name = tag(told);
    const key = name.toLowerCase();
    if (name !== '' && !bySpelling.has(key)) bySpelling.set(key, name);
  };
  for (const one of textExtra) add(one.hashtagName);
  for (const one of challenges) add(one.title);
  return [...bySpelling.values()].slice(0, LONGEST.hashtags);
}
