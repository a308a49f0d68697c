import type { Browser } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * The parts of Firefox's own window (`browser.xhtml`) that are used here. Functions with this as
 * their first parameter run there, with Firefox's own rights: their source text is sent, so they
 * use nothing from outside themselves.
 */
export type FirefoxWindow = {
  document: Document;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
  OffscreenCanvas: typeof OffscreenCanvas;
  File: { createFromFileName(path: string): Promise<File> };
  gBrowser: {
    tabs: FirefoxTab[];
    selectedTab: FirefoxTab;
    addTab(url: string, options: object): FirefoxTab;
    removeTab(tab: FirefoxTab): void;
    getTabForBrowser(browser: FirefoxBrowser): FirefoxTab | undefined;
    addTabsProgressListener(listener: object): void;
    removeTabsProgressListener(listener: object): void;
  };
  BrowsingContext: {
    getCurrentTopByBrowserId(id: number): FirefoxContext | null;
  };
  Services: {
    scriptSecurityManager: { getSystemPrincipal(): object };
    console: { getMessageArray(): object[] };
    prefs: { setIntPref(name: string, value: number): void };
    wm: { getEnumerator(kind: string): Iterable<{ gBrowser?: FirefoxWindow['gBrowser'] }> };
  };
  Ci: {
    nsIScriptError: { new (): ScriptError; warningFlag: number };
  };
  WebExtensionPolicy: {
    getByID(id: string): { extension: FirefoxExtension; mozExtensionHostname: string };
  };
  ChromeUtils: { importESModule<T>(url: string): T };
};

type ScriptError = { flags: number; errorMessage: string; sourceName: string };
export type FirefoxTab = { linkedBrowser: FirefoxBrowser };
type FirefoxContext = {
  embedderElement: FirefoxBrowser | null;
  currentWindowGlobal: {
    drawSnapshot(rect: null, scale: number, color: string): Promise<ImageBitmap>;
  };
};
export type FirefoxBrowser = HTMLElement & {
  ownerDocument: { defaultView: Pick<FirefoxWindow, 'gBrowser'> };
  browserId: number;
  currentURI: { spec: string };
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
    sendAsyncMessage(name: string, data: object): void;
    loadFrameScript(url: string, alsoInLaterFrames: boolean): void;
  };
  fixupAndLoadURIString(url: string, options: object): void;
  goBack(): void;
};
export type FirefoxExtension = {
  backgroundState: string;
  views: Iterable<{ viewType: string; xulBrowser: FirefoxBrowser }>;
  wakeupBackground(): Promise<void>;
  terminateBackground(options: object): Promise<void>;
};

export type ChromeScope = {
  run<A extends unknown[], T>(
    code: (window: FirefoxWindow, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
};

/** Puppeteer's own connection, which it does not publish, speaks all of WebDriver BiDi. */
type BidiBrowser = {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
};
type Tree = { contexts: { context: string; url: string }[] };
type Called =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Needs `--remote-allow-system-access`. Arguments and answers travel as JSON. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as BidiBrowser;
  const context = await until('the window of Firefox', async () => {
    const params = { 'moz:scope': 'chrome' };
    const { contexts } = (await connection.send('browsingContext.getTree', params)).result as Tree;
    const found = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    return found ? { done: found.context } : { seen: contexts.map(({ url }) => url).join(' ') };
  });
  return {
    async run(code, ...args) {
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration: `async (json) => JSON.stringify((await (${code})(window, ...JSON.parse(json))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      const called = result as Called;
      if (called.type === 'exception') throw new Error(called.exceptionDetails.text);
      return JSON.parse(called.result.value);
    },
  };
}
