import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { chromiumBackground } from './chromium-background.ts';
import { pressShortcut } from './chromium-command.ts';
import { extensionsPage } from './chromium-extensions-page.ts';
import { pageMemory } from './chromium-memory.ts';
import { clickMenuItem } from './chromium-menu.ts';
import { chromiumView } from './chromium-view.ts';
import type { ActionButton, LaunchOptions, OwnPage, Stage, WebPage } from './driver.ts';
import { keepInChromium } from './home.ts';
import { killBrowser } from './kill.ts';
import { shortcutOf } from './manifest.ts';
import { ownPage } from './own-page.ts';
import type { Parts } from './parts.ts';
import { until } from './until.ts';
import { webPage } from './web-page.ts';

/** As the background is told it: of the tab in front. */
const ACTION_OF_TAB = `chrome.tabs.query({ active: true, lastFocusedWindow: true })
  .then(async ([{ id: tabId }]) => ({
    title: await chrome.action.getTitle({ tabId }),
    badge: await chrome.action.getBadgeText({ tabId }),
  }))`;

export async function chromiumStage(
  executablePath: string,
  options: LaunchOptions,
  parts: Parts,
): Promise<Stage> {
  const browser = await startChromium(executablePath, options, parts.link.port);
  try {
    return await stageOf(browser, options, parts);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export function startChromium(
  executablePath: string,
  options: LaunchOptions,
  port: number,
): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath,
    headless: options.headless,
    defaultViewport: null,
    // Loading an extension over the protocol works in Google Chrome too, which ignores
    // --load-extension; it is offered over a pipe only, and a browser whose pipe breaks ends.
    pipe: true,
    enableExtensions: true,
    ...(options.home ? { userDataDir: options.home.profile } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      `--window-size=${options.width ?? 1280},${options.height ?? 900}`,
      `--proxy-server=http://127.0.0.1:${port}`,
      `--proxy-bypass-list=<-loopback>;${options.direct ?? ''}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-gpu',
      '--disable-sync',
    ],
  });
}

async function stageOf(
  browser: Browser,
  options: LaunchOptions,
  { manifest, build, link }: Parts,
): Promise<Stage> {
  const { home } = options;
  const id = home?.id ?? (await browser.installExtension(build.folder));
  const extensionOrigin = `chrome-extension://${id}`;
  const [control = await browser.newPage()] = await browser.pages();
  const controlSession = await control.createCDPSession();
  const background = await chromiumBackground(browser, controlSession, extensionOrigin);
  const extensions = await extensionsPage(browser, id);
  if (options.grantHosts ?? home?.id === undefined)
    await extensions.grant(manifest.optional_host_permissions ?? []);

  const pages = new WeakMap<WebPage, Page>();
  const pageOf = (web: WebPage): Page => {
    const page = pages.get(web);
    if (!page) throw new Error('This page was not opened by this stage.');
    return page;
  };
  const popupUrl = `${extensionOrigin}/${manifest.action?.default_popup ?? 'popup.html'}`;
  const known = new WeakSet<Target>();

  /** The page at this address that no test holds yet. */
  async function appeared(what: string, url: string): Promise<Page> {
    const target = await until(what, async () => {
      const all = browser.targets().filter((one) => one.type() !== 'service_worker');
      const found = all.find((one) => one.url().startsWith(url) && !known.has(one));
      return found ? { done: found } : { seen: all.map((one) => one.url()).join(' ') };
    });
    known.add(target);
    return target.asPage();
  }

  async function ownAppeared(what: string, url: string): Promise<OwnPage> {
    return ownPage(await chromiumView(await appeared(what, url)));
  }

  async function asWeb(page: Page): Promise<WebPage> {
    const web = webPage(await chromiumView(page), {
      goto: async (to) => void (await page.goto(to, { waitUntil: 'domcontentloaded' })),
      back: async () => void (await page.goBack({ waitUntil: 'domcontentloaded' })),
      url: async () => page.url(),
    });
    pages.set(web, page);
    return web;
  }

  return {
    name: 'chromium',
    extensionOrigin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return asWeb(page);
    },
    openedWeb: async (url) => asWeb(await appeared(`a page at ${url}`, url)),
    show: (web) => pageOf(web).bringToFront(),
    async openOwn(path) {
      const page = await browser.newPage();
      known.add(page.target());
      await page.goto(`${extensionOrigin}/${path}`);
      return ownPage(await chromiumView(page));
    },
    openedOwn: (path) => ownAppeared(`the extension to open ${path}`, `${extensionOrigin}/${path}`),
    async popup(over) {
      const all = await browser.pages();
      const page = over ? pageOf(over) : all.at(-1);
      const extension = (await browser.extensions()).get(id);
      if (!page || !extension) throw new Error('There is no page, or no extension, to press on.');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      return ownAppeared('the popup, after its button was pressed', popupUrl);
    },
    openedPopup: () => ownAppeared('the extension to open its popup', popupUrl),
    stopBackground: background.stop,
    isBackgroundRunning: background.isRunning,
    async stopWhenIdle() {
      throw new Error('Chromium always waits for 30 s.');
    },
    evaluateInBackground: async <T>(expression: string) =>
      (await background.evaluate(expression)) as T,
    grantHosts: extensions.grant,
    revokeHosts: extensions.revoke,
    async answerPrompt() {
      throw new Error('The prompt of Chromium is out of reach: grant the hosts beforehand.');
    },
    contextMenu: (web, selector, item) => clickMenuItem(pageOf(web), background, selector, item.id),
    async command(web, name) {
      const page = pageOf(web);
      await page.bringToFront();
      const session = await page.createCDPSession();
      await pressShortcut(session, shortcutOf(manifest, name));
      await session.detach();
    },
    badge: async () => String(await background.evaluate('chrome.action.getBadgeText({})')),
    async action(web) {
      await pageOf(web).bringToFront();
      return (await background.evaluate(ACTION_OF_TAB)) as ActionButton;
    },
    async updateExtension() {
      const version = await build.raiseVersion();
      await background.replace(() => extensions.reload(version));
    },
    setEnabled: (enabled) => background.replace(() => extensions.setEnabled(enabled)),
    memory: (web) => pageMemory(pageOf(web)),
    setOffline: async (offline) => link.setUp(!offline),
    errors: extensions.errors,
    async close() {
      await browser.close();
      if (home && home.id === undefined) await keepInChromium(home, id);
    },
    kill: () => killBrowser(browser),
  };
}
