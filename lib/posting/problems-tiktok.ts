import type { Problem } from '../problems/problem.ts';

const NOT_SENT = 'Nothing was sent. Everything you wrote is kept.';
const edit = { remedy: 'fix_input', means: NOT_SENT, step: 'edit' } as const;

/** The account was connected without the permission that this post needs. */
export function mayNotDo(mode: 'direct' | 'draft'): Problem {
  const what = mode === 'draft' ? 'put drafts into its inbox' : 'post directly';
  return {
    code: `posting.tiktok_may_not_${mode}`,
    remedy: 'reauthorise',
    what: `This TikTok account has not allowed Soundpost to ${what}.`,
    means: 'Nothing was sent. The post stays in the queue.',
    next: 'Connect the account again and leave every box ticked that TikTok shows.',
    step: 'open_options',
    field: 'targets',
  };
}

/** Written before the account was chosen: nobody decided who may see it. */
export const noChoices: Problem = {
  ...edit,
  code: 'posting.tiktok_no_choices',
  what: 'Nobody has decided yet how this post goes to TikTok: who may see it, and as what.',
  next: 'Open it as a new draft and decide that.',
  field: 'privacy',
};

/** TikTok takes photos by address only (TikTok, photo post reference). */
export const noPhotos: Problem = {
  ...edit,
  code: 'posting.tiktok_no_photos',
  what: 'This was to be a post of photos, and it names none.',
  next: 'Open it as a new draft and enter the addresses of the photos, or choose a video.',
  field: 'photos',
};
