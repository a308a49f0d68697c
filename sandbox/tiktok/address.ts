import type { World } from '../world/world.ts';

const clipPath = /^\/@([^/]*)\/(video|photo)\/(\d{19})\/?$/;
const embedPath = /^\/(?:embed(?:\/v2)?|player\/v1)\/(\d{19})\/?$/;
const otherPage =
  /^\/($|foryou$|following$|friends$|explore$|live$|search(\/(video|user))?$|music\/|tag\/|@[^/]+\/?$|@[^/]+\/live$|@[^/]+\/(playlist|collection)\/)/;

/** What an address of www.tiktok.com is, as far as the server must know. */
export type Place =
  | { page: 'clip'; kind: 'video' | 'photo'; id: string }
  | { page: 'embed'; id: string }
  | { page: 'profile'; uniqueId: string }
  | { page: 'other' };

/** The page at a path, or `null` where there is none. */
export function placeAt(path: string): Place | null {
  const [, , kind, clipId] = clipPath.exec(path) ?? [];
  if (clipId) return { page: 'clip', kind: kind === 'photo' ? 'photo' : 'video', id: clipId };
  const embedded = embedPath.exec(path)?.[1];
  if (embedded) return { page: 'embed', id: embedded };
  const uniqueId = /^\/@([^/]+)\/?$/.exec(path)?.[1];
  if (uniqueId) return { page: 'profile', uniqueId };
  return otherPage.test(path) ? { page: 'other' } : null;
}

/** The code of a short link, or `null`: `/t/CODE` on www. and lite., any path on vm. and vt. */
export function shortCodeAt(host: string, path: string): string | null {
  const pattern = /^v[mt]\./.test(host) ? /^\/([^/]+)\/?$/ : /^\/t\/([^/]+)\/?$/;
  return pattern.exec(path)?.[1] ?? null;
}

/** The short code of a clip: its id in base 36, as good as any. */
export function shortCodeOf(clipId: string): string {
  return `Z${BigInt(clipId).toString(36)}`;
}

function idOfShortCode(code: string): string {
  if (!/^Z[0-9a-z]{1,13}$/.test(code)) return '';
  const digits = [...code.slice(1)].map((digit) => BigInt(Number.parseInt(digit, 36)));
  return String(digits.reduce((sum, digit) => sum * 36n + digit, 0n));
}

/** Where a short code leads, or `null` when it leads nowhere. A deleted clip's code still leads. */
export function shortCodeTarget(world: World, code: string): string | null {
  const clip = world.clip(idOfShortCode(code));
  return clip ? `https://www.tiktok.com/@${clip.author.uniqueId}/${clip.kind}/${clip.id}` : null;
}
