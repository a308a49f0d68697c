import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reply } from './call.ts';

/** What HTTP/1.1's and HTTP/2's responses have in common. */
export type AnyResponse = Pick<
  ServerResponse,
  'statusCode' | 'setHeader' | 'write' | 'end' | 'on' | 'once' | 'destroyed' | 'writableFinished'
>;

function head(response: AnyResponse, reply: Reply): void {
  response.statusCode = reply.status;
  response.setHeader('content-type', reply.contentType);
  response.setHeader('cache-control', 'no-store');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
}

export function send(response: AnyResponse, reply: Reply): void {
  head(response, reply);
  if (reply.status !== 204) response.setHeader('content-length', Buffer.byteLength(reply.body));
  response.end(reply.body);
}

/** The usual JSON of a reply, cut in the middle: readable status, unreadable body. */
export function cutShort(reply: Reply): Reply {
  return { ...reply, body: reply.body.slice(0, Math.max(1, Math.floor(reply.body.length / 2))) };
}

/** Sends the right answer, a few bytes at a time, ten times a second. */
export async function drip(response: AnyResponse, reply: Reply, bytesPerSecond: number) {
  head(response, reply);
  const step = Math.max(1, Math.ceil(bytesPerSecond / 10));
  const bytes = Buffer.from(reply.body);
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    response.write(bytes.toString('latin1', at, at + step), 'latin1');
    await wait(100);
  }
  response.end();
}

/** An answer that begins well and goes on for `bytes` bytes, as fast as the client reads. */
export async function flood(response: AnyResponse, reply: Reply, bytes: number) {
  head(response, { ...reply, contentType: 'application/json; charset=utf-8' });
  response.write('{"padding":"');
  const chunk = 'x'.repeat(64 * 1024);
  const closed = new Promise<void>((resolve) => response.once('close', () => resolve()));
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (response.write(chunk)) continue;
    const drained = new Promise<void>((resolve) => response.once('drain', () => resolve()));
    await Promise.race([drained, closed]);
  }
  response.end('"}');
}
