import type { WebPage } from '../driver/driver.ts';
import { until } from '../driver/until.ts';
import { standing } from './pairs.ts';

/** Keeps hold of everything of Soundpost's that stands in the page now. */
export function rememberHosts(page: WebPage): Promise<void> {
  return page.evaluate(() => {
    const hosts = document.querySelectorAll('soundpost-actions, soundpost-panel');
    Object.assign(window, { soundpostBefore: [...hosts] });
  });
}

/** How much of that still stands there. */
export function hostsOfBefore(page: WebPage): Promise<number> {
  return page.evaluate('window.soundpostBefore.filter((host) => host.isConnected).length');
}

/** One pair for this clip, drawn by somebody else than before. */
export function untilTakenOver(page: WebPage, clip: string): Promise<void> {
  return until(`one new pair for ${clip} in the place of the old`, async () => {
    const [pairs, old] = [await standing(page), await hostsOfBefore(page)];
    const isOwn = pairs.length === 1 && pairs[0]?.clip === clip && !pairs[0].floating;
    return isOwn && old === 0
      ? { done: undefined }
      : { seen: `${old} of before, ${JSON.stringify(pairs)}` };
  });
}
