import type { Refusal, RefusalRow } from '../refusal.ts';

const NAME = 'DumplingAI';

const says = (status: number, words: RegExp) => (refusal: Refusal) =>
  refusal.status === status && words.test(refusal.says);

/** A documented server error of its own words: nothing was found, so nothing is charged. */
const free = { effect: 'none', remedy: 'retry', step: 'try_again' } as const;

/**
 * Every documented error of DumplingAI (DumplingAI's documentation, errors), the first that fits. It has
 * no codes, so the rows go by status and words. Only successes cost credits.
 */
export const DUMPLING_REFUSALS: readonly RefusalRow[] = [
  {
    code: 'dumpling.unauthenticated',
    when: ({ status }) => status === 401,
    remedy: 'reauthorise',
    what: `${NAME} does not accept your key: it is wrong or inactive.`,
    next: `Enter a current ${NAME} key in the options.`,
    step: 'open_options',
    field: 'key',
  },
  {
    code: 'dumpling.no_credits',
    when: ({ status }) => status === 402 || status === 403,
    remedy: 'top_up',
    what: `Your ${NAME} account has no credits left.`,
    next: `Top up on ${NAME}'s site, then try again.`,
    step: 'try_again',
    means: { key: 'The key works, but nothing can be looked up until there are credits.' },
  },
  {
    code: 'dumpling.not_found',
    when: ({ status }) => status === 404,
    remedy: 'give_up',
    what: `${NAME} does not find this post: it may be private, restricted or gone.`,
    next: 'Open the post to see whether it is still there.',
    step: 'open_original',
  },
  {
    code: 'dumpling.missing_url',
    when: says(400, /parameter is required/i),
    remedy: 'give_up',
    what: `${NAME} was asked without a link.`,
    next: 'Report it with the details below.',
    step: 'none',
  },
  {
    code: 'dumpling.invalid_request',
    when: says(400, /invalid json/i),
    remedy: 'give_up',
    what: `${NAME} could not read the request.`,
    next: 'Report it with the details below.',
    step: 'none',
  },
  {
    code: 'dumpling.invalid_url',
    when: says(400, /format/i),
    remedy: 'fix_input',
    what: `${NAME} does not take this link for a TikTok post.`,
    next: 'Open the post itself and inspect it there.',
    step: 'open_original',
  },
  {
    code: 'dumpling.not_processed',
    when: says(400, /./),
    remedy: 'give_up',
    what: `${NAME} could not work on this post.`,
    next: 'Open the post to see whether it is still there.',
    step: 'open_original',
  },
  {
    code: 'dumpling.misconfigured',
    when: says(500, /^service /i),
    ...free,
    remedy: 'give_up',
    what: `${NAME}'s own service is not set up rightly at the moment.`,
    next: `Tell ${NAME}'s support, and try again later.`,
  },
  {
    code: 'dumpling.server_error',
    when: says(500, /./),
    ...free,
    what: `${NAME} had an error of its own.`,
    next: 'Try again in a few minutes.',
  },
  {
    code: 'dumpling.upstream',
    when: says(502, /./),
    ...free,
    what: `${NAME} got no usable answer from TikTok.`,
    next: 'Try again in a few minutes.',
  },
  {
    code: 'dumpling.busy',
    when: says(503, /./),
    ...free,
    what: `${NAME} asks too much of TikTok at the moment and is held back.`,
    next: 'Try again in a few minutes.',
  },
];
