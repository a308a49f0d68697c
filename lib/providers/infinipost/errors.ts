import { has, type Refusal, type RefusalRow } from '../refusal.ts';

const NAME = 'InfiniPost';

/** InfiniPost uses one code for every wrong field; which one it was stands in its words only. */
const wrong = (words: RegExp) => (refusal: Refusal) =>
  has('invalid_parameter', 'missing_required_fields')(refusal) && words.test(refusal.says);

const missing = (words: RegExp) => (refusal: Refusal) =>
  (has('not_found')(refusal) || (refusal.code === null && refusal.status === 404)) &&
  words.test(refusal.says);

const edit = { remedy: 'fix_input', step: 'edit' } as const;

/**
 * Every documented error of InfiniPost (InfiniPost's documentation, errors), the first that fits. Of the
 * HTTP statuses only 401 is documented, so the rows go by code and words.
 */
export const INFINIPOST_REFUSALS: readonly RefusalRow[] = [
  {
    code: 'infinipost.unauthenticated',
    when: (refusal) =>
      refusal.status === 401 || has('unauthenticated', 'unauthorized', 'invalid_api_key')(refusal),
    remedy: 'reauthorise',
    what: `${NAME} does not accept your key: it is wrong, expired or withdrawn.`,
    next: `Enter a current ${NAME} key in the options.`,
    step: 'open_options',
    field: 'key',
  },
  {
    code: 'infinipost.no_credits',
    when: (refusal) => refusal.status === 402,
    remedy: 'top_up',
    what: `${NAME} wants to be paid before it goes on.`,
    next: `Settle your ${NAME} plan on its site, then try again.`,
    step: 'try_again',
    means: { key: 'The key works, but nothing can be posted until that is settled.' },
  },
  {
    code: 'infinipost.forbidden',
    when: (refusal) => refusal.status === 403,
    remedy: 'reauthorise',
    what: `Your ${NAME} key may not do this.`,
    next: `Enter an ${NAME} key that may, in the options.`,
    step: 'open_options',
    field: 'key',
  },
  {
    code: 'infinipost.extraction_failed',
    when: has('extraction_failed'),
    remedy: 'ask_user',
    what: `${NAME} could not get the sound out of this TikTok post: it may be private, restricted or gone.`,
    next: 'Save the sound from another post that uses it.',
    step: 'open_original',
    field: 'sound',
    effect: 'none',
  },
  {
    code: 'infinipost.invalid_url',
    when: has('invalid_url'),
    remedy: 'fix_input',
    what: `${NAME} does not take this link for a TikTok video.`,
    next: 'Save the sound from a video post, not from a photo post or a sound page.',
    step: 'open_original',
    field: 'sound',
    effect: 'none',
  },
  {
    code: 'infinipost.warmup_not_active',
    when: has('warmup_not_active'),
    remedy: 'ask_user',
    what: `${NAME} refuses this because of the account's warm-up.`,
    next: `Look at the account's state in ${NAME}.`,
    step: 'none',
    field: 'targets',
  },
  {
    code: 'infinipost.account_not_found',
    when: (refusal) =>
      missing(/account/i)(refusal) || (refusal.purpose === 'account' && missing(/(?:)/)(refusal)),
    remedy: 'fix_input',
    what: `${NAME} has no such account under your key.`,
    next: `Copy the account's id from ${NAME} and add it again in the options.`,
    step: 'open_options',
    field: 'targets',
  },
  {
    code: 'infinipost.sound_not_found',
    when: (refusal) => missing(/sound/i)(refusal) || wrong(/sound/i)(refusal),
    ...edit,
    what: `${NAME} no longer has this sound.`,
    next: 'Import the sound again in the library, then schedule the post again.',
    field: 'sound',
  },
  {
    code: 'infinipost.post_not_found',
    when: missing(/(?:)/),
    remedy: 'ask_user',
    what: `${NAME} has no such post: it was deleted there, or belongs to another key.`,
    next: `Look in ${NAME} whether the post is there.`,
    step: 'none',
  },
  {
    code: 'infinipost.past_time',
    when: (refusal) => wrong(/scheduledTime/i)(refusal) && /past|future/i.test(refusal.says),
    ...edit,
    what: `For ${NAME} the time of the post has already passed.`,
    next: 'Choose a later time.',
    field: 'when',
  },
  {
    code: 'infinipost.time_refused',
    when: wrong(/scheduledTime|timezone/i),
    ...edit,
    what: `${NAME} does not accept the time of the post.`,
    next: 'Choose another time, or post at once.',
    field: 'when',
  },
  {
    code: 'infinipost.content_refused',
    when: wrong(/contentUrl/i),
    ...edit,
    what: `${NAME} does not accept the video's address.`,
    next: 'Give a public https address that leads straight to the video file.',
    field: 'contentUrl',
  },
  {
    code: 'infinipost.targets_refused',
    when: wrong(/account/i),
    ...edit,
    what: `${NAME} does not accept the account.`,
    next: 'Choose the account again.',
    field: 'targets',
  },
  {
    code: 'infinipost.caption_refused',
    when: wrong(/caption/i),
    ...edit,
    what: `${NAME} does not accept the caption.`,
    next: 'Change or shorten the caption.',
    field: 'caption',
  },
  {
    code: 'infinipost.invalid_parameter',
    when: (refusal) =>
      wrong(/(?:)/)(refusal) ||
      (refusal.status === 400 && refusal.says !== '') ||
      refusal.status === 422,
    ...edit,
    what: `${NAME} does not accept something in the request.`,
    next: 'Read what it said under the details, change that, and try again.',
  },
  {
    code: 'infinipost.too_much',
    when: (refusal) => refusal.status === 413 || refusal.status === 415,
    ...edit,
    what: `${NAME} does not take media of this size or kind.`,
    next: 'Use a smaller MP4 file.',
    field: 'contentUrl',
  },
  {
    code: 'server_error',
    when: has('internal'),
    remedy: 'retry',
    what: `${NAME} had an error of its own.`,
    next: 'Try again in a few minutes.',
    step: 'try_again',
  },
];
