import * as z from 'zod/mini';

/** The HTTP APIs that take a key of the user's. */
export const providerIdSchema = z.enum(['infinipost', 'dumpling', 'konbini']);
export type ProviderId = z.infer<typeof providerIdSchema>;

/** Where each provider lives and what it is called; a key travels to its own origin only. */
export const PROVIDERS = {
  infinipost: {
    name: 'InfiniPost',
    origin: 'https://api.infinipost.co',
    keyHint: 'starts with sk_live_ or sk_test_',
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
} as const satisfies Record<ProviderId, { name: string; origin: string; keyHint: string }>;

/** The optional host permission that a provider needs. */
export function hostPattern(provider: ProviderId): string {
  return `${PROVIDERS[provider].origin}/*`;
}
