import { expect, test } from 'vitest';
import { refuse } from '../testing/refuse.ts';

test.each<[number, string, string, string, string]>([
  [400, 'validation_error', 'konbini.invalid_request', 'give_up', 'no'],
  [401, 'missing_api_key', 'konbini.unauthenticated', 'reauthorise', 'no'],
  [401, 'invalid_api_key', 'konbini.unauthenticated', 'reauthorise', 'no'],
  [402, 'credits_exhausted', 'konbini.no_credits', 'top_up', 'no'],
  [403, 'api_key_disabled', 'konbini.key_disabled', 'reauthorise', 'no'],
  [403, 'api_key_expired', 'konbini.key_expired', 'reauthorise', 'no'],
  [404, 'not_found', 'konbini.not_found', 'give_up', 'yes'],
  [404, 'route_not_found', 'konbini.route_not_found', 'give_up', 'no'],
  [413, 'payload_too_large', 'konbini.too_much', 'give_up', 'no'],
  [500, 'internal_error', 'konbini.server_error', 'ask_user', 'no'],
  [502, 'platform_error', 'konbini.upstream', 'ask_user', 'no'],
  [503, 'service_unavailable', 'konbini.unavailable', 'ask_user', 'no'],
  [504, 'timeout', 'konbini.upstream_timeout', 'ask_user', 'no'],
])('KonbiniAPI: %d %s is %s', (status, code, told, remedy, charged) => {
  const error = refuse('konbini', 'sound', status, {
    errors: [{ code, message: 'said' }],
    data: null,
  });
  expect(error).toMatchObject({ effect: 'none', charged, problem: { code: told, remedy } });
});
