import { endpointUrl } from './address.ts';
import { readText } from './body.ts';
import { parseJson } from './json.ts';
import { emptyPool } from './pool.ts';
import { PROVIDERS, type ProviderId } from './provider.ts';
import { TransportError } from './transport-error.ts';

export type HttpRequest = {
  provider: ProviderId;
  method: 'GET' | 'POST' | 'DELETE';
  /** Starts with `/`, parts already percent-encoded. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** Sent as a bearer; null = none. */
  key: string | null;
  /** Sent as JSON. A function gives it when its turn to be sent has come. */
  body?: unknown;
  /** Awaited when nothing but the request itself is left to be sent; it is not if this rejects. */
  leaving?: () => Promise<void>;
  /** Sent as a form instead of `body`. */
  form?: Readonly<Record<string, string>>;
  timeoutMs?: number;
  maxBytes?: number;
  signal?: AbortSignal;
};

/** A whole answer, whatever its status. `json: undefined` = the body is not JSON. */
export type HttpAnswer = {
  status: number;
  headers: { get(name: string): string | null };
  json: unknown;
  text: string;
};

export type Http = {
  /** A request that may reach the server twice without harm. Throws `TransportError`. */
  ask(request: HttpRequest): Promise<HttpAnswer>;
  /** A request that must reach the server at most once: publishing, and what costs money. */
  once(request: HttpRequest): Promise<HttpAnswer>;
};

/** A piece of a file for a signed address, which is a secret in itself. */
export type Piece = {
  url: string;
  bytes: Blob;
  /** The file's type, `video/mp4`. */
  type: string;
  /** `Content-Range`: which bytes of how many. */
  range: string;
  timeoutMs: number;
  signal?: AbortSignal;
};

/** Sends a piece; `range` is the answer's own `Content-Range`. Throws `TransportError`. */
export type SendPiece = (piece: Piece) => Promise<{ status: number; range: string | null }>;

/** Where a page's address led in the end, and the status there. */
export type Led = { status: number; url: string };

/** Follows a page's address. Throws `TransportError`: `timeout`, `network`, `refused_address`. */
export type Follow = (url: string) => Promise<Led>;

const ASK_TIMEOUT_MS = 30_000;
/** A person waits for it with nothing to look at. */
const FOLLOW_TIMEOUT_MS = 12_000;
/** A publish was measured to take 222 s at another scheduler, and answering late is not failing. */
const ONCE_TIMEOUT_MS = 240_000;
const MAX_BYTES = 2_000_000;

const USABLE_KEY = /^[\x21-\x7e]{1,500}$/;

const made = (body: unknown): unknown => (typeof body === 'function' ? body() : body);

/** TikTok wants its type on every POST, also on those that have nothing to say. */
function bodyOf({ method, body, form }: HttpRequest): { type: string | null; body: string | null } {
  if (form) {
    return {
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ ...form }).toString(),
    };
  }
  const type = method === 'POST' || body !== undefined ? 'application/json' : null;
  return { type, body: body === undefined ? null : JSON.stringify(made(body)) };
}

/** Sends what holds a secret: nothing is followed, stored or told, and failures say no address. */
async function strictly<T>(
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
  work: (strict: RequestInit) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await work({
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any(signal === undefined ? [timeout] : [timeout, signal]),
    });
  } catch (error) {
    if (error instanceof TransportError) throw error;
    if (signal?.aborted) throw new TransportError('aborted', 'maybe');
    throw new TransportError(timeout.aborted ? 'timeout' : 'network', 'maybe');
  }
}

/** The only door to the APIs. `fetch` is called unbound, as browsers demand. */
export function createHttp(effects: { fetch: typeof fetch }): Http {
  const { fetch } = effects;
  const queues = new Map<string, Promise<unknown>>();

  async function send(
    request: HttpRequest,
    credentials: 'omit' | 'include',
    timeoutMs: number,
  ): Promise<HttpAnswer> {
    const url = endpointUrl(request.provider, request.path, request.query);
    const { type, body } = bodyOf(request);
    const headers = new Headers({ Accept: 'application/json' });
    if (request.key !== null) headers.set('Authorization', `Bearer ${request.key}`);
    if (type !== null) headers.set('Content-Type', type);
    const init = { method: request.method, headers, body, credentials };
    return strictly({ timeoutMs, ...request }, async (strict) => {
      const response = await fetch(url, { ...init, ...strict });
      const text = await readText(response, request.maxBytes ?? MAX_BYTES);
      return { status: response.status, headers: response.headers, json: parseJson(text), text };
    });
  }

  /** A request on the publishing pool with no key and no effect; a redirect is an answer too. */
  function knock(origin: string, signals: readonly AbortSignal[]): Promise<string> {
    return fetch(`${origin}/`, {
      method: 'HEAD',
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([...signals]),
    }).then((response) => response.text());
  }

  /** Makes sure that what is sent next opens its own connection, or fails with nothing sent. */
  async function prepare({ provider, signal }: HttpRequest): Promise<void> {
    const { origin } = PROVIDERS[provider];
    const own = signal === undefined ? [] : [signal];
    let timeout: AbortSignal | undefined;
    try {
      await emptyPool((end) => {
        timeout = end;
        return knock(origin, [end, ...own]);
      });
    } catch {
      if (signal?.aborted) throw new TransportError('aborted', 'no');
      throw new TransportError(timeout?.aborted ? 'timeout' : 'network', 'no');
    }
  }

  function check(request: HttpRequest): void {
    if (request.key !== null && !USABLE_KEY.test(request.key))
      throw new TransportError('unusable_key', 'no');
    endpointUrl(request.provider, request.path, request.query);
    if (request.signal?.aborted) throw new TransportError('aborted', 'no');
  }

  return {
    async ask(request) {
      check(request);
      await request.leaving?.();
      return send(request, 'omit', ASK_TIMEOUT_MS);
    },
    once(request) {
      const origin = PROVIDERS[request.provider].origin;
      const turn = (queues.get(origin) ?? Promise.resolve()).then(async () => {
        check(request);
        await prepare(request);
        check(request);
        await request.leaving?.();
        return send(request, 'include', ONCE_TIMEOUT_MS);
      });
      queues.set(
        origin,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

/** The door for files. `allowed` judges each address before anything is sent to it. */
export function createSendPiece(effects: {
  fetch: typeof fetch;
  allowed(address: string): boolean;
}): SendPiece {
  const { fetch, allowed } = effects;
  return async (piece) => {
    const { url, bytes, type, range, signal } = piece;
    if (!allowed(url)) throw new TransportError('refused_address', 'no');
    if (signal?.aborted) throw new TransportError('aborted', 'no');
    const headers = { 'Content-Type': type, 'Content-Range': range };
    return strictly(piece, async (strict) => {
      const init = { method: 'PUT', headers, body: bytes, credentials: 'omit' } as const;
      const response = await fetch(url, { ...init, ...strict });
      await readText(response, MAX_BYTES);
      return { status: response.status, range: response.headers.get('Content-Range') };
    });
  };
}

/**
 * Follows an address to where it leads: one request with no key, no cookie and no referrer, of
 * whose answer the address and the status are told and nothing else is read. `hosts`: the only ones
 * that may be asked; where redirects may lead is bounded by the manifest (`connect-src`).
 */
export function createFollow(effects: {
  fetch: typeof fetch;
  hosts: readonly string[];
  timeoutMs?: number;
}): Follow {
  const { fetch, hosts, timeoutMs = FOLLOW_TIMEOUT_MS } = effects;
  return async (address) => {
    const url = URL.parse(address);
    if (url?.protocol !== 'https:' || !hosts.includes(url.host)) {
      throw new TransportError('refused_address', 'no');
    }
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url.href, {
        method: 'GET',
        headers: { Accept: 'text/html' },
        credentials: 'omit',
        redirect: 'follow',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: timeout,
      });
      // A page of TikTok's weighs hundreds of kilobytes, and nothing in it is asked for.
      response.body?.cancel().catch(() => undefined);
      return { status: response.status, url: response.url };
    } catch {
      throw new TransportError(timeout.aborted ? 'timeout' : 'network', 'maybe');
    }
  };
}
