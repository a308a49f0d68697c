import { CLIP_ID, type ClipRef, USERNAME } from './clip.ts';

/**
 * What an address says. `sound`, `profile`, `tag`, `search`, `feed` (the home page), `list` (the
 * other pages of many clips) and `live` are pages of TikTok's; `short` must be followed to know more;
 * `none` is everything else.
 */
export type Address =
  | { kind: 'clip'; clip: ClipRef; embedded: boolean }
  | { kind: 'sound'; musicId: string }
  | { kind: 'profile'; username: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'live'; username: string }
  | { kind: 'short'; url: string }
  | { kind: 'search' | 'feed' | 'list' | 'none' };

const NONE: Address = { kind: 'none' };
const HOME = 'https://www.tiktok.com';
const MAX_LENGTH = 4000;

/** Pages live on these hosts; every other `*.tiktok.com` is a CDN, an API or another site. */
const PAGE_HOSTS = new Set(['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'lite.tiktok.com']);
const SHORT_HOSTS = new Set(['vm.tiktok.com', 'vt.tiktok.com', 't.tiktok.com']);
const SHORT_PATH_HOSTS = new Set([...PAGE_HOSTS, 'pro.tiktok.com']);

const LISTS = new Set(['following', 'friends', 'explore']);

const SHORT_CODE = /^[A-Za-z0-9_-]{4,40}$/;
/** The id stands after the last hyphen; the slug before it may be empty or hold digits itself. */
const SOUND_SLUG = /^.*-([0-9]{5,20})$/s;
/** Links as the page writes them: nothing in them that a URL parser would change or refuse. */
const PLAIN = /^(?:https:\/\/www\.tiktok\.com)?((?:\/[\w@-][\w@.-]*)+)\/?(?:[?#]|$)/;
/** TikTok's locale routes exist for the home page only: `/fr`, `/pt-BR`, `/zh-Hant-TW`, `/ceb-PH`. */
const LOCALE = /^(?:[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?|[a-z]{3}-[A-Z]{2})$/;

/**
 * Reads any address, absolute or relative to www.tiktok.com as links on the page are. Pure; never
 * throws. A clip is read only from an exact host, the default port, no credentials and an exact
 * path: the 19 digits alone prove nothing, since original sounds and collections have such ids too.
 */
export function readUrl(text: string): Address {
  // Every card has several: the parser would be half of what reading a card costs.
  const plain = text.length <= MAX_LENGTH && PLAIN.exec(text)?.[1];
  if (plain) return readSegments('www.tiktok.com', plain.slice(1).split('/'));
  const url = parse(text.trim());
  if (!url || url.username || url.password || url.port) return NONE;
  const segments = segmentsOf(url.pathname);
  return segments ? readSegments(url.hostname, segments) : NONE;
}

function readSegments(hostname: string, segments: string[]): Address {
  if (hostname === 'www.tiktokv.com') return readShare(segments) ?? NONE;
  if (SHORT_HOSTS.has(hostname)) {
    const code = segments.length === 1 ? segments[0] : undefined;
    return shortLink(hostname, code, `/${code}`) ?? NONE;
  }
  if (SHORT_PATH_HOSTS.has(hostname) && segments[0] === 't' && segments.length === 2) {
    return shortLink(hostname, segments[1], `/t/${segments[1]}`) ?? NONE;
  }
  return PAGE_HOSTS.has(hostname) ? readPage(segments) : NONE;
}

function parse(text: string): URL | undefined {
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  const url = URL.parse(text, text.startsWith('/') ? HOME : undefined);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

/** Segments decoded once, without a trailing slash; undefined where one does not decode. */
function segmentsOf(pathname: string): string[] | undefined {
  const raw = pathname.replace(/\/$/, '').split('/').slice(1);
  try {
    return raw.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function shortLink(host: string, code: string | undefined, path: string): Address | undefined {
  return code !== undefined && SHORT_CODE.test(code)
    ? { kind: 'short', url: `https://${host}${path}` }
    : undefined;
}

function readPage(segments: string[]): Address {
  const [first, second, third] = segments;
  if (first === undefined) return { kind: 'feed' };
  if (first.startsWith('@')) return readOfUser(first.slice(1), segments.slice(1));
  switch (segments.length) {
    case 1:
      if (first === 'search' || first === 'foryou') {
        return { kind: first === 'search' ? 'search' : 'feed' };
      }
      if (first === 'live') return { kind: 'live', username: '' };
      if (LISTS.has(first)) return { kind: 'list' };
      return LOCALE.test(first) ? { kind: 'feed' } : NONE;
    case 2:
      return readPair(first, second ?? '');
    case 3:
      if ((first === 'embed' && second === 'v2') || (first === 'player' && second === 'v1')) {
        return clipOf(third, 'video', '', true) ?? NONE;
      }
  }
  return readShare(segments) ?? NONE;
}

function readPair(first: string, second: string): Address {
  switch (first) {
    case 'music': {
      const musicId = SOUND_SLUG.exec(second)?.[1];
      return musicId ? { kind: 'sound', musicId } : NONE;
    }
    case 'tag':
      return second ? { kind: 'tag', tag: second } : NONE;
    case 'search':
      return { kind: 'search' };
    case 'video':
      return clipOf(second, 'video', '') ?? NONE;
    case 'embed':
      return clipOf(second, 'video', '', true) ?? NONE;
    case 'v':
      return clipOf(/^(.*)\.html$/.exec(second)?.[1], 'video', '') ?? NONE;
  }
  return NONE;
}

/** `/share/video/ID` and `/i18n/share/video/ID`. */
function readShare(segments: string[]): Address | undefined {
  const [share, kind, id, ...rest] = segments[0] === 'i18n' ? segments.slice(1) : segments;
  return share === 'share' && kind === 'video' && rest.length === 0
    ? clipOf(id, 'video', '')
    : undefined;
}

/** `/@user`, `/@user/live`, `/@user/video/ID`, `/@user/photo/ID`; the user may be empty in a clip's. */
function readOfUser(username: string, [page, id, ...rest]: string[]): Address {
  if (!USERNAME.test(username) || rest.length > 0) return NONE;
  if (page === 'video' || page === 'photo') return clipOf(id, page, username) ?? NONE;
  if (username === '' || id !== undefined) return NONE;
  if (page === undefined) return { kind: 'profile', username };
  return page === 'live' ? { kind: 'live', username } : NONE;
}

function clipOf(
  id: string | undefined,
  kind: ClipRef['kind'],
  username: string,
  embedded = false,
): Address | undefined {
  return id !== undefined && CLIP_ID.test(id)
    ? { kind: 'clip', clip: { id, kind, username }, embedded }
    : undefined;
}
