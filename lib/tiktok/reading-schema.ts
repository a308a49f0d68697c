import * as z from 'zod/mini';
import { clipRefSchema, musicIdSchema } from './clip-schema.ts';
import { type ClipReading, type Figures, LONGEST, type SoundFacts } from './reading.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
/** A web address that may be shown or opened: https only. */
const httpsUrl = z.string().check(z.maxLength(LONGEST.address), z.regex(/^https:\/\//));
const count = z.nullable(z.number().check(z.nonnegative()));
const instant = z.number().check(z.nonnegative());

export const figuresSchema = z.object({
  views: count,
  likes: count,
  comments: count,
  shares: count,
  saves: count,
}) satisfies z.ZodMiniType<Figures>;

export const soundFactsSchema = z.object({
  musicId: musicIdSchema,
  title: text(LONGEST.title),
  author: text(LONGEST.soundAuthor),
  durationS: count,
  original: z.nullable(z.boolean()),
  commercial: z.nullable(z.boolean()),
}) satisfies z.ZodMiniType<SoundFacts>;

export const clipReadingSchema = z.object({
  source: z.enum(['page', 'dumpling']),
  at: instant,
  clip: clipRefSchema,
  caption: text(LONGEST.caption),
  author: z.object({
    username: text(LONGEST.username),
    nickname: text(LONGEST.nickname),
    verified: z.nullable(z.boolean()),
  }),
  createdAt: z.nullable(instant),
  coverUrl: z.nullable(httpsUrl),
  durationS: count,
  figures: figuresSchema,
  hashtags: z.array(text(LONGEST.hashtag)).check(z.maxLength(LONGEST.hashtags)),
  sound: z.nullable(soundFactsSchema),
  limited: z.optional(z.literal(true)),
}) satisfies z.ZodMiniType<ClipReading>;
