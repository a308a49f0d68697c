import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

export type ExtensionsPage = {
  grant(origins: string[]): Promise<void>;
  revoke(origins: string[]): Promise<void>;
  /** Loads the extension's folder again, which now holds this version. */
  reload(version: string): Promise<void>;
  setEnabled(enabled: boolean): Promise<void>;
  errors(): Promise<string[]>;
};

/** The answers of `chrome.developerPrivate` that are read here. */
type Info = {
  version: string;
  state: string;
  runtimeErrors: { message: string; source: string; severity: string }[];
};

/**
 * `chrome://extensions`, which may do what its own buttons do. The permission prompt cannot be
 * answered under automation; a host granted here is granted without one at the next request.
 */
export async function extensionsPage(browser: Browser, id: string): Promise<ExtensionsPage> {
  const page: Page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  const collect = JSON.stringify({ extensionId: id, errorCollection: true });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${collect})`);

  const forEach = async (
    method: 'addHostPermission' | 'removeHostPermission',
    origins: string[],
  ) => {
    for (const origin of origins) {
      await page.evaluate(
        `chrome.developerPrivate.${method}(${JSON.stringify(id)}, ${JSON.stringify(origin)})`,
      );
    }
  };
  const info = async () =>
    (await page.evaluate(
      `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)})`,
    )) as Info;
  const untilInfo = (what: string, is: (now: Info) => boolean) =>
    until(what, async () => {
      const now = await info();
      return is(now) ? { done: undefined } : { seen: `${now.version} ${now.state}` };
    });

  return {
    async reload(version) {
      await page.evaluate(`chrome.developerPrivate.reload(${JSON.stringify(id)})`);
      await untilInfo(
        `version ${version} of the extension`,
        (now) => now.version === version && now.state === 'ENABLED',
      );
    },
    async setEnabled(enabled) {
      await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${enabled})`);
      const wanted = enabled ? 'ENABLED' : 'DISABLED';
      await untilInfo(`the extension to be ${wanted}`, (now) => now.state === wanted);
    },
    grant: (origins) => forEach('addHostPermission', origins),
    revoke: (origins) => forEach('removeHostPermission', origins),
    async errors() {
      const { runtimeErrors } = await info();
      return runtimeErrors.map(
        ({ severity, message, source }) => `${severity}: ${message} (${source})`,
      );
    },
  };
}
