import type { Call, Reply } from '../wire/call.ts';
import { type Scope, scopes } from '../world/tiktok/app.ts';
import type { World } from '../world/world.ts';
import { AuthorizeFault, approve, deny, type Wish, wishIn } from './authorize.ts';

export const authorizePath = '/v2/auth/authorize/';

const words: Record<Scope, string> = {
  'user.info.basic': 'Read your profile info (avatar, display name)',
  'user.info.profile': 'Read your additional profile information (username)',
  'video.publish': 'Post content to TikTok',
  'video.upload': 'Upload draft content to TikTok',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(status: number, body: string): Reply {
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>Log in | TikTok</title></head><body>${body}</body></html>`,
    headers: { 'x-frame-options': 'DENY' },
  };
}

function checkbox(scope: Scope): string {
  const fixed = scope === 'user.info.basic' ? ' disabled' : '';
  return `<p><label><input type="checkbox" name="granted" value="${scope}" checked${fixed}/> ${words[scope]}</label></p>`;
}

function consentPage({ app, user, scopes: wanted }: Wish): Reply {
  return page(
    200,
    `<main><h1>${escaped(app.name)} would like to:</h1><form method="post">${wanted.map(checkbox).join('')}<p>Logged in as ${escaped(user.nickname)}</p><button name="answer" value="continue">Continue</button> <button name="answer" value="cancel">Cancel</button></form></main>`,
  );
}

function faultPage({ message }: AuthorizeFault): Reply {
  const body = `<main><h1>Something went wrong</h1><p>We couldn't log in with TikTok. This may be due to specific app settings.</p><p>${escaped(message)}</p></main>`;
  return { ...page(400, body), code: message };
}

function answerForm(call: Call, wish: Wish, world: World): Reply {
  const form = new URLSearchParams(call.text);
  const named = form.getAll('granted');
  const granted = scopes.filter((scope) => named.includes(scope));
  return form.get('answer') === 'continue' ? approve(wish, granted, world) : deny(wish);
}

/** The page of www.tiktok.com on which a user lets an app in, or does not. */
export function authorizePage(call: Call, world: World): Reply {
  try {
    const wish = wishIn(call.query, world);
    if (call.method === 'POST') return answerForm(call, wish, world);
    const { settings, grants } = world.tiktok;
    const { app, user } = wish;
    // The guide: 0 leaves the page out for a session that is valid.
    const isKnown =
      call.query.get('disable_auto_auth') === '0' &&
      grants.hasAgreed(user.openId, app.clientKey, wish.scopes);
    return settings.autoApprove || isKnown ? approve(wish, wish.scopes, world) : consentPage(wish);
  } catch (error) {
    if (error instanceof AuthorizeFault) return faultPage(error);
    throw error;
  }
}
