import type { Call } from '../wire/call.ts';

/** What a PUT says of its bytes; `last` is inclusive. */
export type Range = { first: number; last: number; total: number };

const types = ['video/mp4', 'video/quicktime', 'video/webm'];

/** The range that the headers give, or `null` when they are not as TikTok's guide wants them. */
export function rangeIn(call: Call): Range | null {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(call.headers['content-range'] ?? '');
  const length = call.headers['content-length'];
  // The token is in the address: an access token has nothing to do here.
  if (!range || !types.includes(call.contentType) || call.headers.authorization) {
    return null;
  }
  const [first = 0, last = 0, total = 0] = range.slice(1).map(Number);
  const isWhole = last >= first && Number(length) === last - first + 1;
  return isWhole ? { first, last, total } : null;
}
