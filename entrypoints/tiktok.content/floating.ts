import type { Resolution } from '../../lib/tiktok/resolve.ts';
import type { DrawnPair } from './pair.ts';

/** A page that is still being drawn has no place for the buttons yet either: so much patience. */
const PATIENCE_MS = 1_200;

/** The one pair at the corner of the window, for a clip that the page has no place for. */
export function createFloating(page: Document, makePair: () => DrawnPair) {
  let pair: DrawnPair | undefined;
  let wanted: Resolution | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const put = () => {
    waiting = undefined;
    if (!wanted?.clip) return;
    pair ??= makePair();
    pair.host.dataset.floating = '';
    pair.show(wanted.clip, 'row');
    if (!pair.host.isConnected) page.documentElement.append(pair.host);
  };
  const take = () => {
    clearTimeout(waiting);
    waiting = undefined;
    pair?.host.remove();
  };

  return {
    want(resolution: Resolution | null) {
      wanted = resolution;
      if (!resolution?.clip) take();
      else if (pair?.host.isConnected) put();
      else waiting ??= setTimeout(put, PATIENCE_MS);
    },
    /** What the floating pair stands for, if `host` is its host. */
    of: (host: Element): Resolution | undefined =>
      host === pair?.host ? (wanted ?? undefined) : undefined,
    pairs: (): DrawnPair[] => (pair?.host.isConnected ? [pair] : []),
    draw: () => pair?.draw(),
    take,
  };
}
