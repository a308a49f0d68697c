import type { ClipAct, Target } from '../../lib/in-page/sides.ts';
import type { PageListener } from '../../lib/messaging/from-page.ts';
import type { ToPage } from '../../lib/messaging/protocol.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import { isRecord } from '../../lib/tiktok/page-data/shape.ts';
import { type Resolution, taken } from '../../lib/tiktok/resolve.ts';
import type { Performing } from './performing.ts';

export type ObeyingEffects = Pick<Performing, 'perform' | 'performForSound'> & {
  /** Reads at once what the page's data tell. */
  hurry(): void;
  targetOf(clip: ClipRef): Target;
  /** The element that was right-clicked last, if it is still there. */
  pointed(): Element | undefined;
  /** What the item or card around an element shows. */
  around(element: Element): Resolution | undefined;
  onStage(): Resolution | undefined;
  /** The sound whose own page stands there. */
  soundOfPage(): string | undefined;
};

/** Obeys the menu entries and keyboard commands, and answers whether there was something to act on. */
export function createObeying(effects: ObeyingEffects): PageListener {
  const { perform, performForSound, targetOf, pointed, around, onStage, soundOfPage } = effects;

  function perceive({ act, of, clip }: ToPage): boolean {
    effects.hurry();
    const resolution = clip ? targetOf(clip) : of === 'pointer' ? underPointer() : onStage();
    if (!resolution) return perceiveSound(act);
    const target = taken(resolution);
    if (target) perform(act, target, null);
    return target !== undefined;
  }

  /** Where no clip is meant, the sound is whose page stands there. */
  function perceiveSound(act: ClipAct): boolean {
    const musicId = soundOfPage();
    if (musicId === undefined || act === 'inspect') return false;
    performForSound(act, musicId, null);
    return true;
  }

  /** A right click outside of every item and card means the clip on the stage. */
  function underPointer(): Resolution | undefined {
    const element = pointed();
    return (element && around(element)) ?? onStage();
  }

  return (message, _sender, respond) => {
    if (isOrder(message)) respond({ found: perceive(message) });
  };
}

/** Messages come from the background alone, which is our own: one of its kind is the whole check. */
function isOrder(message: unknown): message is ToPage {
  return isRecord(message) && message.soundpost === 1 && 'act' in message;
}
