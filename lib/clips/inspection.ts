import * as z from 'zod/mini';
import { problemSchema } from '../problems/problem.ts';
import { clipRefSchema, musicIdSchema } from '../tiktok/clip-schema.ts';
import { clipReadingSchema } from '../tiktok/reading-schema.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const count = z.nullable(z.number().check(z.nonnegative()));
const instant = z.number().check(z.nonnegative());

/** What KonbiniAPI told of a sound at one time. */
export const soundReadingSchema = z.object({
  source: z.literal('konbini'),
  at: instant,
  musicId: musicIdSchema,
  title: text(300),
  author: z.nullable(text(200)),
  durationS: z.nullable(z.number().check(z.nonnegative())),
  /** Number of videos that use the sound. */
  videoCount: count,
  album: z.nullable(text(300)),
  original: z.nullable(z.boolean()),
});
export type SoundReading = z.infer<typeof soundReadingSchema>;

/**
 * What is known about a clip, with the source and the time of every reading. `problems` are those
 * of the look-ups that did not succeed; what the others told is there all the same.
 */
export const inspectionSchema = z.object({
  clip: clipRefSchema,
  readings: z.array(clipReadingSchema),
  sound: z.nullable(soundReadingSchema),
  problems: z.array(problemSchema),
});
export type Inspection = z.infer<typeof inspectionSchema>;
