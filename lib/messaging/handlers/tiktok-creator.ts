import { limitReached } from '../../posting/limits/limits.ts';
import type { LimitStore } from '../../posting/limits/store.ts';
import { ProblemError } from '../../problems/problem.ts';
import type { TiktokAccess } from '../../providers/tiktok/oauth/access.ts';
import type { Handlers } from '../server.ts';

/**
 * What an own TikTok account may post, for the form that asks: windows only. Every call asks TikTok
 * anew and nothing is kept, as its content sharing guidelines demand.
 */
export function tiktokCreatorHandlers(effects: {
  access: Pick<TiktokAccess, 'as'>;
  limits: Pick<LimitStore, 'take'>;
  now(): number;
}) {
  return {
    'tiktok.creator': async ({ id }) => {
      const now = effects.now();
      const full = await effects.limits.take(id, ['creator'], now);
      if (full) throw new ProblemError(limitReached(full.kind, full.until, now));
      const { value } = await effects.access.as(id, (api) => api.creatorInfo());
      return { creator: value };
    },
  } satisfies Partial<Handlers>;
}
