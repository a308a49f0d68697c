import * as z from 'zod/mini';
import { privacyLevelSchema } from '../../providers/tiktok/schema.ts';

/** What the user decides about a post to an own TikTok account, as chosen and not yet judged. */
export const tiktokChoicesSchema = z.object({
  /** `draft`: into the account's inbox, to be finished in TikTok's app. */
  mode: z.enum(['direct', 'draft']),
  media: z.enum(['video', 'photos']),
  /** The caption of a video; the title of photos. */
  title: z.string(),
  /** Photos only. */
  description: z.string(),
  /** null = not chosen: there must be no default. */
  privacy: z.nullable(privacyLevelSchema),
  allowComment: z.boolean(),
  allowDuet: z.boolean(),
  allowStitch: z.boolean(),
  /** "Disclose content": it promotes somebody or something. */
  disclose: z.boolean(),
  yourBrand: z.boolean(),
  brandedContent: z.boolean(),
  aiGenerated: z.boolean(),
  /** Photos only: TikTok adds music of its choice. */
  addMusic: z.boolean(),
});
export type TiktokChoices = z.infer<typeof tiktokChoicesSchema>;

/** How a form opens: nothing chosen, nothing allowed (TikTok, content sharing guidelines). */
export function untouched(kind: Pick<TiktokChoices, 'mode' | 'media'>): TiktokChoices {
  return {
    ...kind,
    title: '',
    description: '',
    privacy: null,
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    disclose: false,
    yourBrand: false,
    brandedContent: false,
    aiGenerated: false,
    addMusic: false,
  };
}

/** Whether the post counts as a paid partnership: the box counts only while disclosing is on. */
export function isBranded({ disclose, brandedContent }: TiktokChoices): boolean {
  return disclose && brandedContent;
}

/**
 * The same content for another post: what it promotes and shows stays, what must be chosen for
 * every post is open again (TikTok, content sharing guidelines, 2).
 */
export function forAnotherPost(choices: TiktokChoices): TiktokChoices {
  return { ...choices, privacy: null, allowComment: false, allowDuet: false, allowStitch: false };
}
