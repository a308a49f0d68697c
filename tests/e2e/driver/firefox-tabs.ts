import type { ChromeScope, FirefoxBrowser, FirefoxWindow } from './firefox-chrome-scope.ts';
import { evaluateInFrame } from './firefox-view.ts';
import { untilTrue } from './until.ts';
import type { Navigation } from './web-page.ts';

type Move =
  | { open: string }
  | { browserId: number; goto: string }
  | { browserId: number; back: true };

/** Opens a tab in front and gives the number of its `<browser>`, once the document is parsed. */
export function openTab(scope: ChromeScope, url: string): Promise<number> {
  return move(scope, { open: url });
}

export function firefoxNavigation(scope: ChromeScope, browserId: number): Navigation {
  return {
    goto: async (url) => void (await move(scope, { browserId, goto: url })),
    back: async () => void (await move(scope, { browserId, back: true })),
    url: async () => String(await evaluateInFrame(scope, browserId, 'location.href')),
  };
}

/** Every page that stands in a tab of any window: a login has a window of its own. */
export function allPages(window: FirefoxWindow): { number: number; at: string }[] {
  const windows = [...window.Services.wm.getEnumerator('navigator:browser')];
  return windows.flatMap(({ gBrowser }) =>
    (gBrowser?.tabs ?? []).map(({ linkedBrowser }) => ({
      number: linkedBrowser.browserId,
      at: linkedBrowser.currentURI.spec,
    })),
  );
}

export async function selectTab(scope: ChromeScope, browserId: number): Promise<void> {
  await scope.run((window, id) => {
    const tab = window.gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === id);
    if (!tab) throw new Error('the page is closed');
    window.gBrowser.selectedTab = tab;
    tab.linkedBrowser.focus();
  }, browserId);
}

async function move(scope: ChromeScope, how: Move): Promise<number> {
  const browserId = await scope.run(moveTab, how);
  const isParsed = "document.readyState !== 'loading' && location.href !== 'about:blank'";
  await untilTrue('the document to be parsed', async () =>
    Boolean(await evaluateInFrame(scope, browserId, isParsed)),
  );
  return browserId;
}

/** Resolves when the tab shows another address (in a single-page app: has changed it). */
function moveTab(window: FirefoxWindow, how: Move): Promise<number> {
  const LOCATION_CHANGE_ERROR_PAGE = 2;
  const triggeringPrincipal = window.Services.scriptSecurityManager.getSystemPrincipal();
  const { gBrowser } = window;
  return new Promise((resolve, reject) => {
    let target: FirefoxBrowser | undefined;
    const finish = (settle: () => void) => {
      window.clearTimeout(timer);
      gBrowser.removeTabsProgressListener(listener);
      settle();
    };
    const listener = {
      onLocationChange(
        browser: FirefoxBrowser,
        progress: { isTopLevel: boolean },
        _request: object,
        uri: { spec: string },
        flags: number,
      ) {
        if (!progress.isTopLevel || browser !== target || uri.spec === 'about:blank') return;
        if (flags & LOCATION_CHANGE_ERROR_PAGE) {
          finish(() => reject(new Error(`${uri.spec} could not be loaded`)));
        } else finish(() => resolve(browser.browserId));
      },
    };
    const timer = window.setTimeout(() => {
      finish(() => reject(new Error(`no new address within 15 s: ${JSON.stringify(how)}`)));
    }, 15_000);
    gBrowser.addTabsProgressListener(listener);
    if ('open' in how) {
      const tab = gBrowser.addTab(how.open, { triggeringPrincipal });
      target = tab.linkedBrowser;
      gBrowser.selectedTab = tab;
      target.focus();
      return;
    }
    target =
      window.BrowsingContext.getCurrentTopByBrowserId(how.browserId)?.embedderElement ?? undefined;
    if (!target) finish(() => reject(new Error('the page is closed')));
    else if ('goto' in how) target.fixupAndLoadURIString(how.goto, { triggeringPrincipal });
    else target.goBack();
  });
}
