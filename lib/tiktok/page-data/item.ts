import * as z from 'zod/mini';
import { clipIdSchema, musicIdSchema, usernameSchema } from '../clip.ts';
import { type ClipReading, clipReadingSchema } from '../reading.ts';
import { flag, listOf, maybe, picture, tally, words } from './lenient.ts';

const statsSchema = z.object({
  playCount: tally,
  diggCount: tally,
  commentCount: tally,
  shareCount: tally,
  collectCount: tally,
});

const photoSchema = z.object({
  cover: maybe(z.object({ imageURL: z.object({ urlList: listOf(picture, 4) }) })),
});

/**
 * TikTok's `itemStruct` as all generations tell it. In `SIGI_STATE` the author is a bare username
 * and the nickname stands beside it; photo posts have a video of duration 0 and no address.
 */
const itemSchema = z.object({
  id: clipIdSchema,
  desc: words(10_000),
  createTime: tally,
  author: z.catch(
    z.union([
      z.object({ uniqueId: words(100), nickname: words(200), verified: flag }),
      z.pipe(
        z.string(),
        z.transform((uniqueId) => ({
          uniqueId: uniqueId.slice(0, 100),
          nickname: '',
          verified: null,
        })),
      ),
    ]),
    { uniqueId: '', nickname: '', verified: null },
  ),
  nickname: words(200),
  music: maybe(
    z.object({
      id: musicIdSchema,
      title: words(300),
      authorName: words(200),
      duration: tally,
      original: flag,
      is_commerce_music: flag,
    }),
  ),
  video: maybe(z.object({ cover: picture, originCover: picture, duration: tally })),
  imagePost: maybe(photoSchema),
  stats: maybe(statsSchema),
  statsV2: maybe(statsSchema),
  textExtra: listOf(z.object({ hashtagName: words(150) }), 200),
  challenges: listOf(z.object({ title: words(150) }), 200),
});
type Item = z.infer<typeof itemSchema>;

/**
 * One item of the page's data as a reading of the clip that it names itself; undefined where it is
 * none (a live room, an advertisement without an id). `at`: when it was read, ms since 1970.
 */
export function readItem(value: unknown, at: number): ClipReading | undefined {
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const item = parsed.data;
  const { author } = item;
  const reading = clipReadingSchema.safeParse({
    source: 'page',
    at,
    clip: {
      id: item.id,
      kind: item.imagePost ? 'photo' : 'video',
      username: usernameSchema.safeParse(author.uniqueId).success ? author.uniqueId : '',
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
  });
  return reading.success ? reading.data : undefined;
}

/** `statsV2` is exact and of one type; `stats` fills what it does not tell. */
function figuresOf({ stats, statsV2 }: Item): ClipReading['figures'] {
  const pick = (name: keyof z.infer<typeof statsSchema>) =>
    statsV2?.[name] ?? stats?.[name] ?? null;
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
  const named = [...textExtra.map((one) => one.hashtagName), ...challenges.map((one) => one.title)];
  const bySpelling = new Map<string, string>();
  for (const name of named) {
    const key = name.toLowerCase();
    if (name !== '' && !bySpelling.has(key)) bySpelling.set(key, name);
  }
  return [...bySpelling.values()].slice(0, 200);
}
