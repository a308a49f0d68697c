import { logId } from '../tiktok-api/errors.ts';
import { json, type Reply } from '../wire/call.ts';

/** The codes of TikTok's token endpoint. Its documentation gives no statuses: these are RFC 6749's. */
const statuses = {
  access_denied: 400,
  invalid_client: 401,
  invalid_grant: 400,
  invalid_request: 400,
  invalid_scope: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  unsupported_response_type: 400,
  internal_error: 500,
} as const;

export type OAuthCode = keyof typeof statuses;

/** A refusal of the token endpoints: flat, without the envelope of the other ones. */
export class OAuthRefusal extends Error {
  readonly code: OAuthCode;

  constructor(code: OAuthCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function isOAuthCode(name: string): name is OAuthCode {
  return Object.hasOwn(statuses, name);
}

/** `status`: one for all of them, where that is set. */
export function refusedFlat(refusal: OAuthRefusal, now: number, status: number | null): Reply {
  const { code, message } = refusal;
  const told = { error: code, error_description: message, log_id: logId(now) };
  return json(status ?? statuses[code], told, { code });
}
