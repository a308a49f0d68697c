import { type Problem, ProblemError } from '../../../problems/problem.ts';
import { asProblem } from '../../../problems/unexpected.ts';
import type { UserInfo } from '../schema.ts';
import { authorizeUrl, isUseful } from './authorize.ts';
import { type ShownConnection, shownOf, withTokens } from './connection.ts';
import { challengeOf, type RandomBytes, secretText } from './pkce.ts';
import { appGone, loginClosed, nothingGranted, pastedLeft } from './problems.ts';
import { readRedirect } from './redirect.ts';
import { type Exclusively, tokenLock } from './refreshing.ts';
import type { AppStore, ConnectionStore } from './store.ts';
import type { TokenCalls } from './token-calls.ts';

export type ConnectingEffects = {
  store: Pick<ConnectionStore, 'get' | 'put' | 'update' | 'remove'>;
  apps: Pick<AppStore, 'get'>;
  calls: Pick<TokenCalls, 'exchange' | 'revoke'>;
  /** Whose token it is. */
  whose(accessToken: string): Promise<UserInfo>;
  exclusively: Exclusively;
  /** Opens TikTok's page and gives where it led back to; rejects if it was closed. */
  openLogin(url: string): Promise<string>;
  redirectUri(): string;
  random: RandomBytes;
  now(): number;
};

export type Connecting = {
  /** Lets the user connect an account through one of the user's apps. Throws `ProblemError`. */
  connect(clientKey: string): Promise<ShownConnection>;
  /**
   * Forgets an account here and tells TikTok so. Gives what to tell if TikTok did not hear it; the
   * tokens are gone from here all the same.
   */
  disconnect(connectionId: string): Promise<Problem | null>;
};

/** Connecting and disconnecting the user's TikTok accounts (TikTok, Login Kit). */
export function createConnecting(effects: ConnectingEffects): Connecting {
  const { store, apps, calls, exclusively, random, now } = effects;

  /** The code, and the verifier that proves that the login was begun here; both work once. */
  async function login(clientKey: string) {
    const redirectUri = effects.redirectUri();
    const state = secretText(random);
    const verifier = secretText(random);
    const startedAt = now();
    const challenge = await challengeOf(verifier);
    const address = await effects
      .openLogin(authorizeUrl({ clientKey, redirectUri, state, challenge }))
      .catch(() => {
        throw new ProblemError(loginClosed);
      });
    const read = readRedirect(address, { redirectUri, state, startedAt }, now());
    if ('problem' in read) throw new ProblemError(read.problem);
    return { code: read.code, redirectUri, verifier };
  }

  /** For people only: an account without a name is connected all the same. */
  async function named(id: string, accessToken: string) {
    const user = await effects.whose(accessToken).catch(() => undefined);
    if (!user) return undefined;
    const { displayName, avatarUrl } = user;
    return store.update(id, (stored) => ({ ...stored, displayName, avatarUrl }));
  }

  return {
    connect: async (clientKey) => {
      const app = await apps.get(clientKey);
      if (!app) throw new ProblemError(appGone);
      const tokens = await calls.exchange(app, await login(clientKey));
      const { openId, scopes } = tokens;
      if (!isUseful(scopes)) throw new ProblemError(nothingGranted);
      const id = `tiktok:${openId}`;
      return exclusively(tokenLock(id), async () => {
        const known = await store.get(id);
        const names = { displayName: null, avatarUrl: null, connectedAt: now(), ...known };
        // Before anything else is asked: these tokens are the only ones that work now.
        const connection = withTokens({ ...names, id, openId, clientKey, scopes }, tokens, now());
        await store.put(connection);
        return shownOf((await named(id, tokens.accessToken)) ?? connection);
      });
    },

    disconnect: (id) =>
      exclusively(tokenLock(id), async () => {
        const row = await store.get(id);
        const app = row?.clientKey ? await apps.get(row.clientKey) : undefined;
        await store.remove(id);
        if (!row) return null;
        if (row.clientKey === null) return pastedLeft;
        if (!app) return notTold(appGone);
        try {
          await calls.revoke(app, row.accessToken);
          return null;
        } catch (thrown) {
          return notTold(asProblem(thrown));
        }
      }),
  };
}

function notTold({ detail }: Problem): Problem {
  return {
    code: 'tiktok.not_revoked',
    remedy: 'ask_user',
    what: 'The account is disconnected here, but TikTok did not confirm it.',
    means: 'Soundpost has forgotten its access. TikTok may still list your app as connected.',
    next: 'Remove the app in TikTok’s settings under apps and permissions.',
    step: 'none',
    ...(detail === undefined ? {} : { detail }),
  };
}
