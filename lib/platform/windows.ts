import { browser } from 'wxt/browser';

const ownPage = (path: string) => new URL(path, location.origin).href;

/** Opens the studio in a tab: the same app as the popup. `view`: where in it, as its address. */
export async function openStudio(view = ''): Promise<void> {
  await browser.tabs.create({ url: ownPage(`/studio.html${view && `#${view}`}`) });
}

/** Opens the toolbar popup; where the browser refuses, the studio. */
export async function openComposer(): Promise<'popup' | 'studio'> {
  try {
    await browser.action.openPopup();
    return 'popup';
  } catch {
    await openStudio();
    return 'studio';
  }
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: ownPage('/welcome.html') });
}
