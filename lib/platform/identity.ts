import { browser } from 'wxt/browser';

/** Where a login's page must lead back to: the browser catches it there, and no server sees it. */
export function loginRedirect(): string {
  return browser.identity.getRedirectURL();
}

/**
 * Opens a login's page in a window of its own and gives the address that it led back to. Rejects if
 * the person closes the window.
 */
export async function openLogin(url: string): Promise<string> {
  const address = await browser.identity.launchWebAuthFlow({ url, interactive: true });
  if (address === undefined) throw new Error('the login ended without an address');
  return address;
}
