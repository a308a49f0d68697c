import type { Refusal, RefusalRow } from '../refusal.ts';

const NAME = 'KonbiniAPI';

const is =
  (status: number, ...codes: string[]) =>
  ({ status: told, code }: Refusal) =>
    told === status || (code !== null && codes.includes(code));

/** KonbiniAPI gives the credit back for these (KonbiniAPI's documentation, credits). */
const refunded = { effect: 'none', remedy: 'retry', step: 'try_again' } as const;

/**
 * Every documented error of KonbiniAPI (KonbiniAPI's documentation, errors), the first that fits. A 400
 * and every 5xx is refunded; a sound that is not found is charged.
 */
export const KONBINI_REFUSALS: readonly RefusalRow[] = [
  {
    code: 'konbini.unauthenticated',
    when: is(401, 'missing_api_key', 'invalid_api_key'),
    remedy: 'reauthorise',
    what: `${NAME} does not accept your key.`,
    next: `Enter a current ${NAME} key in the options.`,
    step: 'open_options',
    field: 'key',
  },
  {
    code: 'konbini.no_credits',
    when: is(402, 'credits_exhausted'),
    remedy: 'top_up',
    what: `Your ${NAME} credits are used up.`,
    next: `Top up on ${NAME}'s site, then try again.`,
    step: 'try_again',
    means: { key: 'The key works, but nothing can be looked up until there are credits.' },
  },
  {
    code: 'konbini.key_expired',
    when: ({ code }) => code === 'api_key_expired',
    remedy: 'reauthorise',
    what: `Your ${NAME} key has expired.`,
    next: `Make a new key on ${NAME}'s site and enter it in the options.`,
    step: 'open_options',
    field: 'key',
  },
  {
    code: 'konbini.key_disabled',
    when: is(403, 'api_key_disabled'),
    remedy: 'reauthorise',
    what: `Your ${NAME} key is switched off.`,
    next: `Switch it on on ${NAME}'s site, or enter another key in the options.`,
    step: 'open_options',
    field: 'key',
  },
  {
    code: 'konbini.route_not_found',
    when: ({ code }) => code === 'route_not_found',
    remedy: 'give_up',
    what: `${NAME} no longer has this look-up.`,
    next: 'Update Soundpost; if it is the newest, report it.',
    step: 'none',
  },
  {
    code: 'konbini.not_found',
    when: is(404, 'not_found'),
    remedy: 'give_up',
    what: `${NAME} does not find this sound: it may have been taken down. It charges for the answer.`,
    next: 'Open the sound on TikTok to see whether it is still there.',
    step: 'open_original',
    charged: 'yes',
  },
  {
    code: 'konbini.invalid_request',
    when: is(400, 'validation_error'),
    remedy: 'give_up',
    what: `${NAME} does not take this for a sound.`,
    next: 'Open the sound on TikTok to see whether it is still there.',
    step: 'open_original',
  },
  {
    code: 'konbini.too_much',
    when: ({ status }) => status === 413,
    remedy: 'give_up',
    what: `${NAME} found the request too large.`,
    next: 'Report it with the details below.',
    step: 'none',
  },
  {
    code: 'konbini.upstream',
    when: is(502, 'platform_error'),
    ...refunded,
    what: `${NAME} got no usable answer from TikTok.`,
    next: 'Try again in a few minutes.',
  },
  {
    code: 'konbini.unavailable',
    when: is(503, 'service_unavailable'),
    ...refunded,
    what: `${NAME} is out of service at the moment.`,
    next: 'Try again in a few minutes.',
  },
  {
    code: 'konbini.upstream_timeout',
    when: ({ status }) => status === 504,
    ...refunded,
    what: `TikTok did not answer ${NAME} in time.`,
    next: 'Try again in a few minutes.',
  },
  {
    code: 'konbini.server_error',
    when: is(500, 'internal_error'),
    ...refunded,
    what: `${NAME} had an error of its own.`,
    next: 'Try again in a few minutes.',
  },
];
