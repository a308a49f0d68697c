import { type Problem, ProblemError } from '../../../problems/problem.ts';
import type { TiktokApp } from './token-calls.ts';

/** What a header or a form can carry as it is; nothing of TikTok's has other signs in it. */
const USABLE = /^[\x21-\x7e]{1,300}$/;
const OPEN_ID = /^[A-Za-z0-9_-]{1,200}$/;

/** App and secret as they were pasted, without white space around. Throws `ProblemError`. */
export function typedApp(typed: TiktokApp): TiktokApp {
  const clientKey = typed.clientKey.trim();
  const clientSecret = typed.clientSecret.trim();
  if (!USABLE.test(clientKey)) throw unusable('tiktok.no_client_key', 'client key');
  if (!USABLE.test(clientSecret)) throw unusable('tiktok.no_client_secret', 'client secret');
  return { clientKey, clientSecret };
}

/** A token and whose it is said to be. */
export type PastedToken = { openId: string; accessToken: string };

/** The same for a token. Throws `ProblemError`. */
export function typedToken(typed: PastedToken): PastedToken {
  const openId = typed.openId.trim();
  const accessToken = typed.accessToken.trim();
  if (!OPEN_ID.test(openId)) throw unusable('tiktok.no_open_id', 'open id');
  if (!USABLE.test(accessToken)) throw unusable('tiktok.no_token', 'access token');
  return { openId, accessToken };
}

function unusable(code: string, name: string): ProblemError {
  const problem: Problem = {
    code,
    remedy: 'fix_input',
    what: `There is no ${name} in its field, or not one of TikTok’s.`,
    means: 'Nothing was stored or changed.',
    next: `Copy the ${name} as TikTok shows it.`,
    step: 'edit',
  };
  return new ProblemError(problem);
}
