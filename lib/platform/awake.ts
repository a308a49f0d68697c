import { browser } from 'wxt/browser';

/**
 * The browser stops a background that is idle for 30 s, and a request under way does not count.
 * `getPlatformInfo` does, in both browsers; `storage.local` does not in Firefox.
 */
const BEAT_MS = 20_000;

/** Runs `work` and keeps the background alive until it has ended. */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
