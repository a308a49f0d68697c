/** The hosts that know where a short link leads; TikTok's other ones lead to these. */
export const LINK_HOSTS = ['www.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'] as const;

/** The host permissions for all of them, as the manifest names them. */
export const LINK_PATTERNS: readonly string[] = LINK_HOSTS.map(hostPattern);

/**
 * Where a short link (`readUrl`'s `short`) is asked for: `vm.` and `vt.` at home, every other form at
 * www.tiktok.com, which knows the same codes. Two forms of one link give the same address.
 */
export function askedAt(shortUrl: string): string {
  const { hostname, pathname } = new URL(shortUrl);
  const code = pathname.split('/').at(-1);
  return hostname === 'vm.tiktok.com' || hostname === 'vt.tiktok.com'
    ? `https://${hostname}/${code}/`
    : `https://www.tiktok.com/t/${code}/`;
}

/** The host permissions to follow it: for the host that is asked, and for the one that has clips. */
export function patternsFor(asked: string): string[] {
  const { hostname } = new URL(asked);
  return LINK_HOSTS.filter((host) => host === hostname || host === 'www.tiktok.com').map(
    hostPattern,
  );
}

function hostPattern(host: string): string {
  return `https://${host}/*`;
}
