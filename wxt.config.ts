import { defineConfig } from 'wxt';
import { leanPageScripts } from './build/lean-page-scripts.ts';
import { withoutHtmlParsing } from './build/without-html-parsing.ts';

/** The API hosts: each is asked for when its key is entered. */
const API_HOSTS = [
  'https://api.infinipost.co',
  'https://app.dumplingai.com',
  'https://api.konbiniapi.com',
];

/**
 * TikTok's posting API, and the hosts that take its files, which differ by region: asked for when an
 * own account is connected.
 */
const TIKTOK_API_HOSTS = 'https://*.tiktokapis.com';

/** Whose pages carry the buttons, and the hosts that know where a short link leads. */
const TIKTOK_HOSTS = ['https://www.tiktok.com', 'https://vm.tiktok.com', 'https://vt.tiktok.com'];

/** The policy of every own page and of the background: `connect-src` is the egress list. */
function policy(serving: boolean): string {
  const live = serving ? ['ws://localhost:3000', 'http://localhost:3000'] : [];
  const own = serving ? ["'self'", 'http://localhost:3000'] : ["'self'"];
  return [
    "default-src 'none'",
    `script-src ${own.join(' ')}`,
    `style-src ${own.join(' ')}${serving ? " 'unsafe-inline'" : ''}`,
    // TikTok's covers, and the photos of a post: shown only where the user has them shown.
    "img-src 'self' data: https:",
    `connect-src 'self' ${[...API_HOSTS, TIKTOK_API_HOSTS, ...TIKTOK_HOSTS, ...live].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    // A file that was chosen, and an address that was typed: played only where the user plays it.
    'media-src blob: https:',
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Vite's client writes scripts as strings, so live reload cannot live with Trusted Types.
    ...(serving ? [] : ["require-trusted-types-for 'script'", 'trusted-types soundpost-worker']),
  ].join('; ');
}

export default defineConfig({
  hooks: {
    // Every page of TikTok's pays for the bytes of what runs in it.
    'vite:build:extendConfig': (entries, config) => {
      if (entries.every(({ type }) => type === 'content-script'))
        config.plugins?.push(leanPageScripts());
    },
  },
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  webExt: { disabled: true },
  vite: () => ({
    plugins: [withoutHtmlParsing()],
    build: { target: ['chrome144', 'firefox142'], modulePreload: false },
  }),
  zip: {
    name: 'soundpost',
    includeSources: ['**/*', '.npmrc'],
    excludeSources: ['artifacts/**', 'docs/screenshots/**'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['alarms', 'contextMenus', 'identity', 'scripting', 'storage', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    host_permissions: TIKTOK_HOSTS.map((host) => `${host}/*`),
    optional_host_permissions: [...API_HOSTS, TIKTOK_API_HOSTS].map((host) => `${host}/*`),
    content_security_policy: { extension_pages: policy(command === 'serve') },
    action: { default_title: 'Soundpost' },
    commands: {
      'save-sound': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
      inspect: {
        suggested_key: { default: 'Alt+Shift+I' },
        description: '__MSG_command_inspect__',
      },
      // D for draft: Chromium leaves a command without a key when it suggests Alt+Shift+C or P.
      compose: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_command_compose__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'soundpost@soundpost.example',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['authenticationInfo', 'personalCommunications', 'websiteContent'],
              },
            },
          },
        }
      : {
          minimum_chrome_version: '144',
          // No page and no other extension may connect; absent, every extension may.
          externally_connectable: { ids: [] },
        }),
  }),
});
