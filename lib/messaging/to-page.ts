import { browser } from 'wxt/browser';
import { fromPageSchema, type ToPage } from './protocol.ts';

/**
 * Tells the content script of a tab to act as if its button had been pressed. Gives whether it did:
 * false where there is no content script, or no clip under the pointer or on the stage.
 */
export async function tellPage(tabId: number, order: Omit<ToPage, 'soundpost'>): Promise<boolean> {
  try {
    const message: ToPage = { soundpost: 1, ...order };
    const reply = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    const read = fromPageSchema.safeParse(reply);
    return read.success && read.data.found;
  } catch {
    return false;
  }
}
