import * as z from 'zod/mini';
import { type TiktokChoices, tiktokChoicesSchema, untouched } from './tiktok-rules/choices.ts';

/** TikTok's longest caption, in UTF-16 units (`String.length`). */
export const CAPTION_LIMIT = 2200;

/** When to post: at once, or at a wall-clock time in a zone. */
export const whenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({
    kind: z.literal('at'),
    /** `YYYY-MM-DDTHH:MM` as typed; may be incomplete or empty while it is typed. */
    local: z.string().check(z.maxLength(40)),
    /** IANA zone. */
    zone: z.string().check(z.maxLength(80)),
    /** Which of the two instants of a time that exists twice; null = not asked or not answered. */
    overlap: z.nullable(z.enum(['earlier', 'later'])),
  }),
]);
export type When = z.infer<typeof whenSchema>;

/** A video file on this computer; its bytes are kept in the media store under `mediaId`. */
export const chosenFileSchema = z.object({
  mediaId: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  /** MIME type as the browser told it; may be empty. */
  type: z.string(),
});
export type ChosenFile = z.infer<typeof chosenFileSchema>;

/** A post being written. Anything may be wrong in it: it is stored at every keystroke. */
export const draftSchema = z.object({
  id: z.string(),
  caption: z.string(),
  contentUrl: z.string(),
  targetIds: z.array(z.string()),
  /** Library key of the sound, null = none. */
  soundKey: z.nullable(z.string()),
  /** The video as a file in place of `contentUrl`: own TikTok accounts only, InfiniPost fetches. */
  file: z.optional(chosenFileSchema),
  /** What is decided for own TikTok accounts, once one was among the targets. */
  tiktok: z.optional(tiktokChoicesSchema),
  when: whenSchema,
  updatedAt: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

/** What a draft has decided for own TikTok accounts; before anything was, nothing is allowed. */
export function choicesOf({ tiktok }: Pick<Draft, 'tiktok'>): TiktokChoices {
  return tiktok ?? untouched({ mode: 'direct', media: 'video' });
}

/** The draft that the popup continues. */
export const CURRENT_DRAFT = 'current';

export function emptyDraft(now: number): Draft {
  return {
    id: CURRENT_DRAFT,
    caption: '',
    contentUrl: '',
    targetIds: [],
    soundKey: null,
    when: { kind: 'now' },
    updatedAt: now,
  };
}
