import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48];

const FLOATING =
  'Soundpost: the layout of this page is new to it, so its buttons stand in the corner of the page. The options have a layout report.';

/**
 * Says on the toolbar icon of a tab that the buttons found no place in its page, and takes that back.
 * The browser keeps it, and forgets it when the tab goes to another page.
 */
export async function showFloating(tabId: number, isFloating: boolean): Promise<void> {
  const kind = isFloating ? 'corner-' : '';
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${kind}${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ tabId, path }),
    isFloating ? browser.action.setTitle({ tabId, title: FLOATING }) : forgetTitle(tabId),
  ]);
}

/** The title of all tabs counts again; Chrome, which cannot take one back, shows the name for none. */
async function forgetTitle(tabId: number): Promise<void> {
  try {
    // The types know of Chrome's way only.
    await browser.action.setTitle({ tabId, title: null as unknown as string });
  } catch {
    await browser.action.setTitle({ tabId, title: '' });
  }
}
