import type { ActionButton } from './driver.ts';
import type {
  ChromeScope,
  FirefoxBrowser,
  FirefoxExtension,
  FirefoxTab,
  FirefoxWindow,
} from './firefox-chrome-scope.ts';
import { runInFrame } from './firefox-frame.ts';
import { mouseScript } from './firefox-input.ts';
import type { Shortcut } from './manifest.ts';
import { until, untilTrue } from './until.ts';
import { ask, type View } from './view.ts';

/** What belongs to Firefox's window and not to a page: toolbar, menus, shortcuts. */

type Action = {
  triggerAction(window: FirefoxWindow): Promise<void>;
  action: { getProperty(tab: FirefoxTab | null, name: string): string | Record<string, string> };
};
type Parent = {
  ExtensionParent: {
    apiManager: { global: { browserActionFor(extension: FirefoxExtension): Action } };
  };
};

/** The same as a press on the toolbar button. */
export async function pressToolbarButton(scope: ChromeScope, id: string): Promise<void> {
  await scope.run(async (window, id) => {
    const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
    const { ExtensionParent } = window.ChromeUtils.importESModule<Parent>(url);
    const { extension } = window.WebExtensionPolicy.getByID(id);
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  }, id);
}

/** The badge of every tab that has none of its own. */
export async function badgeText(scope: ChromeScope, id: string): Promise<string> {
  return (await scope.run(readAction, id, 'everywhere')).badge;
}

/** The button as it stands for the tab in front. */
export function actionButton(scope: ChromeScope, id: string): Promise<ActionButton> {
  return scope.run(readAction, id, 'here');
}

function readAction(window: FirefoxWindow, id: string, where: 'here' | 'everywhere'): ActionButton {
  const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
  const { ExtensionParent } = window.ChromeUtils.importESModule<Parent>(url);
  const { extension } = window.WebExtensionPolicy.getByID(id);
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  const tab = where === 'here' ? window.gBrowser.selectedTab : null;
  const icons = action.getProperty(tab, 'icon') as Record<string, string>;
  // Keys that are numbers come in their order: the smallest size first.
  const [smallest = ''] = Object.values(icons);
  return {
    title: String(action.getProperty(tab, 'title')),
    badge: String(action.getProperty(tab, 'badgeText') ?? ''),
    icon: smallest.replace(/^moz-extension:\/\/[^/]+|\?.*$/g, ''),
  };
}

/** The number of the open popup's `<browser>`, or what else there is. */
export function findPopup(
  scope: ChromeScope,
  url: string,
): Promise<{ done: number } | { seen: string }> {
  return scope.run((window, url) => {
    const all = window.document.querySelectorAll<FirefoxBrowser>('.webextension-popup-browser');
    const states = Array.from(all, (browser) => {
      const panel = browser.closest('panel') as (HTMLElement & { state: string }) | null;
      return { browser, state: panel?.state, at: browser.currentURI?.spec ?? '' };
    });
    const open = states.find(({ state, at }) => state === 'open' && at.startsWith(url));
    if (open) return { done: open.browser.browserId };
    return { seen: states.map(({ state, at }) => `${at} ${state}`).join(', ') || 'no popup' };
  }, url);
}

/** A right click on the element, and a press on the extension's item in the menu that opens. */
export async function clickMenuItem(
  scope: ChromeScope,
  page: { view: View; browserId: number },
  selector: string,
  title: string,
): Promise<void> {
  const spot = await until(`${selector} in the page`, async () => {
    const answer = await ask(page.view, 'cssSpot', selector);
    return 'why' in answer ? { seen: answer.why } : { done: answer };
  });
  await runInFrame(scope, page.browserId, mouseScript(spot.x, spot.y, 'right'));
  await until(`“${title}” in the context menu`, () => scope.run(activateMenuItem, title));
  await untilTrue('the context menu to close', () =>
    scope.run((window) => {
      const menu = window.document.getElementById('contentAreaContextMenu');
      return (menu as (HTMLElement & { state: string }) | null)?.state === 'closed';
    }),
  );
}

/** One step per call: opens the extension's submenu, where there is one, then presses the item. */
function activateMenuItem(window: FirefoxWindow, title: string): { done: null } | { seen: string } {
  type Popup = HTMLElement & { state: string; activateItem(item: Element): void };
  type Menu = HTMLElement & { openMenu(open: boolean): void };
  const menu = window.document.getElementById('contentAreaContextMenu') as Popup | null;
  if (menu?.state !== 'open') return { seen: `the menu is ${menu?.state}` };
  const all = [...menu.querySelectorAll<HTMLElement>('menuitem[id*="-menuitem-"]')];
  const item = all.find((one) => one.getAttribute('label') === title);
  const submenu = menu.querySelector<Menu>('menu[id*="-menuitem-"]');
  if (!item) {
    submenu?.openMenu(true);
    return {
      seen: all.map((one) => one.getAttribute('label')).join(' | ') || 'no items of extensions',
    };
  }
  const popup = item.closest('menupopup') as Popup;
  if (popup !== menu && popup.state !== 'open') {
    (popup.parentElement as Menu).openMenu(true);
    return { seen: `its submenu is ${popup.state}` };
  }
  popup.activateItem(item);
  return { done: null };
}

const MODIFIER_NAMES: Record<string, string> = {
  Ctrl: 'accel',
  Command: 'accel',
  MacCtrl: 'control',
};

/** Runs the shortcut that the extension has in the window; throws where it has none such. */
export async function pressShortcut(scope: ChromeScope, shortcut: Shortcut): Promise<void> {
  const names = shortcut.modifiers.map((name) => MODIFIER_NAMES[name] ?? name.toLowerCase());
  const wanted = [...names.toSorted(), shortcut.key.toLowerCase()].join('+');
  await scope.run((window, wanted) => {
    const keys = [...window.document.querySelectorAll('keyset[id^="ext-keyset-id-"] > key')];
    const read = (key: Element) => {
      const modifiers = (key.getAttribute('modifiers') ?? '').split(/[\s,]+/).filter(Boolean);
      const name = key.getAttribute('key') ?? key.getAttribute('keycode')?.replace('VK_', '') ?? '';
      return [...modifiers.sort(), name.toLowerCase()].join('+');
    };
    const key = keys.find((one) => read(one) === wanted);
    if (!key) throw new Error(`no shortcut ${wanted}, only: ${keys.map(read).join(' ')}`);
    (key as HTMLElement & { doCommand(): void }).doCommand();
  }, wanted);
}
