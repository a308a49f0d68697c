import { authorizePage, authorizePath } from '../tiktok-login/page.ts';
import type { Call, Host, Kind, Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { type Place, placeAt, shortCodeAt } from './address.ts';
import { answerApi } from './api.ts';
import { followShortCode } from './redirects.ts';
import type { SavedPages } from './saved-pages.ts';
import { scopeOf } from './scope.ts';
import { workerFile } from './service-worker.ts';
import { shell } from './shell.ts';
import { staticFile } from './static.ts';

/** www.tiktok.com: saved pages first, else the app's own shell, its data and its files. */
export function createTikTok(world: World, savedPages: SavedPages): Host {
  function drawn(call: Call, place: Place): Reply {
    const isFramable = place.page === 'embed';
    return shell((nonce) => scopeOf(call, nonce, place, world), { isFramable });
  }

  function page(call: Call): Reply | null {
    const { host, method, path } = call;
    const saved = savedPages.at(path);
    if (saved !== null) {
      return { status: 200, contentType: 'text/html; charset=utf-8', body: saved };
    }
    if (method !== 'GET') return null;
    const code = shortCodeAt(host, path);
    if (code !== null) return followShortCode(world, code);
    const place = placeAt(path);
    return place ? drawn(call, place) : null;
  }

  function isPage({ host, method, path }: Call): boolean {
    if (savedPages.at(path) !== null) return true;
    return method === 'GET' && (placeAt(path) !== null || shortCodeAt(host, path) !== null);
  }

  function kindOf(call: Call): Kind {
    if (call.path === authorizePath) return 'authorize';
    return isPage(call) ? 'page' : 'other';
  }

  return {
    classify: (call) => ({ kind: kindOf(call), keyOk: null }),
    answer(call) {
      if (call.path === authorizePath) return authorizePage(call, world);
      const file = workerFile(call.path) ?? staticFile(call.path);
      const known = answerApi(call, world) ?? file ?? page(call);
      if (known) return known;
      // Browsers ask for it by themselves; a refusal would look like a fault of the page.
      if (call.path === '/favicon.ico') return { status: 204, contentType: 'image/png', body: '' };
      return { status: 404, contentType: 'text/plain', body: 'Not found' };
    },
  };
}
