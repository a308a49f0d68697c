import { refusedCall } from '../failure.ts';
import { parseJson } from '../json.ts';
import type { ProviderId } from '../provider.ts';
import type { ProviderError } from '../provider-error.ts';
import type { Purpose } from '../purpose.ts';
import { CLIENT_REFUSALS } from './refusals.ts';

/** A key of no known form, so that only its own text can give it away. */
export const ODD_KEY = 'odd+key.1';

/** The error that a provider's answer becomes; a body that is no text is sent as JSON. */
export function refuse(
  provider: ProviderId,
  purpose: Purpose,
  status: number,
  body: unknown,
): ProviderError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = new Headers({ 'Content-Type': 'text/plain', 'Retry-After': '9' });
  return refusedCall(
    { provider, purpose, secrets: [ODD_KEY], rows: CLIENT_REFUSALS[provider] },
    { status, headers, text, json: parseJson(text) },
  );
}
