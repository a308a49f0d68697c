import { problemOf } from '../problems/problem.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Port } from './port.ts';

/** How it is told that nothing left this computer, since there was no way to the provider. */
const UNREACHED = ['offline', 'no_answer'];

/** Refused for certain, or open. What is neither a provider's answer nor ours counts as open. */
export const outcomeOf: Port['outcomeOf'] = (thrown) => {
  if (thrown instanceof ProviderError) {
    const { effect, status, providerCode, logId } = thrown;
    const refused = effect === 'none';
    const facts = { refused, httpStatus: status, providerCode, logId };
    const passes = status === 429 || UNREACHED.includes(thrown.problem.code);
    if (!refused || !passes) return facts;
    return { ...facts, passes: { afterMs: (thrown.retryAfterS ?? 0) * 1000 } };
  }
  // No key or no permission: a problem of our own, from before anything left.
  const refused = problemOf(thrown) !== undefined;
  return { refused, httpStatus: null, providerCode: null, logId: null };
};
