import type { Call, Host, Kind, Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { getAccount } from './accounts.ts';
import { createSlideshowPosts, createVideoPosts } from './create-posts.ts';
import { isErrorCode, Refusal } from './errors.ts';
import { deletePosts, getPost, listPosts } from './read-posts.ts';
import { importSound } from './sounds.ts';

type Route = {
  method: string;
  path: RegExp;
  kind: Kind;
  run(call: Call, world: World, id: string): Reply;
};

const routes: readonly Route[] = [
  { method: 'POST', path: /^\/v1\/media\/sounds$/, kind: 'sound-import', run: importSound },
  { method: 'POST', path: /^\/v1\/posts\/video$/, kind: 'post', run: createVideoPosts },
  {
    method: 'POST',
    path: /^\/v1\/posts\/slideshow$/,
    kind: 'slideshow',
    run: createSlideshowPosts,
  },
  { method: 'GET', path: /^\/v1\/posts$/, kind: 'read', run: listPosts },
  { method: 'DELETE', path: /^\/v1\/posts$/, kind: 'delete', run: deletePosts },
  {
    method: 'GET',
    path: /^\/v1\/posts\/([\w-]+)$/,
    kind: 'read',
    run: (_call, world, id) => getPost(world, id),
  },
  { method: 'GET', path: /^\/v1\/accounts\/([\w-]+)$/, kind: 'account', run: getAccount },
];

function routeOf(call: Call): { route: Route; id: string } | null {
  for (const route of routes) {
    const match = route.method === call.method ? route.path.exec(call.path) : null;
    if (match) return { route, id: match[1] ?? '' };
  }
  return null;
}

/** The authentication page names other codes than the reference pages; both occur. */
function refuseKey(call: Call, kind: Kind | undefined): Refusal {
  if (kind !== 'account') return new Refusal('unauthenticated');
  return new Refusal(call.bearer === null ? 'unauthorized' : 'invalid_api_key');
}

/** api.infinipost.co (InfiniPost's documentation). */
export function createInfiniPost(world: World): Host {
  const keyOk = (call: Call) => world.keys.infinipost.get(call.bearer ?? '')?.state === 'ok';
  return {
    classify: (call) => ({ kind: routeOf(call)?.route.kind ?? 'other', keyOk: keyOk(call) }),
    answer(call) {
      const found = routeOf(call);
      try {
        if (!keyOk(call)) throw refuseKey(call, found?.route.kind);
        if (!found) throw new Refusal('not_found', `No route ${call.method} ${call.path}`);
        return found.route.run(call, world, found.id);
      } catch (error) {
        if (error instanceof Refusal) return error.reply;
        throw error;
      }
    },
    documented: (name) => (isErrorCode(name) ? new Refusal(name).reply : null),
  };
}
