import { problemOf } from '../problems/problem.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Port } from './port.ts';

/** Refused for certain, or open. What is neither a provider's answer nor ours counts as open. */
export const outcomeOf: Port['outcomeOf'] = (thrown) => {
  if (thrown instanceof ProviderError) {
    const { effect, status, providerCode, logId } = thrown;
    return { refused: effect === 'none', httpStatus: status, providerCode, logId };
  }
  // No key or no permission: a problem of our own, from before anything left.
  const refused = problemOf(thrown) !== undefined;
  return { refused, httpStatus: null, providerCode: null, logId: null };
};
