import type { IncomingMessage } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';
import type { Call } from './call.ts';

export type AnyRequest = IncomingMessage | Http2ServerRequest;

/** KonbiniAPI answers 413 above 1 MB (KonbiniAPI's documentation, errors); the others take no more. */
const longestBody = 1_000_000;

function hostOf(request: AnyRequest): string {
  const named = request.headers[':authority'] ?? request.headers.host ?? '';
  return String(named).replace(/:\d+$/, '').toLowerCase();
}

/** What is known of a request before its body: enough to be recorded. */
export function readHead(request: AnyRequest): Call {
  const url = new URL(request.url ?? '/', 'https://sandbox.invalid');
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '');
  return {
    host: hostOf(request),
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    contentType: (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    text: '',
    tooLong: false,
    bearer: bearer?.[1] ?? null,
  };
}

/**
 * Reads the body into the call. Each piece is shown to `meet` first, which may wait; it answers
 * whether the piece belongs into the call. Rejects when the client leaves before the end.
 */
export async function readBody(
  request: AnyRequest,
  call: Call,
  meet: (piece: Buffer) => Promise<boolean>,
): Promise<Call> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(await meet(chunk))) continue;
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
  }
  return { ...call, text: Buffer.concat(chunks).toString('utf8'), tooLong: length > longestBody };
}
