import type { Plugin } from 'vite';

/**
 * In scripts that run in every page of TikTok's, WXT's own helpers get the browser's native API in
 * place of the polyfill, which would be a third of them: they ask for `runtime.id` only.
 */
export function leanBrowser(): Plugin {
  return {
    name: 'soundpost:lean-browser',
    enforce: 'pre',
    resolveId: (id) =>
      /webextension-polyfill\/browser$|^wxt\/browser$/.test(id) ? '\0lean-browser' : null,
    load: (id) =>
      id === '\0lean-browser'
        ? 'export const browser = globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;'
        : null,
  };
}
