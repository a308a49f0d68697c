import { ProblemError } from '../../../problems/problem.ts';
import { notGranted } from '../../access.ts';
import type { Http } from '../../http.ts';
import { ProviderError } from '../../provider-error.ts';
import { createTiktok, type Tiktok } from '../client.ts';
import type { Refreshing } from './refreshing.ts';

export type TiktokAccess = {
  /**
   * Does `work` with a client of a connected account. If TikTok refuses the token, before anything
   * was done, the token is renewed and `work` done once more. Throws `ProblemError`.
   */
  as<T>(connectionId: string, work: (api: Tiktok) => Promise<T>): Promise<T>;
};

/** Who may be called at all: the account is connected, and the browser lets us reach TikTok. */
export function createTiktokAccess(effects: {
  http: Http;
  refreshing: Refreshing;
  granted(): Promise<boolean>;
}): TiktokAccess {
  const { http, refreshing, granted } = effects;
  return {
    as: async (connectionId, work) => {
      if (!(await granted())) throw new ProblemError(notGranted('tiktok'));
      const key = await refreshing.token(connectionId);
      try {
        return await work(createTiktok({ http, key }));
      } catch (thrown) {
        const refused =
          thrown instanceof ProviderError && thrown.problem.code === 'tiktok.token_refused';
        if (!refused) throw thrown;
        const renewed = await refreshing.token(connectionId, key);
        return work(createTiktok({ http, key: renewed }));
      }
    },
  };
}
