import { join } from 'node:path';
import type { Plugin } from 'vite';

/** When and where a selector was seen is for its readers. */
const SEEN = /,\s*seen: '[^']*'/g;

const LIFE = join(import.meta.dirname, '../lib/in-page/life.ts');

/**
 * Scripts that run in every page of TikTok's do without what WXT wraps every content script in: the
 * polyfill of the browser's API (of which they need what both browsers have) and its context with
 * timers and watchers of the address. Together they would be a fifth of the script.
 */
export function leanPageScripts(): Plugin {
  return {
    name: 'soundpost:lean-page-scripts',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'wxt/utils/content-script-context') return LIFE;
      return /webextension-polyfill\/browser$|^wxt\/browser$/.test(id) ? '\0lean-browser' : null;
    },
    load: (id) =>
      id === '\0lean-browser'
        ? 'export const browser = globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;'
        : null,
    transform: (code, id) =>
      /\/lib\/tiktok\/[a-z-]+\.ts$/.test(id) ? code.replace(SEEN, '') : null,
  };
}
