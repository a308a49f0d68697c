import type { Call, Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { isOAuthCode, OAuthRefusal, refusedFlat } from './errors.ts';
import { exchange, revoke } from './token.ts';

const endpoints: Record<string, (call: Call, world: World) => Reply> = {
  '/v2/oauth/token/': exchange,
  '/v2/oauth/revoke/': revoke,
};

export function isOAuthCall({ path }: Call): boolean {
  return Object.hasOwn(endpoints, path);
}

function run(call: Call, world: World): Reply {
  const isForm = call.contentType === 'application/x-www-form-urlencoded';
  const endpoint = endpoints[call.path];
  if (call.method !== 'POST' || !isForm || call.tooLong || !endpoint) {
    const text = 'Only POST with application/x-www-form-urlencoded is supported';
    throw new OAuthRefusal('invalid_request', text);
  }
  return endpoint(call, world);
}

/** The token endpoints of open.tiktokapis.com (TikTok's token management guide). */
export function answerOAuth(call: Call, world: World): Reply {
  try {
    return run(call, world);
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error;
    return refusedFlat(error, world.clock.now(), world.tiktok.settings.oauthErrorStatus);
  }
}

/** A documented error by its name; `null` if it is none of these endpoints'. */
export function documentedOAuth(name: string, world: World): Reply | null {
  if (!isOAuthCode(name)) return null;
  const { oauthErrorStatus } = world.tiktok.settings;
  return refusedFlat(new OAuthRefusal(name, 'Asked for'), world.clock.now(), oauthErrorStatus);
}
