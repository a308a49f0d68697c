import { type Answer, answeredAt, meterOf } from './answer.ts';
import { refusedCall, silentCall } from './failure.ts';
import type { Http, HttpRequest } from './http.ts';
import type { ProviderId } from './provider.ts';
import { isOnce, type Purpose } from './purpose.ts';
import type { RefusalRow } from './refusal.ts';
import { TransportError } from './transport-error.ts';

/** What every client is built from. The key goes to its provider only, and into no error. */
export type ClientParts = { http: Http; key: string };

/** `key` null: what proves who asks stands in the form, as OAuth's token calls have it. */
export type CallParts = { http: Http; key: string | null };

export type Call<T> = {
  purpose: Purpose;
  request: Omit<HttpRequest, 'provider' | 'key'>;
  /** What else in the request is secret and may be echoed. */
  secrets?: readonly string[];
  /** The success out of the JSON, `undefined` = not to be read as one. `text`: the whole body. */
  read(json: unknown, text: string): T | undefined;
};

/**
 * One way for all clients to call: sent as its purpose demands, and either a readable success or a
 * `ProviderError`. A 2xx that cannot be read is no success: its id is lost.
 */
export function createCall(provider: ProviderId, rows: readonly RefusalRow[], parts: CallParts) {
  const { http, key } = parts;
  return async function call<T>({
    purpose,
    request,
    secrets = [],
    read,
  }: Call<T>): Promise<Answer<T>> {
    const failed = { provider, purpose, secrets: [key ?? '', ...secrets], rows };
    const send = isOnce(purpose) ? http.once : http.ask;
    const answer = await send({ ...request, provider, key }).catch((error: unknown) => {
      throw error instanceof TransportError ? silentCall(failed, error) : error;
    });
    const value =
      answer.status >= 200 && answer.status < 300 ? read(answer.json, answer.text) : undefined;
    if (value === undefined) throw refusedCall(failed, answer);
    const { headers, status } = answer;
    return { value, meter: meterOf(headers), status, answeredAt: answeredAt(headers) };
  };
}
