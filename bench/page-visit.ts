import { setTimeout as rest } from 'node:timers/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
// Its hooks in the page are declared there, for what is evaluated in it.
import type {} from '../sandbox/tiktok/app/crowd/crowd.ts';
import { findBrowser } from '../scripts/browsers.ts';

export type Visit = { page: Page; session: CDPSession; leave(): Promise<void> };

/** As React does now and then: left out, so that all rounds draw the same. */
const ADDRESS = 'https://www.tiktok.com/foryou?rerender=0';

/** After this long without a new tab an extension's first start is over. */
const QUIET_MS = 1_000;

/**
 * A fresh browser on the sandbox's feed, with the extension in this folder or none, and the crowd's
 * program loaded but not begun.
 */
export async function visit(proxyPort: number, extension: string | null): Promise<Visit> {
  const browser = await launch(proxyPort);
  try {
    if (extension !== null) await browser.installExtension(extension);
    await quiet(browser);
    const before = await browser.pages();
    const page = await browser.newPage();
    for (const other of before) await other.close();
    await page.goto(ADDRESS, { waitUntil: 'load' });
    await page.bringToFront();
    await page.waitForSelector('html[data-hydrated]');
    await page.evaluate("import('/_static/app/crowd/crowd.ts')");
    const session = await page.createCDPSession();
    return { page, session, leave: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function launch(proxyPort: number): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    headless: true,
    defaultViewport: null,
    pipe: true,
    enableExtensions: true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--window-size=1280,900',
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-gpu',
      '--disable-sync',
    ],
  });
}

/** Some extensions open a page of welcome, which would take the foreground in the middle. */
async function quiet(browser: Browser): Promise<void> {
  for (let known = -1; known !== browser.targets().length; ) {
    known = browser.targets().length;
    await rest(QUIET_MS);
  }
}
