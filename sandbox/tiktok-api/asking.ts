import type { Call } from '../wire/call.ts';
import type { Scope, TikTokApp } from '../world/tiktok/app.ts';
import type { Grant } from '../world/tiktok/grants.ts';
import type { TikTokUser } from '../world/tiktok/user.ts';
import type { World } from '../world/world.ts';
import { Refusal } from './errors.ts';

/** Who asks: a user's consent to an app, and both of them. */
export type Asking = { grant: Grant; user: TikTokUser; app: TikTokApp; now: number };

/** What an endpoint asks for: one of the scopes, and how often a token may come in a minute. */
type Terms = { scopes: readonly Scope[]; perMinute: number; window: string };

export function grantOf(call: Call, { tiktok, clock }: World): Grant | null {
  return tiktok.grants.byAccess(call.bearer ?? '', clock.now());
}

/** Lets a call in, or throws. It counts for its window whatever becomes of it then. */
export function admit(call: Call, world: World, terms: Terms): Asking {
  const { tiktok, clock } = world;
  const grant = grantOf(call, world);
  const user = tiktok.users.get(grant?.openId ?? '');
  const app = tiktok.apps.get(grant?.clientKey ?? '');
  if (!grant || !user || !app) throw new Refusal('access_token_invalid');
  if (!terms.scopes.some((scope) => grant.scopes.includes(scope))) {
    throw new Refusal('scope_not_authorized');
  }
  const now = clock.now();
  if (!tiktok.windows.take(`${terms.window} ${call.bearer}`, terms.perMinute, now)) {
    throw new Refusal('rate_limit_exceeded');
  }
  return { grant, user, app, now };
}
