import { json, type Reply } from '../wire/call.ts';

/**
 * Every error that InfiniPost documents. The contract gives 401 for keys and no other numbers; the
 * others are the usual ones for what they say. 409 and 408 are avoided, since clients must take
 * them for "perhaps done".
 */
const documented = {
  unauthenticated: [401, 'Invalid or missing API key'],
  unauthorized: [401, 'Missing API key'],
  invalid_api_key: [401, 'The API key is invalid'],
  invalid_parameter: [400, 'A parameter is invalid'],
  missing_required_fields: [400, 'Missing required fields'],
  invalid_url: [400, 'Invalid TikTok video URL. Please provide a valid TikTok video URL.'],
  warmup_not_active: [400, 'The account is not ready to post: its warm-up is not active'],
  not_found: [404, 'Not found'],
  extraction_failed: [
    422,
    'Unable to extract sound from the TikTok video. The video may be unavailable or restricted.',
  ],
  internal: [500, 'An unexpected error occurred'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof documented;

/** A documented refusal, thrown by whatever finds it and answered by the host. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(code: ErrorCode, message: string = documented[code][1]) {
    super(message);
    this.reply = json(documented[code][0], { error: { code, message } }, { code });
  }
}

export function isErrorCode(name: string): name is ErrorCode {
  return Object.hasOwn(documented, name);
}
