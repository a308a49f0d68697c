import type { Host, Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { shortCodeAt, shortCodeTarget } from './address.ts';

/** Where a vm. or vt. link leads, or `null` when the text is not one or leads nowhere. */
export function shortLinkTarget(world: World, text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || !/^v[mt]\.tiktok\.com$/.test(url.hostname)) return null;
  const code = shortCodeAt(url.hostname, url.pathname);
  return code === null ? null : shortCodeTarget(world, code);
}

function moved(location: string): Reply {
  return { status: 301, contentType: 'text/html', body: '', headers: { location } };
}

/** What a short link is answered; a dead one lands on the home page. */
export function followShortCode(world: World, code: string): Reply {
  const target = shortCodeTarget(world, code);
  return moved(target ? `${target}?_r=1&_t=sandbox` : 'https://www.tiktok.com/?_r=1');
}

/** tiktok.com, m., lite., vm. and vt.: they only lead to www. */
export function createRedirects(world: World): Host {
  return {
    classify: () => ({ kind: 'page', keyOk: null }),
    answer({ host, path, query }) {
      const code = shortCodeAt(host, path);
      // The bare hosts of short links lead to the home page as a dead link does.
      if (code !== null || /^v[mt]\./.test(host)) return followShortCode(world, code ?? '');
      const oldForm = /^\/v\/(\d{19})\.html$/.exec(path)?.[1];
      const clip = oldForm ? world.clip(oldForm) : undefined;
      const place = clip ? `/@${clip.author.uniqueId}/${clip.kind}/${clip.id}` : path;
      return moved(`https://www.tiktok.com${place}${query.size > 0 ? `?${query}` : ''}`);
    },
  };
}
