import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { builtFolder } from '../../../scripts/builds.ts';
import { until } from '../driver/until.ts';

export type ContentScript = {
  /** Evaluates where the content script runs, with its rights; the answer travels as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
};

type Context = { id: number; origin: string; auxData: { type: string } };

/**
 * The content script's own world on a page, as one would hold it who had taken it over. In Chromium
 * only: no protocol of Firefox's leads into the world of an extension's content script.
 */
export async function contentScriptOn(address: string, proxyPort: number): Promise<ContentScript> {
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [builtFolder('chromium')],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      '--ignore-certificate-errors',
      '--disable-quic',
    ],
  });
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const contexts: Context[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      contexts.push(context as unknown as Context);
    });
    await session.send('Runtime.enable');
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const world = await until('the content script’s world', async () => {
      const found = contexts.findLast(
        ({ origin, auxData }) =>
          origin.startsWith('chrome-extension:') && auxData.type === 'isolated',
      );
      return found ? { done: found.id } : { seen: contexts.map(({ origin }) => origin).join(' ') };
    });
    return {
      async evaluate<T>(expression: string) {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          contextId: world,
          expression: `(async () => (${expression}))()`,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
        return result.value as T;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
