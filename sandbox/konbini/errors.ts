import { json, type Reply } from '../wire/call.ts';

/** Every documented code with its HTTP status (KonbiniAPI's documentation, errors). */
const documented = {
  validation_error: [400, 'The request is not valid'],
  missing_api_key: [401, 'An API key is required'],
  invalid_api_key: [401, 'The API key is not valid'],
  credits_exhausted: [402, 'No credits remaining'],
  api_key_disabled: [403, 'The API key is disabled'],
  api_key_expired: [403, 'The API key has expired'],
  not_found: [404, 'The resource was not found'],
  route_not_found: [404, 'No such route'],
  payload_too_large: [413, 'The request body is too large'],
  internal_error: [500, 'An internal error occurred'],
  platform_error: [502, 'The platform could not be read'],
  service_unavailable: [503, 'The service is unavailable'],
  upstream_timeout: [504, 'The platform did not answer in time'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof documented;

export function isErrorCode(name: string): name is ErrorCode {
  return Object.hasOwn(documented, name);
}

export function refusal(code: ErrorCode, message: string = documented[code][1]): Reply {
  return json(documented[code][0], { errors: [{ code, message }], data: null }, { code });
}
