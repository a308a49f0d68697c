import { ProblemError } from '../../../problems/problem.ts';
import type { UserInfo } from '../schema.ts';
import { type ShownConnection, shownOf, type TiktokConnection } from './connection.ts';
import { connectedAlready, otherOpenId } from './problems.ts';
import { type Exclusively, tokenLock } from './refreshing.ts';
import type { ConnectionStore } from './store.ts';
import { type PastedToken, typedToken } from './typed.ts';

/** TikTok's tokens live for 2 or 24 hours, by the page that one reads, and none says which. */
const LONGEST_LIFE_MS = 24 * 60 * 60_000;

/**
 * Connects an account by a token that the user got elsewhere, with the open id that came with it.
 * Such a token tells neither its life nor its scopes: TikTok is asked whose it is and whether it may
 * post; drafts are believed until TikTok refuses one. Throws `ProblemError`.
 */
export function createPasting(effects: {
  store: Pick<ConnectionStore, 'get' | 'put'>;
  whose(accessToken: string): Promise<UserInfo>;
  /** Whether the account allowed direct posts with this token. */
  mayPost(accessToken: string): Promise<boolean>;
  exclusively: Exclusively;
  now(): number;
}): (typed: PastedToken) => Promise<ShownConnection> {
  const { store, whose, mayPost, exclusively, now } = effects;
  return async (typed) => {
    const { openId, accessToken } = typedToken(typed);
    const id = `tiktok:${openId}`;
    return exclusively(tokenLock(id), async () => {
      const known = await store.get(id);
      if (known?.state === 'connected' && known.refreshToken !== null) {
        throw new ProblemError(connectedAlready);
      }
      const user = await whose(accessToken);
      if (user.openId !== openId) throw new ProblemError(otherOpenId);
      const direct = (await mayPost(accessToken)) ? ['video.publish'] : [];
      const connection: TiktokConnection = {
        id,
        openId,
        clientKey: null,
        displayName: user.displayName,
        avatarUrl: user.avatarUrl,
        scopes: ['user.info.basic', 'video.upload', ...direct],
        accessToken,
        accessUntil: now() + LONGEST_LIFE_MS,
        refreshToken: null,
        refreshUntil: 0,
        refreshing: null,
        state: 'connected',
        problem: null,
        connectedAt: known?.connectedAt ?? now(),
        updatedAt: now(),
      };
      await store.put(connection);
      return shownOf(connection);
    });
  };
}
