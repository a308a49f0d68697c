import { randomBytes } from 'node:crypto';
import { json, type Reply } from '../wire/call.ts';

const auditMessage =
  'Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/';

/** Every error that TikTok documents for its posting API, with its status and a message. */
const documented = {
  /** What the references call it; what they say of fields is answered so. */
  invalid_param: [400, 'One or more fields in the request are invalid'],
  /** What TikTok really says of a file's size and chunks. */
  invalid_params: [400, 'The request source_info is invalid'],
  invalid_file_upload: [400, 'The file upload is invalid'],
  scope_permission_missed: [400, 'Additional permission is needed'],
  app_version_check_failed: [400, "The user's TikTok app does not support this: 31.8 is needed"],
  invalid_publish_id: [400, 'The publish_id does not exist'],
  token_not_authorized_for_specified_publish_id: [
    400,
    'The access token is not authorized for this publish_id',
  ],
  publish_not_cancellable: [400, 'The publish cannot be cancelled any more'],
  access_token_invalid: [401, 'The access token is invalid or not found in the request'],
  scope_not_authorized: [401, 'The user did not authorize the scope required for this request'],
  spam_risk_too_many_posts: [403, 'The daily post cap from the API is reached'],
  spam_risk_user_banned_from_posting: [403, 'The user is banned from making new posts'],
  spam_risk_too_many_pending_share: [403, 'There may be at most 5 pending shares in 24 hours'],
  reached_active_user_cap: [403, 'The daily quota for active publishing users is reached'],
  unaudited_client_can_only_post_to_private_accounts: [403, auditMessage],
  url_ownership_unverified: [403, 'Please verify the ownership of the URL properties'],
  privacy_level_option_mismatch: [403, 'The privacy level is not among the options of the user'],
  rate_limit_exceeded: [429, 'The API rate limit is exceeded'],
  internal_error: [500, 'Something went wrong. Please try again later'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof documented;

/** As TikTok's samples show one: the time, then hexadecimal digits. */
export function logId(now: number): string {
  const time = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  return `${time}${randomBytes(9).toString('hex').toUpperCase()}`;
}

/** A documented refusal, thrown by whatever finds it and answered by the host. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, message: string = documented[code][1], status?: number) {
    super(message);
    this.code = code;
    this.status = status ?? documented[code][0];
  }
}

export function isErrorCode(name: string): name is ErrorCode {
  return Object.hasOwn(documented, name);
}

/** An answer in TikTok's envelope. */
export function success(data: unknown, now: number, more: Partial<Reply> = {}): Reply {
  return json(200, { data, error: { code: 'ok', message: '', log_id: logId(now) } }, more);
}

export function refused({ code, message, status }: Refusal, now: number): Reply {
  return json(status, { data: {}, error: { code, message, log_id: logId(now) } }, { code });
}
