import { browser } from 'wxt/browser';

/** Says on the toolbar icon how many things wait for the user; the title says it in words. */
export async function showAttention(count: number): Promise<void> {
  const title = count === 0 ? 'Soundpost' : `Soundpost: ${count} need${count === 1 ? 's' : ''} you`;
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: '#b3261e' }),
    browser.action.setTitle({ title }),
  ]);
}
