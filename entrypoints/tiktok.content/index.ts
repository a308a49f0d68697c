import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageRuntime } from '../../lib/messaging/from-page.ts';
import { start } from './start.ts';
import './standing.css';

/** Both browsers have it with promises; the polyfill would be a third of this script. */
declare const chrome: { runtime: PageRuntime };

export default defineContentScript({
  matches: ['https://www.tiktok.com/*'],
  // Before any script of the page's, so that our listeners come first.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (life) => start(chrome.runtime, life),
});
