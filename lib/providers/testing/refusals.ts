import { DUMPLING_REFUSALS } from '../dumpling/errors.ts';
import { INFINIPOST_REFUSALS } from '../infinipost/errors.ts';
import { KONBINI_REFUSALS } from '../konbini/errors.ts';
import type { ProviderId } from '../provider.ts';
import type { RefusalRow } from '../refusal.ts';
import { TIKTOK_REFUSALS } from '../tiktok/errors.ts';

export const CLIENT_REFUSALS = {
  infinipost: INFINIPOST_REFUSALS,
  tiktok: TIKTOK_REFUSALS,
  dumpling: DUMPLING_REFUSALS,
  konbini: KONBINI_REFUSALS,
} as const satisfies Record<ProviderId, readonly RefusalRow[]>;
