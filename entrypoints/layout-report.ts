import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { World } from '../lib/in-page/sides.ts';
import { layoutOf } from '../lib/tiktok/report/look.ts';
import { lookerOf } from '../lib/tiktok/report/looker.ts';
import { layoutText } from '../lib/tiktok/report/text.ts';

/** The background puts it into a page that somebody wants a report on, and takes what it gives. */
export default defineUnlistedScript(() => {
  const { soundpostTold } = globalThis as World;
  const { version } = browser.runtime.getManifest();
  return layoutText(
    layoutOf(document, location.href, soundpostTold?.() ?? null),
    lookerOf(version, navigator.userAgent, Date.now()),
  );
});
