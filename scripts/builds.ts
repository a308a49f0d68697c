import { resolve } from 'node:path';

/** Where WXT puts a browser's build: the whole path, since Firefox takes no other. */
export function builtFolder(browser: 'chromium' | 'firefox'): string {
  const name = browser === 'chromium' ? 'chrome' : 'firefox';
  return resolve(import.meta.dirname, `../.output/${name}-mv3`);
}
