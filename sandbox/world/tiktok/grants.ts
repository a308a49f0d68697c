import { randomBytes } from 'node:crypto';
import type { Scope } from './app.ts';

/** A user's consent to an app. Its tokens end with it. */
export type Grant = {
  clientKey: string;
  openId: string;
  scopes: Scope[];
  /** Epoch milliseconds; `null` while it holds. */
  revokedAt: number | null;
};

export type Code = {
  grant: Grant;
  redirectUri: string;
  /** The challenge of PKCE as it was sent, or `null`. */
  challenge: string | null;
  expiresAt: number;
};

type Token = { grant: Grant; expiresAt: number };

export type Tokens = { accessToken: string; refreshToken: string };

type Lifetimes = { accessSeconds: number; refreshSeconds: number };

/** Codes and tokens. Times are epoch milliseconds of the sandbox's clock. */
export type Grants = {
  /** Good for one exchange. */
  issueCode(code: Code): string;
  /** Uses the code up; `null` when it is unknown, used, another app's or past its time. */
  takeCode(code: string, clientKey: string, now: number): Code | null;
  /** New tokens; those that were issued before keep what life they have. */
  issueTokens(grant: Grant, lifetimes: Lifetimes, now: number): Tokens;
  /** Uses the token up; `null` when it is unknown, used, revoked, another app's or past its time. */
  takeRefresh(token: string, clientKey: string, now: number): Grant | null;
  byAccess(token: string, now: number): Grant | null;
  revoke(grant: Grant, now: number): void;
  /** Whether the user has agreed to all of it before. */
  hasAgreed(openId: string, clientKey: string, wanted: readonly Scope[]): boolean;
};

const secret = () => randomBytes(24).toString('base64url');

export function createGrants(): Grants {
  const codes = new Map<string, Code>();
  const access = new Map<string, Token>();
  const refresh = new Map<string, Token>();
  const given = new Set<Grant>();

  const living = (token: Token | undefined, now: number) =>
    token && token.grant.revokedAt === null && now < token.expiresAt ? token.grant : null;

  return {
    issueCode(code) {
      // TikTok's codes hold signs that an address has in another form: clients must decode them.
      const text = `${secret()}*1!sb`;
      codes.set(text, code);
      return text;
    },
    takeCode(text, clientKey, now) {
      const code = codes.get(text);
      if (code?.grant.clientKey !== clientKey) return null;
      codes.delete(text);
      return now < code.expiresAt ? code : null;
    },
    issueTokens(grant, { accessSeconds, refreshSeconds }, now) {
      const tokens = { accessToken: `act.${secret()}!sb`, refreshToken: `rft.${secret()}!sb` };
      given.add(grant);
      access.set(tokens.accessToken, { grant, expiresAt: now + accessSeconds * 1000 });
      refresh.set(tokens.refreshToken, { grant, expiresAt: now + refreshSeconds * 1000 });
      return tokens;
    },
    takeRefresh(text, clientKey, now) {
      const token = refresh.get(text);
      if (token?.grant.clientKey !== clientKey) return null;
      refresh.delete(text);
      return living(token, now);
    },
    byAccess: (text, now) => living(access.get(text), now),
    revoke(grant, now) {
      grant.revokedAt = now;
    },
    hasAgreed: (openId, clientKey, wanted) =>
      [...given].some(
        (grant) =>
          grant.revokedAt === null &&
          grant.openId === openId &&
          grant.clientKey === clientKey &&
          wanted.every((scope) => grant.scopes.includes(scope)),
      ),
  };
}
