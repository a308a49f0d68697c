import { browser } from 'wxt/browser';

/**
 * Asks the person for host permissions. The call must be the first thing that a click's handler
 * does: browsers refuse it once the handler has awaited anything. Gives whether they are held now.
 */
export async function requestHosts(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** Asks the person to allow notifications: first thing in a click, as for hosts. */
export async function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

export async function hasHosts(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

/** Tells of every change to the extension's permissions, also one made in the browser's own pages. */
export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
