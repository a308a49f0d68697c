import type { Page } from 'puppeteer-core';
import type { Background } from './chromium-background.ts';

/**
 * What a choice from the context menu does. The menu itself belongs to the window system, where no
 * protocol reaches, so the event is sent that Chromium would send, with what the page says about
 * the element. (In Firefox the real menu is opened and pressed.)
 */
export async function clickMenuItem(
  page: Page,
  background: Background,
  selector: string,
  menuItemId: string,
): Promise<void> {
  await page.bringToFront();
  const about = await page.$eval(selector, (element) => {
    const link = element.closest('a');
    const isMedia = /^(img|video|audio)$/.test(element.localName);
    return {
      ...(link?.href ? { linkUrl: link.href, linkText: link.textContent } : {}),
      ...(isMedia ? { srcUrl: (element as HTMLImageElement).src } : {}),
      ...(isMedia ? { mediaType: element.localName.replace('img', 'image') } : {}),
      ...(element.localName === 'iframe' ? { frameUrl: (element as HTMLIFrameElement).src } : {}),
      pageUrl: location.href,
    };
  });
  const info = { menuItemId, editable: false, frameId: 0, ...about };
  await background.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab))
      .then(() => null)`,
  );
}
