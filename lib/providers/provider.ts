import * as z from 'zod/mini';

/** The HTTP APIs that are called in the user's name. */
export const providerIdSchema = z.enum(['infinipost', 'tiktok', 'dumpling', 'konbini']);
export type ProviderId = z.infer<typeof providerIdSchema>;

/** Those that take a key which the user pastes; TikTok hands out tokens instead, one pair an account. */
export const keyedProviderSchema = z.enum(['infinipost', 'dumpling', 'konbini']);
export type KeyedProviderId = z.infer<typeof keyedProviderSchema>;

/** Where each provider lives and what it is called; a key or token travels to its own origin only. */
export const PROVIDERS = {
  infinipost: {
    name: 'InfiniPost',
    origin: 'https://api.infinipost.co',
    keyHint: 'starts with sk_live_ or sk_test_',
  },
  tiktok: {
    name: 'TikTok',
    origin: 'https://open.tiktokapis.com',
  },
  dumpling: {
    name: 'DumplingAI',
    origin: 'https://app.dumplingai.com',
    keyHint: 'starts with sk_',
  },
  konbini: {
    name: 'KonbiniAPI',
    origin: 'https://api.konbiniapi.com',
    keyHint: 'starts with knbn_',
  },
} as const satisfies Record<KeyedProviderId, { name: string; origin: string; keyHint: string }> &
  Record<ProviderId, { name: string; origin: string }>;

/** The optional host permission that a provider needs. */
export function hostPattern(provider: ProviderId): string {
  return `${PROVIDERS[provider].origin}/*`;
}
