import { type Problem, ProblemError } from '../../../problems/problem.ts';
import { ProviderError } from '../../provider-error.ts';
import { needingUser, type TiktokConnection, withTokens } from './connection.ts';
import {
  accessExpired,
  accessLost,
  appGone,
  notConnected,
  otherAccount,
  pastedOver,
} from './problems.ts';
import type { AppStore, ConnectionStore } from './store.ts';
import type { TokenCalls } from './token-calls.ts';

/** A token is renewed this long before it dies, so that no call leaves with one that dies on the way. */
const EARLY_MS = 5 * 60_000;

/** Runs `work` while nobody else, in any context, runs work under the same name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export type RefreshingEffects = {
  store: Pick<ConnectionStore, 'get' | 'update'>;
  apps: Pick<AppStore, 'get'>;
  calls: Pick<TokenCalls, 'refresh'>;
  exclusively: Exclusively;
  now(): number;
  newId(): string;
};

export type Refreshing = {
  /**
   * An access token that works for some minutes yet. `refused`: the one that TikTok has just
   * refused. Throws `ProblemError`; remedy `reauthorise` = the account must be connected again.
   */
  token(connectionId: string, refused?: string): Promise<string>;
};

/** The name under which whoever touches a connection's tokens excludes the others. */
export const tokenLock = (connectionId: string) => `tokens of ${connectionId}`;

/**
 * Renews tokens one at a time. TikTok's refresh token works once and its use kills it, so what is
 * about to be used up is written down before, and the new pair is stored before anybody gets it.
 * A stop or a lost answer in between leaves the mark `refreshing`: the old token is tried again,
 * since the request may never have arrived, and if TikTok refuses it the user is told.
 */
export function createRefreshing(effects: RefreshingEffects): Refreshing {
  const { store, apps, calls, exclusively, now, newId } = effects;

  async function stopFor(id: string, problem: Problem): Promise<never> {
    await store.update(id, (stored) => needingUser(stored, problem, now()));
    throw new ProblemError(problem);
  }

  async function renew(row: TiktokConnection): Promise<string> {
    const { id, clientKey, refreshToken } = row;
    if (clientKey === null || refreshToken === null) return stopFor(id, pastedOver);
    const app = await apps.get(clientKey);
    if (!app) throw new ProblemError(appGone);
    const attemptId = newId();
    const refreshing = { attemptId, startedAt: now() };
    if (!(await store.update(id, (stored) => ({ ...stored, refreshing })))) {
      throw new ProblemError(notConnected);
    }
    const tokens = await calls.refresh(app, refreshToken).catch(async (thrown: unknown) => {
      if (!(thrown instanceof ProviderError) || thrown.effect === 'unknown') throw thrown;
      if (thrown.problem.code === 'tiktok.grant_refused') {
        return stopFor(id, row.refreshing ? accessLost : thrown.problem);
      }
      // Refused before the token was looked at: any doubt there was before is still there.
      await store.update(id, (stored) => ({ ...stored, refreshing: row.refreshing }));
      throw thrown;
    });
    if (tokens.openId !== row.openId) return stopFor(id, otherAccount);
    const renewed = await store.update(id, (stored) =>
      stored.refreshing?.attemptId === attemptId
        ? { ...withTokens(stored, tokens, now()), scopes: scopesAfter(stored, tokens.scopes) }
        : undefined,
    );
    if (!renewed) throw new ProblemError(notConnected);
    return renewed.accessToken;
  }

  return {
    token: (id, refused) =>
      exclusively(tokenLock(id), async () => {
        const row = await store.get(id);
        if (!row) throw new ProblemError(notConnected);
        if (row.accessToken !== refused && row.accessUntil - EARLY_MS > now()) {
          return row.accessToken;
        }
        if (row.state === 'needs_user') throw new ProblemError(row.problem ?? notConnected);
        if (row.refreshToken !== null && row.refreshUntil <= now()) {
          return stopFor(id, accessExpired);
        }
        return renew(row);
      }),
  };
}

/** An answer that tells no scopes has not taken any back. */
function scopesAfter(stored: TiktokConnection, told: string[]): string[] {
  return told.length > 0 ? told : stored.scopes;
}
