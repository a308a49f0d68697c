import type { Call, Host, Reply } from '../wire/call.ts';
import { avatar, cover } from './picture.ts';

const shapes: Record<string, (id: string) => string> = { cover, slide: cover, avatar };

/** Our own addresses name the picture; saved pages bring addresses of any form. */
function pictureFor(call: Call): string | null {
  const [, what = '', id = ''] = /^\/(\w+)\/([^/]+)\.svg$/.exec(call.path) ?? [];
  const draw = shapes[what];
  if (draw) return draw(decodeURIComponent(id));
  const wantsPicture = /^image\//.test(call.headers.accept ?? '');
  if (!wantsPicture) return null;
  return call.path.includes('avt') ? avatar(call.path) : cover(call.path);
}

/** The media hosts: pictures that can be seen, and no media, which nothing here plays. */
export function createCdn(): Host {
  return {
    classify: () => ({ kind: 'other', keyOk: null }),
    answer(call): Reply {
      const picture = pictureFor(call);
      if (picture === null) return { status: 404, contentType: 'text/plain', body: 'Not found' };
      return {
        status: 200,
        contentType: 'image/svg+xml',
        body: picture,
        // The real media hosts send this; the API hosts do not.
        headers: { 'access-control-allow-origin': '*' },
      };
    },
  };
}
