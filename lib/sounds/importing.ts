import type { Paying } from '../ledger/paying.ts';
import { priceOf } from '../ledger/price.ts';
import { problemOf } from '../problems/problem.ts';
import type { Access } from '../providers/access.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { ImportCall } from './saving.ts';

/** The import of a sound at InfiniPost, counted in the ledger. */
export function createImporting(effects: { access: Access; paying: Paying }): ImportCall {
  return async ({ clipUrl, name }, by) => {
    const infinipost = await effects.access.client('infinipost');
    const question = `infinipost:sound:${clipUrl}`;
    const payment = { provider: 'infinipost', purpose: 'sound_import', question, by } as const;
    return effects.paying.pay(payment, async () => {
      const { value, meter } = await infinipost.importSound({
        clipUrl,
        ...(name === null ? {} : { name }),
      });
      return { value, price: priceOf(meter) };
    });
  };
}

/** Whether an error leaves open if InfiniPost took the import; one that nobody foresaw does. */
export function maybeImported(thrown: unknown): boolean {
  if (thrown instanceof ProviderError) return thrown.effect === 'unknown';
  return problemOf(thrown) === undefined;
}
