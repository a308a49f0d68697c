/** What an address of the site is, as its own program reads it (pages 1). */
export type Route =
  | { page: 'clip'; id: string }
  | { page: 'feed'; feed: 'recommend' | 'following' | 'friends'; storm: StormRoute | null }
  | { page: 'embed'; id: string }
  | { page: 'live' }
  | { page: 'none' }
  | ListRoute;

export type ListRoute =
  | { page: 'profile'; uniqueId: string }
  | { page: 'explore' }
  | { page: 'search'; tab: 'top' | 'video'; keyword: string }
  | { page: 'tag'; name: string }
  | { page: 'music'; musicId: string }
  | { page: 'playlist'; id: string; name: string; uniqueId: string };

/** A feed of so many synthetic clips: `?storm=SEED&cards=N`. */
export type StormRoute = { seed: string; cards: number };

const feeds: Readonly<Record<string, 'recommend' | 'following' | 'friends'>> = {
  '/': 'recommend',
  '/foryou': 'recommend',
  '/following': 'following',
  '/friends': 'friends',
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a path with or without its query. The id of a sound stands after the last hyphen. */
export function readRoute(address: string): Route {
  const { pathname, searchParams } = new URL(address, 'https://www.tiktok.com');
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  const feed = feeds[path];
  if (feed) return { page: 'feed', feed, storm: readStorm(searchParams) };
  const clip = /^\/@[^/]*\/(?:video|photo)\/(\d{19})$/.exec(path)?.[1];
  if (clip) return { page: 'clip', id: clip };
  const embedded = /^\/(?:embed(?:\/v2)?|player\/v1)\/(\d{19})$/.exec(path)?.[1];
  if (embedded) return { page: 'embed', id: embedded };
  if (path === '/live' || /^\/@[^/]+\/live$/.test(path)) return { page: 'live' };
  return readList(path, searchParams.get('q') ?? '') ?? { page: 'none' };
}

function readStorm(query: URLSearchParams): StormRoute | null {
  const seed = query.get('storm');
  const cards = Math.floor(Number(query.get('cards') ?? 1000));
  return seed !== null && cards >= 1 && cards <= 65_536 ? { seed, cards } : null;
}

function readList(path: string, keyword: string): ListRoute | null {
  if (path === '/explore') return { page: 'explore' };
  if (path === '/search') return { page: 'search', tab: 'top', keyword };
  if (path === '/search/video') return { page: 'search', tab: 'video', keyword };
  const profile = /^\/@([^/]+)$/.exec(path)?.[1];
  if (profile) return { page: 'profile', uniqueId: decoded(profile) };
  const tag = /^\/tag\/([^/]+)$/.exec(path)?.[1];
  if (tag) return { page: 'tag', name: decoded(tag) };
  const musicId = /^\/music\/.*-(\d{5,20})$/.exec(path)?.[1];
  if (musicId) return { page: 'music', musicId };
  const list = /^\/@([^/]+)\/(?:playlist|collection)\/(.*)-(\d{19})$/.exec(path);
  if (!list) return null;
  const [, uniqueId = '', name = '', id = ''] = list;
  return { page: 'playlist', id, name: decoded(name).replaceAll('-', ' '), uniqueId };
}
