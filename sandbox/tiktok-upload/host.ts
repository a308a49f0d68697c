import type { Host } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { put, putNamed } from './answers.ts';
import { uploadAt } from './find.ts';
import { receive } from './receive.ts';

/** The hosts that take files (TikTok's media transfer guide). */
export function createTikTokUpload(world: World): Host {
  return {
    classify: (call) => ({ kind: 'upload', keyOk: uploadAt(call, world) !== null }),
    receive(call) {
      const found = call.method === 'PUT' ? uploadAt(call, world) : null;
      return found && receive(call, found, world);
    },
    // Without an upload to receive for: another method, or an address that names none.
    answer: (call) => put(call.method === 'PUT' ? 404 : 400),
    documented: putNamed,
    secrets: ({ query }) => query.getAll('upload_token'),
  };
}
