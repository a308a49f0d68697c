import * as z from 'zod/mini';
import { CLIP_ID, type ClipRef, MUSIC_ID, USERNAME } from './clip.ts';

// Apart from the types, so that the script in the page carries no schema library.

export const clipIdSchema = z.string().check(z.regex(CLIP_ID));

export const musicIdSchema = z.string().check(z.regex(MUSIC_ID));

export const clipRefSchema = z.object({
  id: clipIdSchema,
  kind: z.enum(['video', 'photo']),
  username: z.string().check(z.regex(USERNAME)),
}) satisfies z.ZodMiniType<ClipRef>;
