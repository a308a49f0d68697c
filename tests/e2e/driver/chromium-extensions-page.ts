import type { Browser, Page } from 'puppeteer-core';

export type ExtensionsPage = {
  grant(origins: string[]): Promise<void>;
  revoke(origins: string[]): Promise<void>;
  errors(): Promise<string[]>;
};

/** The answers of `chrome.developerPrivate` that are read here. */
type Info = { runtimeErrors: { message: string; source: string; severity: string }[] };

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
  return {
    grant: (origins) => forEach('addHostPermission', origins),
    revoke: (origins) => forEach('removeHostPermission', origins),
    async errors() {
      const info = (await page.evaluate(
        `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)})`,
      )) as Info;
      return info.runtimeErrors.map(
        ({ severity, message, source }) => `${severity}: ${message} (${source})`,
      );
    },
  };
}
