import * as z from 'zod/mini';
import { photosSchema } from './photos.ts';
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
  /** How long it is, once it was read. */
  durationS: z.optional(z.number()),
  /** Which moment of it is the cover, in ms; absent = its beginning. */
  coverMs: z.optional(z.number()),
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
  /** In place of a video, where own TikTok accounts are to get photos: `tiktok.media` decides. */
  photos: z.optional(photosSchema),
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

/** Whether a draft goes out as photos; `own`: the own TikTok accounts that it goes to. */
export function postsPhotos(draft: Pick<Draft, 'tiktok'>, own: readonly unknown[]): boolean {
  return own.length > 0 && choicesOf(draft).media === 'photos';
}

/** The choices with the text where TikTok has it: it is the caption of a video, and describes photos. */
export function saidBy(draft: Pick<Draft, 'tiktok' | 'caption'>): TiktokChoices {
  const choices = choicesOf(draft);
  return choices.media === 'photos'
    ? { ...choices, description: draft.caption }
    : { ...choices, title: draft.caption };
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
