import type { Problem } from '../../../problems/problem.ts';
import { outlookOf } from '../../purpose.ts';
import { safeDetail } from '../../safe-detail.ts';
import { isUseful, scopesOf } from './authorize.ts';
import { OAUTH_REFUSALS } from './errors.ts';
import { nothingGranted } from './problems.ts';

/** The code is good for minutes only; an answer that comes later belongs to a forgotten window. */
const LONGEST_LOGIN_MS = 10 * 60_000;

/** What was asked for, to be compared with what came back. */
export type Login = { redirectUri: string; state: string; startedAt: number };

const reconnect = {
  remedy: 'reauthorise',
  means: outlookOf('connect').certain,
  step: 'open_options',
} as const;

const notOurs: Problem = {
  ...reconnect,
  code: 'tiktok.login_not_ours',
  what: 'What came back from TikTok’s page does not belong to the login that was begun here.',
  next: 'Connect the account again. If it comes back, check who else can see your browser.',
};

const tooLate: Problem = {
  ...reconnect,
  code: 'tiktok.login_too_late',
  what: 'TikTok’s page was left open for too long.',
  next: 'Connect the account again and press Continue within ten minutes.',
};

function refused(code: string, says: string): Problem {
  const refusal = { purpose: 'connect', status: 400, code, says, json: true } as const;
  const row = OAUTH_REFUSALS.find((one) => one.when(refusal));
  return {
    ...reconnect,
    code: row?.code ?? 'tiktok.login_failed',
    what: row?.what ?? 'TikTok’s page ended the login with an error.',
    next: row?.next ?? 'Read what it said under the details, then connect the account again.',
    detail: safeDetail(`${code}: ${says}`),
  };
}

/**
 * The code in the address that TikTok's page led back to, or why there is none. Nothing in it is
 * believed before redirect address and state are those of this login.
 */
export function readRedirect(
  address: string,
  login: Login,
  now: number,
): { code: string } | { problem: Problem } {
  const url = URL.parse(address);
  const query = url?.searchParams;
  if (!url || !query || url.origin + url.pathname !== login.redirectUri) {
    return { problem: notOurs };
  }
  if (query.getAll('state').length !== 1 || query.get('state') !== login.state) {
    return { problem: notOurs };
  }
  const error = query.get('error');
  if (error !== null) return { problem: refused(error, query.get('error_description') ?? '') };
  const late = now - login.startedAt;
  if (late > LONGEST_LOGIN_MS || late < 0) return { problem: tooLate };
  const code = query.get('code');
  if (!code) return { problem: refused('no_code', 'TikTok’s page sent no code') };
  const scopes = query.get('scopes');
  if (scopes !== null && !isUseful(scopesOf(scopes))) return { problem: nothingGranted };
  return { code };
}
