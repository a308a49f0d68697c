import { browser } from 'wxt/browser';

export type Notice = { title: string; message: string };

/** Shows a notification of the browser's own; of the same `id` the later one replaces the earlier. */
export async function showNotice(id: string, { title, message }: Notice): Promise<void> {
  // The permission may have been taken back since it was given, and the API goes with it.
  await browser.notifications?.create(id, {
    type: 'basic',
    iconUrl: new URL('/icon/128.png', location.origin).href,
    title,
    message,
  });
}

/**
 * Tells which notification was pressed. Without the permission there is nothing to listen at, so
 * this is called again when permissions change; the same listener is never added twice.
 */
export function onNoticePressed(listener: (id: string) => void): void {
  browser.notifications?.onClicked.addListener(listener);
}
