export type TellingEffects = {
  view: Window;
  isFloating(): boolean;
  /** Tells the background; rejects where it was not heard. */
  send(place: 'floating' | 'none'): Promise<unknown>;
  signal: AbortSignal;
};

/**
 * Tells the background when the pair begins and ends to float, for the toolbar. It is not woken for
 * anything else: a browser gives each new page the toolbar's ordinary look by itself.
 */
export function createTelling({ view, isFloating, send, signal }: TellingEffects): () => void {
  let told = false;
  const tell = () => {
    const now = isFloating();
    if (now === told || signal.aborted) return;
    told = now;
    send(now ? 'floating' : 'none').catch(() => {
      told = !now;
    });
  };
  // A page that comes back out of the browser's cache is as it was; the toolbar is not.
  view.addEventListener(
    'pageshow',
    () => {
      told = false;
      tell();
    },
    { signal },
  );
  return tell;
}
