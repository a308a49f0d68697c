import * as z from 'zod/mini';
import { clipRefSchema, musicIdSchema } from './clip.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
/** A web address that may be shown or opened: https only. */
const httpsUrl = z.string().check(z.maxLength(2000), z.regex(/^https:\/\//));
const count = z.nullable(z.number().check(z.nonnegative()));
const instant = z.number().check(z.nonnegative());

/** Absolute counts as their source tells them; null = the source does not tell. */
export const figuresSchema = z.object({
  views: count,
  likes: count,
  comments: count,
  shares: count,
  saves: count,
});
export type Figures = z.infer<typeof figuresSchema>;
export type FigureName = keyof Figures;

/** What a clip's source tells of its sound. `commercial`: may it be used commercially; null = untold. */
export const soundFactsSchema = z.object({
  musicId: musicIdSchema,
  title: text(300),
  author: text(200),
  durationS: z.nullable(z.number().check(z.nonnegative())),
  original: z.nullable(z.boolean()),
  commercial: z.nullable(z.boolean()),
});
export type SoundFacts = z.infer<typeof soundFactsSchema>;

/** What one source told of a clip at one time. */
export const clipReadingSchema = z.object({
  source: z.enum(['page', 'dumpling']),
  /** When it was read, in ms since 1970. */
  at: instant,
  clip: clipRefSchema,
  caption: text(10_000),
  author: z.object({
    username: text(100),
    nickname: text(200),
    verified: z.nullable(z.boolean()),
  }),
  /** When the clip was posted, in ms since 1970. */
  createdAt: z.nullable(instant),
  coverUrl: z.nullable(httpsUrl),
  durationS: z.nullable(z.number().check(z.nonnegative())),
  figures: figuresSchema,
  hashtags: z.array(text(150)).check(z.maxLength(200)),
  sound: z.nullable(soundFactsSchema),
});
export type ClipReading = z.infer<typeof clipReadingSchema>;
