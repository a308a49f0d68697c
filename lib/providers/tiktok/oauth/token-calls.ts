import * as z from 'zod/mini';
import { createCall } from '../../call.ts';
import type { Http } from '../../http.ts';
import { idText } from '../../lenient.ts';
import { scopesOf } from './authorize.ts';
import { OAUTH_REFUSALS } from './errors.ts';

/** The user's own app on TikTok's developer page: TikTok has no login for apps without a secret. */
export type TiktokApp = { clientKey: string; clientSecret: string };

/** A pair of tokens with their lives in seconds from the answer on. */
export type Tokens = {
  openId: string;
  accessToken: string;
  accessForS: number;
  /** Works once: the answer to its use brings the next one, and this one dies. */
  refreshToken: string;
  refreshForS: number;
  scopes: string[];
};

const token = z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/));
const life = z.number().check(z.positive(), z.maximum(10 * 365 * 86_400));
const tokensShape = z.object({
  open_id: idText,
  access_token: token,
  expires_in: life,
  refresh_token: token,
  refresh_expires_in: life,
  scope: z.catch(z.string(), ''),
});

export function readTokens(json: unknown): Tokens | undefined {
  const parsed = tokensShape.safeParse(json);
  if (!parsed.success) return undefined;
  const told = parsed.data;
  return {
    openId: told.open_id,
    accessToken: told.access_token,
    accessForS: told.expires_in,
    refreshToken: told.refresh_token,
    refreshForS: told.refresh_expires_in,
    scopes: scopesOf(told.scope),
  };
}

const TOKEN = '/v2/oauth/token/';
/** The answer replaces what is stored, so it is waited for, and not for ever. */
const TIMEOUT_MS = 60_000;

/** TikTok's token endpoints (TikTok, manage user access tokens). All throw `ProviderError`. */
export function createTokenCalls(http: Http) {
  const call = createCall('tiktok', OAUTH_REFUSALS, { http, key: null });
  const sent = (app: TiktokApp, form: Record<string, string>) => ({
    method: 'POST' as const,
    timeoutMs: TIMEOUT_MS,
    form: { client_key: app.clientKey, client_secret: app.clientSecret, ...form },
  });

  return {
    /** A code works once; `redirectUri` and `verifier` are those of the login. */
    exchange: async (
      app: TiktokApp,
      login: { code: string; redirectUri: string; verifier: string },
    ): Promise<Tokens> => {
      const { code, redirectUri, verifier } = login;
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      };
      const answer = await call({
        purpose: 'connect',
        request: { path: TOKEN, ...sent(app, form) },
        secrets: [app.clientSecret, code, verifier],
        read: readTokens,
      });
      return answer.value;
    },

    refresh: async (app: TiktokApp, refreshToken: string): Promise<Tokens> => {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const answer = await call({
        purpose: 'refresh',
        request: { path: TOKEN, ...sent(app, form) },
        secrets: [app.clientSecret, refreshToken],
        read: readTokens,
      });
      return answer.value;
    },

    /** Takes the app off the account's connected apps; its answer is empty or `{}`. */
    revoke: async (app: TiktokApp, accessToken: string): Promise<void> => {
      await call({
        purpose: 'disconnect',
        request: { path: '/v2/oauth/revoke/', ...sent(app, { token: accessToken }) },
        secrets: [app.clientSecret, accessToken],
        read: (json, text) => (text === '' || isDone(json) ? true : undefined),
      });
    },
  };
}

export type TokenCalls = ReturnType<typeof createTokenCalls>;

const doneShape = z.object({ error: z.optional(z.object({ code: z.literal('ok') })) });

function isDone(json: unknown): boolean {
  return doneShape.safeParse(json).success;
}
