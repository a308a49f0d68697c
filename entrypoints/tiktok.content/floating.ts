import type { Resolution } from '../../lib/tiktok/resolve.ts';
import type { DrawnPair } from './pair.ts';

/** A page that is still being drawn has no place for the buttons yet either: so much patience. */
const PATIENCE_MS = 1_200;
/** How often it is looked which clip is on the stage while the pair floats: that reads the layout. */
const LOOK_MS = 250;

/**
 * The one pair at the corner of the window, for a clip that the page has no place for. `onChange`: it
 * may be out now, or gone.
 */
export function createFloating(page: Document, makePair: () => DrawnPair, onChange: () => void) {
  let pair: DrawnPair | undefined;
  let find: (() => Resolution | null) | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const isOut = () => pair?.host.isConnected === true;
  const take = () => {
    clearTimeout(waiting);
    waiting = undefined;
    pair?.host.remove();
    pair = undefined;
    onChange();
  };
  const look = () => {
    waiting = undefined;
    const clip = find?.()?.clip;
    if (!clip) return take();
    pair ??= makePair();
    pair.host.dataset.floating = '';
    pair.show(clip, 'row');
    if (!isOut()) page.documentElement.append(pair.host);
    onChange();
  };

  return {
    want(next: (() => Resolution | null) | null) {
      find = next;
      if (find) waiting ??= setTimeout(look, isOut() ? LOOK_MS : PATIENCE_MS);
      else take();
    },
    /** What the floating pair stands for now, if `host` is its host. */
    of: (host: Element): Resolution | undefined =>
      host === pair?.host ? (find?.() ?? undefined) : undefined,
    isOut,
    draw: () => pair?.draw(),
    take,
  };
}
