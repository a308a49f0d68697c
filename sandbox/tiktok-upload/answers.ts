import type { Reply } from '../wire/call.ts';
import type { TikTokSettings } from '../world/tiktok/settings.ts';
import type { Upload } from '../world/tiktok/upload.ts';

/** What a PUT may be answered (TikTok's media transfer guide); none has a body. */
const codes = {
  201: undefined,
  206: undefined,
  400: 'bad_request',
  403: 'upload_url_expired',
  404: 'upload_not_found',
  416: 'range_not_satisfiable',
  500: 'internal_error',
} as const;

export type PutStatus = keyof typeof codes;

export function put(status: PutStatus, more: Partial<Reply> = {}): Reply {
  const code = codes[status];
  return {
    status,
    contentType: 'text/plain; charset=utf-8',
    body: '',
    ...(code === undefined ? {} : { code }),
    ...more,
  };
}

/** A documented refusal by its code, for faults. */
export function putNamed(name: string): Reply | null {
  const status = Object.entries(codes).find(([, code]) => code === name)?.[0];
  return status === undefined ? null : put(Number(status) as PutStatus);
}

/** How far the server has come: `bytes 0-{UPLOADED}/{TOTAL}`. */
export function progressHeader(
  { uploaded, plan }: Upload,
  { uploadRange }: TikTokSettings,
): Record<string, string> {
  if (uploadRange === 'last-byte' && uploaded === 0)
    return { 'content-range': `bytes */${plan.size}` };
  const shown = uploadRange === 'count' ? uploaded : uploaded - 1;
  return { 'content-range': `bytes 0-${shown}/${plan.size}` };
}
