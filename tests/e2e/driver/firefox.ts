import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions, OwnPage, Stage, WebPage } from './driver.ts';
import { chromeScope } from './firefox-chrome-scope.ts';
import {
  answerPrompt,
  changeHosts,
  consoleErrors,
  firefoxBackground,
  setEnabled,
} from './firefox-extension.ts';
import { allPages, firefoxNavigation, openTab, selectTab } from './firefox-tabs.ts';
import { firefoxView } from './firefox-view.ts';
import {
  actionButton,
  badgeText,
  clickMenuItem,
  findPopup,
  pressShortcut,
  pressToolbarButton,
} from './firefox-window.ts';
import { IN_FIREFOX } from './home.ts';
import { killBrowser } from './kill.ts';
import { shortcutOf } from './manifest.ts';
import { ownPage } from './own-page.ts';
import type { Parts } from './parts.ts';
import { until } from './until.ts';
import { webPage } from './web-page.ts';

export async function firefoxStage(
  executablePath: string,
  options: LaunchOptions,
  parts: Parts,
): Promise<Stage> {
  const browser = await startFirefox(executablePath, options, parts.link.port);
  try {
    return await stageOf(browser, options, parts);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export function startFirefox(
  executablePath: string,
  options: LaunchOptions,
  port: number,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: null,
    acceptInsecureCerts: true,
    ...(options.home ? { userDataDir: options.home.profile } : {}),
    // Without system access Firefox 153 refuses to let a driver see extensions or its own window.
    args: [
      '--remote-allow-system-access',
      `--width=${options.width ?? 1280}`,
      `--height=${options.height ?? 900}`,
    ],
    extraPrefsFirefox: {
      ...(options.home ? IN_FIREFOX : {}),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': options.direct ?? '',
      'extensions.webextOptionalPermissionPrompts': options.realPrompts ?? false,
      'browser.tabs.warnOnClose': false,
    },
  });
}

async function stageOf(
  browser: Browser,
  options: LaunchOptions,
  { manifest, build, link }: Parts,
): Promise<Stage> {
  const scope = await chromeScope(browser);
  const { home } = options;
  const isNew = home?.id === undefined;
  const id = home
    ? (manifest.browser_specific_settings?.gecko?.id ?? '')
    : await browser.installExtension(build.folder);
  const host = await until('the extension', async () => {
    const name = await scope.run(
      (window, id) => window.WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? null,
      id,
    );
    return name === null ? { seen: 'no such extension' } : { done: name };
  });
  const extensionOrigin = `moz-extension://${host}`;
  const background = firefoxBackground(scope, id);
  const wanted = manifest.optional_host_permissions ?? [];
  if (options.grantHosts ?? isNew) await changeHosts(scope, id, 'add', wanted);

  const numbers = new WeakMap<WebPage, number>();
  const numberOf = (web: WebPage): number => {
    const browserId = numbers.get(web);
    if (browserId === undefined) throw new Error('This page was not opened by this stage.');
    return browserId;
  };
  const known = new Set<number>();
  const popupUrl = `${extensionOrigin}/${manifest.action?.default_popup ?? 'popup.html'}`;

  /** The number of the page at this address that no test holds yet, in any window. */
  async function appeared(url: string): Promise<number> {
    const browserId = await until(`a page at ${url}`, async () => {
      const all = await scope.run(allPages);
      const found = all.find(({ number, at }) => at.startsWith(url) && !known.has(number));
      return found ? { done: found.number } : { seen: all.map(({ at }) => at).join(' ') };
    });
    known.add(browserId);
    return browserId;
  }

  function asWeb(browserId: number): WebPage {
    const web = webPage(firefoxView(scope, browserId), firefoxNavigation(scope, browserId));
    numbers.set(web, browserId);
    return web;
  }

  async function openPopup(what: string): Promise<OwnPage> {
    return ownPage(firefoxView(scope, await until(what, () => findPopup(scope, popupUrl))));
  }

  return {
    name: 'firefox',
    extensionOrigin,
    async open(url) {
      return asWeb(await openTab(scope, url));
    },
    show: (web) => selectTab(scope, numberOf(web)),
    async openOwn(path) {
      const browserId = await openTab(scope, `${extensionOrigin}/${path}`);
      known.add(browserId);
      return ownPage(firefoxView(scope, browserId));
    },
    openedOwn: async (path) =>
      ownPage(firefoxView(scope, await appeared(`${extensionOrigin}/${path}`))),
    openedWeb: async (url) => asWeb(await appeared(url)),
    async popup(over) {
      if (over) await selectTab(scope, numberOf(over));
      await pressToolbarButton(scope, id);
      return openPopup('the popup, after its button was pressed');
    },
    openedPopup: () => openPopup('the extension to open its popup'),
    stopBackground: background.stop,
    isBackgroundRunning: background.isRunning,
    stopWhenIdle: background.stopWhenIdle,
    evaluateInBackground: async <T>(expression: string) =>
      (await background.evaluate(expression)) as T,
    grantHosts: (origins) => changeHosts(scope, id, 'add', origins),
    revokeHosts: (origins) => changeHosts(scope, id, 'remove', origins),
    answerPrompt: (allow) => answerPrompt(scope, allow),
    async contextMenu(web, selector, item) {
      const browserId = numberOf(web);
      await selectTab(scope, browserId);
      const page = { view: firefoxView(scope, browserId), browserId };
      await clickMenuItem(scope, page, selector, item.title);
    },
    async command(web, name) {
      await selectTab(scope, numberOf(web));
      await pressShortcut(scope, shortcutOf(manifest, name));
    },
    badge: () => badgeText(scope, id),
    async action(web) {
      await selectTab(scope, numberOf(web));
      return actionButton(scope, id);
    },
    async updateExtension() {
      await build.raiseVersion();
      await browser.installExtension(build.folder);
    },
    setEnabled: (enabled) => setEnabled(scope, id, enabled),
    async memory() {
      throw new Error('Firefox does not tell a driver what is alive in a page.');
    },
    setOffline: async (offline) => link.setUp(!offline),
    errors: () => consoleErrors(scope, extensionOrigin),
    async close() {
      await browser.close();
      if (home) home.id = id;
    },
    kill: () => killBrowser(browser),
  };
}
