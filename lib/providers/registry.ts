import type { ClientParts } from './call.ts';
import { createDumpling } from './dumpling/client.ts';
import { createInfinipost } from './infinipost/client.ts';
import { createKonbini } from './konbini/client.ts';
import type { ProviderId } from './provider.ts';
import { createTiktok } from './tiktok/client.ts';

/** How to make each provider's client: a provider without one is a type error. */
export const CLIENTS = {
  infinipost: createInfinipost,
  tiktok: createTiktok,
  dumpling: createDumpling,
  konbini: createKonbini,
} as const satisfies Record<ProviderId, (parts: ClientParts) => { testKey(): Promise<void> }>;
