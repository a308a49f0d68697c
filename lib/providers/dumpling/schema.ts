import * as z from 'zod/mini';
import {
  countNumber,
  httpsUrl,
  idText,
  instantOf,
  orNull,
  seconds,
  shortText,
} from '../lenient.ts';

export type DumplingSound = {
  musicId: string;
  title: string;
  author: string;
  durationS: number | null;
  original: boolean | null;
};

/** What DumplingAI tells of a TikTok post; null = untold. Counts are absolute. */
export type DumplingVideo = {
  id: string;
  caption: string;
  createdAt: number | null;
  durationS: number | null;
  coverUrl: string | null;
  author: { username: string; nickname: string; verified: boolean | null };
  sound: DumplingSound | null;
  figures: {
    views: number | null;
    likes: number | null;
    comments: number | null;
    shares: number | null;
    saves: number | null;
  };
  /** Without `#`, each once, in the order told. */
  hashtags: string[];
};

const music = z.object({
  id: idText,
  title: z.catch(shortText(300), ''),
  authorName: z.catch(shortText(200), ''),
  duration: orNull(seconds),
  original: orNull(z.boolean()),
});

const tagList = (field: string) =>
  z.catch(z.array(z.catch(z.looseObject({ [field]: shortText(150) }), {})), []);

const count = orNull(countNumber);

/** The id must be readable, the rest is taken where it is (seed: `createTime` is number or text). */
const videoShape = z.object({
  id: idText,
  desc: z.catch(shortText(10_000), ''),
  createTime: z.optional(z.unknown()),
  createTimeISO: z.optional(z.unknown()),
  video: z.catch(z.object({ duration: orNull(seconds), cover: orNull(httpsUrl) }), {
    duration: null,
    cover: null,
  }),
  author: z.catch(
    z.object({
      uniqueId: z.catch(shortText(100), ''),
      nickname: z.catch(shortText(200), ''),
      verified: orNull(z.boolean()),
    }),
    { uniqueId: '', nickname: '', verified: null },
  ),
  music: orNull(music),
  stats: z.catch(
    z.object({
      playCount: count,
      diggCount: count,
      commentCount: count,
      shareCount: count,
      collectCount: count,
    }),
    { playCount: null, diggCount: null, commentCount: null, shareCount: null, collectCount: null },
  ),
  challenges: tagList('title'),
  textExtra: tagList('hashtagName'),
});

/** A post out of the answer; `undefined` without a readable id. */
export function readVideo(json: unknown): DumplingVideo | undefined {
  const parsed = videoShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { video, author, stats, music: sound, challenges, textExtra, ...rest } = parsed.data;
  const tags = [
    ...challenges.map((challenge) => challenge.title),
    ...textExtra.map((extra) => extra.hashtagName),
  ].filter((tag): tag is string => typeof tag === 'string' && tag !== '');
  return {
    id: rest.id,
    caption: rest.desc,
    createdAt: instantOf(rest.createTime) ?? instantOf(rest.createTimeISO),
    durationS: video.duration,
    coverUrl: video.cover,
    author: { username: author.uniqueId, nickname: author.nickname, verified: author.verified },
    sound: sound && {
      musicId: sound.id,
      title: sound.title,
      author: sound.authorName,
      durationS: sound.duration,
      original: sound.original,
    },
    figures: {
      views: stats.playCount,
      likes: stats.diggCount,
      comments: stats.commentCount,
      shares: stats.shareCount,
      saves: stats.collectCount,
    },
    hashtags: [...new Set(tags)].slice(0, 200),
  };
}
