import type { Reply } from '../wire/call.ts';
import { isSandboxApp, type Scope, scopes, type TikTokApp } from '../world/tiktok/app.ts';
import { isRegistered } from '../world/tiktok/redirect-uri.ts';
import type { TikTokUser } from '../world/tiktok/user.ts';
import type { World } from '../world/world.ts';

/** What an app asks of a user, checked. */
export type Wish = {
  app: TikTokApp;
  user: TikTokUser;
  redirectUri: string;
  state: string;
  scopes: Scope[];
  challenge: string | null;
};

/** What TikTok shows on its own page and leads nowhere: the address to go to is not to be trusted. */
export class AuthorizeFault extends Error {}

function scopesIn(text: string, app: TikTokApp): Scope[] {
  const wanted = text.split(',').map((name) => scopes.find((scope) => scope === name));
  const approved = wanted.filter((scope) => scope !== undefined);
  if (approved.length < wanted.length || !approved.every((scope) => app.scopes.includes(scope))) {
    throw new AuthorizeFault('scope');
  }
  // Added by default (TikTok's scopes reference).
  return [...new Set<Scope>(['user.info.basic', ...approved])];
}

function challengeIn(query: URLSearchParams, app: TikTokApp): string | null {
  const challenge = query.get('code_challenge');
  if (challenge === null) {
    if (app.platform === 'desktop') throw new AuthorizeFault('code_challenge');
    return null;
  }
  if (challenge === '') throw new AuthorizeFault('code_challenge');
  if (query.get('code_challenge_method') !== 'S256') {
    throw new AuthorizeFault('code_challenge_method');
  }
  return challenge;
}

/** Reads the query of the authorize page (TikTok's Login Kit guide), or throws a fault. */
export function wishIn(query: URLSearchParams, { tiktok }: World): Wish {
  const app = tiktok.apps.get(query.get('client_key') ?? '');
  if (!app) throw new AuthorizeFault('client_key');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isRegistered(app, redirectUri)) throw new AuthorizeFault('redirect_uri');
  if (query.get('response_type') !== 'code') throw new AuthorizeFault('response_type');
  const state = query.get('state') ?? '';
  if (state === '') throw new AuthorizeFault('state');
  const wanted = scopesIn(query.get('scope') ?? '', app);
  const challenge = challengeIn(query, app);
  const user = tiktok.users.get(tiktok.settings.signedIn ?? '');
  if (!user) throw new AuthorizeFault('signed_out');
  if (isSandboxApp(app) && !app.targetUsers.includes(user.openId)) {
    throw new AuthorizeFault('non_sandbox_target');
  }
  return { app, user, redirectUri, state, scopes: wanted, challenge };
}

function back({ redirectUri, state }: Wish, answer: Record<string, string>): Reply {
  const location = `${redirectUri}?${new URLSearchParams({ ...answer, state })}`;
  return { status: 302, contentType: 'text/html; charset=utf-8', body: '', headers: { location } };
}

/** The user agrees to some of what was asked for. */
export function approve(wish: Wish, granted: readonly Scope[], { tiktok, clock }: World): Reply {
  const { app, user, redirectUri, challenge } = wish;
  const held = wish.scopes.filter(
    (scope) => scope === 'user.info.basic' || granted.includes(scope),
  );
  const code = tiktok.grants.issueCode({
    grant: { clientKey: app.clientKey, openId: user.openId, scopes: held, revokedAt: null },
    redirectUri,
    challenge,
    expiresAt: clock.now() + tiktok.settings.codeSeconds * 1000,
  });
  return back(wish, { code, scopes: held.join(',') });
}

export function deny(wish: Wish): Reply {
  const error_description = 'The user has denied access to the application';
  return back(wish, { error: 'access_denied', error_description });
}
