import type { Meter } from '../providers/answer.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Price } from './paying.ts';

/** The price of a success, as its headers tell it; a provider that tells nothing still counts. */
export function priceOf(meter: Meter): Price {
  return {
    state: meter.creditsUsed === 0 ? 'free' : 'spent',
    credits: meter.creditsUsed,
    remaining: meter.creditsRemaining,
  };
}

const CHARGED = { no: 'free', yes: 'spent', unknown: 'maybe' } as const;

/** The price of a failure, by the provider's documented rules; what never left costs nothing. */
export function priceOfFailure(thrown: unknown): Price {
  if (!(thrown instanceof ProviderError)) return { state: 'free', credits: null, remaining: null };
  return {
    state: CHARGED[thrown.charged],
    credits: thrown.meter?.creditsUsed ?? null,
    remaining: thrown.meter?.creditsRemaining ?? null,
  };
}
