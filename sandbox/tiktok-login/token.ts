import { type Call, json, type Reply } from '../wire/call.ts';
import type { Grant } from '../world/tiktok/grants.ts';
import type { World } from '../world/world.ts';
import { OAuthRefusal } from './errors.ts';
import { appIn, formOf } from './form.ts';
import { challengeOf, isVerifier } from './pkce.ts';

const client = ['client_key', 'client_secret'] as const;

function grantByCode(call: Call, { tiktok, clock }: World): Grant {
  const needed = [...client, 'grant_type', 'code', 'redirect_uri'];
  const form = formOf(call, needed, ['code_verifier']);
  const app = appIn(form, tiktok);
  const code = tiktok.grants.takeCode(form.get('code'), app.clientKey, clock.now());
  if (!code) throw new OAuthRefusal('invalid_grant', 'Authorization code is expired.');
  if (form.get('redirect_uri') !== code.redirectUri) {
    const text = 'Redirect_uri is not matched with the uri when requesting code.';
    throw new OAuthRefusal('invalid_request', text);
  }
  const verifier = form.get('code_verifier');
  const isRight =
    code.challenge === null
      ? verifier === ''
      : isVerifier(verifier) && challengeOf(verifier) === code.challenge;
  if (!isRight) {
    throw new OAuthRefusal('invalid_request', 'Code verifier or code challenge is invalid.');
  }
  return code.grant;
}

function grantByRefresh(call: Call, { tiktok, clock }: World): Grant {
  const form = formOf(call, [...client, 'grant_type', 'refresh_token']);
  const app = appIn(form, tiktok);
  const token = form.get('refresh_token');
  const grant = tiktok.grants.takeRefresh(token, app.clientKey, clock.now());
  if (!grant) throw new OAuthRefusal('invalid_grant', 'Refresh token is invalid or expired.');
  return grant;
}

function grantIn(call: Call, world: World): Grant {
  const type = new URLSearchParams(call.text).get('grant_type');
  if (type === 'authorization_code') return grantByCode(call, world);
  if (type === 'refresh_token') return grantByRefresh(call, world);
  throw new OAuthRefusal('unsupported_grant_type', 'The grant type is not supported');
}

/** POST /v2/oauth/token/: a code or a refresh token, each good once, for new tokens. */
export function exchange(call: Call, world: World): Reply {
  const { settings, grants } = world.tiktok;
  const grant = grantIn(call, world);
  const tokens = grants.issueTokens(grant, settings, world.clock.now());
  return json(200, {
    access_token: tokens.accessToken,
    expires_in: settings.accessSeconds,
    open_id: grant.openId,
    refresh_expires_in: settings.refreshSeconds,
    refresh_token: tokens.refreshToken,
    scope: grant.scopes.join(','),
    token_type: 'Bearer',
  });
}

/** POST /v2/oauth/revoke/: takes an access token and ends the consent with all its tokens. */
export function revoke(call: Call, world: World): Reply {
  const { tiktok, clock } = world;
  const form = formOf(call, [...client, 'token']);
  const app = appIn(form, tiktok);
  const grant = tiktok.grants.byAccess(form.get('token'), clock.now());
  if (grant?.clientKey !== app.clientKey) {
    throw new OAuthRefusal('invalid_request', 'The access token is invalid');
  }
  tiktok.grants.revoke(grant, clock.now());
  return json(200, {});
}
