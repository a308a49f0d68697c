import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/**
 * Ends a browser with all its processes in one moment, as the end of power does; resolves when it is
 * gone. Puppeteer starts every browser as the leader of a group of its own.
 */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('There is no browser to kill.');
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
