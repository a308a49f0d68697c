import { browser } from 'wxt/browser';

/** Puts the panel's script into a tab's page, beside the script with the buttons. */
export async function injectPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/panel.js'],
    injectImmediately: true,
  });
}

/** As far as it is needed here; the polyfill's types do not know of worlds. */
type DeclaredScript = {
  matches?: string[] | undefined;
  css?: string[] | undefined;
  js?: string[] | undefined;
  world?: 'ISOLATED' | 'MAIN';
};

/**
 * Puts the manifest's content scripts into the tabs that are open already, where the browser does not
 * do so by itself. What is in a page of an earlier start steps aside for what comes later.
 */
export async function injectIntoOpenPages(): Promise<void> {
  const scripts: DeclaredScript[] = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(
    scripts.map(async ({ matches, css = [], js = [], world }) => {
      const tabs = await browser.tabs.query({ url: matches, discarded: false });
      // A tab that was closed meanwhile, shows an error page or is out of reach goes without.
      await Promise.allSettled(
        tabs.map(async ({ id: tabId = -1 }) => {
          const target = { tabId };
          if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
          await browser.scripting.executeScript({
            target,
            files: js,
            world: world ?? 'ISOLATED',
            injectImmediately: true,
          });
        }),
      );
    }),
  );
}

/**
 * Has a script describe the page of tiktok.com that was used last, whether or not our other scripts
 * are in it. `undefined` where there is none, or the browser lets nothing of ours into it.
 */
export async function reportLayout(): Promise<string | undefined> {
  const tabs = await browser.tabs.query({ url: 'https://www.tiktok.com/*', discarded: false });
  const [latest] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  if (latest?.id === undefined) return undefined;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: latest.id },
      files: ['/layout-report.js'],
    });
    return typeof answer?.result === 'string' ? answer.result : undefined;
  } catch {
    return undefined;
  }
}
