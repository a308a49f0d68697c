import { browser } from 'wxt/browser';

/** What a menu entry does with the clip. */
export type MenuAct = 'save' | 'inspect' | 'use';

const TITLES: Record<MenuAct, string> = {
  save: 'Save sound',
  inspect: 'Inspect',
  use: 'Use in post',
};

/**
 * Where the entries stand: on links to TikTok anywhere, and on everything of a document of
 * tiktok.com's, which may be an embed in somebody else's page. The id tells which: `save:link`,
 * `save:page`. Not on selected text elsewhere: no browser asks what is selected before it shows
 * them, and they would stand in every menu of every page.
 */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [act, title] of Object.entries(TITLES)) {
    browser.contextMenus.create({
      id: `${act}:link`,
      title,
      contexts: ['link'],
      targetUrlPatterns: ['*://*.tiktok.com/*', '*://www.tiktokv.com/share/*'],
    });
    browser.contextMenus.create({
      id: `${act}:page`,
      title,
      contexts: ['page', 'frame', 'selection', 'image', 'video'],
      documentUrlPatterns: ['https://www.tiktok.com/*'],
    });
  }
}

/** The act of a menu entry's id, `undefined` for one that is not ours. */
export function actOf(menuItemId: string | number): MenuAct | undefined {
  const [act] = String(menuItemId).split(':');
  return act !== undefined && Object.hasOwn(TITLES, act) ? (act as MenuAct) : undefined;
}
