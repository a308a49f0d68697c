import * as z from 'zod/mini';

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

/** A post being written. Anything may be wrong in it: it is stored at every keystroke. */
export const draftSchema = z.object({
  id: z.string(),
  caption: z.string(),
  contentUrl: z.string(),
  targetIds: z.array(z.string()),
  /** Library key of the sound, null = none. */
  soundKey: z.nullable(z.string()),
  when: whenSchema,
  updatedAt: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

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
