import { browser } from 'wxt/browser';

/** Puts the panel's script into a tab's page, beside the script with the buttons. */
export async function injectPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/panel.js'],
    injectImmediately: true,
  });
}
