import '../../lib/platform/no-compiling.ts';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../lib/messaging/client.ts';
import { toPageSchema } from '../../lib/messaging/protocol.ts';
import { start } from './start.ts';

export default defineContentScript({
  matches: ['https://www.tiktok.com/*'],
  // Before any script of the page's, so that our listeners come first.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(context) {
    const obey = start({ ask, signal: context.signal, isAlive: () => context.isValid });
    const listen = async (message: unknown) => {
      const order = toPageSchema.safeParse(message);
      return order.success ? { found: obey(order.data) } : undefined;
    };
    browser.runtime.onMessage.addListener(listen);
    context.onInvalidated(() => browser.runtime?.onMessage.removeListener(listen));
  },
});
