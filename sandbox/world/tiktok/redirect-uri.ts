import type { TikTokApp } from './app.ts';

const mostUris = 10;
/** In characters, not reached (TikTok's Login Kit guide). */
const lengthLimit = 512;

/** Why TikTok's portal would not register an address, or `null` (TikTok's Login Kit guide). */
function faultOf(uri: string, platform: TikTokApp['platform']): string | null {
  const url = URL.parse(uri.replace(/:\*(?=\/|$)/, ':1'));
  if (!url) return 'is not absolute';
  if (uri.length >= lengthLimit) return `has ${lengthLimit} characters or more`;
  if (url.search !== '' || url.hash !== '') return 'has a query or a fragment';
  if (platform === 'web') return url.protocol === 'https:' ? null : 'does not begin with https';
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHere && isHttp && url.port !== '' ? null : 'is not this machine with a port';
}

/** Throws for what could never be registered, so that no test rests on it. */
export function mustBeRegistrable({ redirectUris, platform }: TikTokApp): void {
  if (redirectUris.length > mostUris) throw new Error(`TikTok takes ${mostUris} redirect URIs`);
  for (const uri of redirectUris) {
    const fault = faultOf(uri, platform);
    if (fault !== null) throw new Error(`TikTok would not register ${uri}: it ${fault}`);
  }
}

/** Exact, trailing slash included; a desktop app's `*` stands for any port. */
export function isRegistered({ redirectUris }: TikTokApp, uri: string): boolean {
  return redirectUris.some((registered) => {
    const [before, after] = registered.split(':*');
    if (after === undefined) return registered === uri;
    const port = uri.slice(`${before}:`.length, uri.length - after.length);
    return /^\d{1,5}$/.test(port) && uri === `${before}:${port}${after}`;
  });
}
