import { PROVIDERS, type ProviderId } from './provider.ts';
import { TransportError } from './transport-error.ts';

/**
 * The address of an endpoint. A key may travel to its provider's origin only, so a path that would
 * lead elsewhere (`//evil`, `/\evil`, `..` above the root, a fragment) is refused.
 */
export function endpointUrl(
  provider: ProviderId,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const origin = PROVIDERS[provider].origin;
  const url = URL.parse(path, origin);
  if (url === null || url.origin !== origin || url.pathname !== path) {
    throw new TransportError('refused_address', 'no');
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
