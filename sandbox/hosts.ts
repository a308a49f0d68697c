import { createCdn } from './cdn/host.ts';
import { createDumpling } from './dumpling/host.ts';
import { createInfiniPost } from './infinipost/host.ts';
import { createKonbini } from './konbini/host.ts';
import { createTikTok } from './tiktok/host.ts';
import { createRedirects } from './tiktok/redirects.ts';
import type { SavedPages } from './tiktok/saved-pages.ts';
import { createTikTokApi } from './tiktok-api/host.ts';
import { createTikTokUpload } from './tiktok-upload/host.ts';
import type { Host } from './wire/call.ts';
import type { World } from './world/world.ts';

export type Hosts = {
  find(host: string): Host | null;
  /** As a certificate wants them, wildcards included. */
  names: readonly string[];
};

/** Who answers for which name. A new host is one line here. */
export function createHosts(world: World, savedPages: SavedPages): Hosts {
  const redirects = createRedirects(world);
  const cdn = createCdn();
  const tiktokUpload = createTikTokUpload(world);
  const table = new Map<string, Host>(
    Object.entries({
      'www.tiktok.com': createTikTok(world, savedPages),
      'tiktok.com': redirects,
      'm.tiktok.com': redirects,
      'lite.tiktok.com': redirects,
      'vm.tiktok.com': redirects,
      'vt.tiktok.com': redirects,
      'api.infinipost.co': createInfiniPost(world),
      'app.dumplingai.com': createDumpling(world),
      'api.konbiniapi.com': createKonbini(world),
      'open.tiktokapis.com': createTikTokApi(world),
      'open-upload.tiktokapis.com': tiktokUpload,
      'open-upload-i18n.tiktokapis.com': tiktokUpload,
      'open-upload-sg.tiktokapis.com': tiktokUpload,
      'upload.us.tiktokapis.com': tiktokUpload,
      '*.tiktokcdn.com': cdn,
      '*.tiktokcdn-us.com': cdn,
    }),
  );
  return {
    names: [...table.keys()],
    find: (host) => table.get(host) ?? table.get(host.replace(/^[^.]+/, '*')) ?? null,
  };
}
