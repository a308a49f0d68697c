import { browser } from 'wxt/browser';

/**
 * Shows on the toolbar icon of this tab that what was asked there is under way: a menu entry has no
 * place of its own to say so.
 */
export async function whileWorking<T>(
  tabId: number | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (tabId === undefined) return work();
  // `null` gives the tab back what stands on every tab's icon; the types know of Chrome's way only,
  // which is to leave it out. A tab that was closed meanwhile has no icon any more.
  const show = (text: string | null) =>
    browser.action.setBadgeText({ tabId, text: text as string }).catch(() => undefined);
  void show('…');
  try {
    return await work();
  } finally {
    await show(null);
  }
}
