import tokens from '../../components/ui/tokens-of-buttons.css?inline';
import { createClipStates } from '../../lib/in-page/clip-states.ts';
import { createDress } from '../../lib/in-page/dress.ts';
import { shieldButtons, shieldKeys } from '../../lib/in-page/shield.ts';
import type { ClipAct, PanelSide, SoundAct, Target, World } from '../../lib/in-page/sides.ts';
import { askFromPage, type PageListener, type PageRuntime } from '../../lib/messaging/from-page.ts';
import { interrupted } from '../../lib/messaging/interrupted.ts';
import type { ToPage } from '../../lib/messaging/protocol.ts';
import { soundKeyOf } from '../../lib/sounds/sound-key.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import { playersIn } from '../../lib/tiktok/find.ts';
import { isRecord } from '../../lib/tiktok/page-data/shape.ts';
import { createPlacing } from '../../lib/tiktok/placing.ts';
import { taken } from '../../lib/tiktok/resolve.ts';
import { createShowing } from '../../lib/tiktok/showing.ts';
import { createUnsure } from '../../lib/tiktok/unsure.ts';
import { watchPage } from '../../lib/tiktok/watch-page.ts';
import { createFloating } from './floating.ts';
import { createHover } from './hover.ts';
import { createLearning } from './learning.ts';
import { createMusicHead } from './music-head.ts';
import { createPageKnowledge } from './page-knowledge.ts';
import pairCss from './pair.css?inline';
import { type DrawnPair, makePair } from './pair.ts';
import { createPanelDoor } from './panel-door.ts';
import { createPointer } from './pointer.ts';
import { createTelling } from './telling.ts';
import { visibleArea } from './visible-area.ts';

/** Whether the extension is gone is looked at this often: the look itself costs the page. */
const BATCHES_BETWEEN_LOOKS = 60;

/** How long this script lives: until a later one of ours takes over, or the extension is gone. */
export type Life = {
  readonly signal: AbortSignal;
  /** Looks whether the extension is still there, and ends the signal if it is not. */
  readonly isInvalid: boolean;
};

/** Puts the buttons into the page, and obeys the background, as long as `life` lasts. */
export function start(runtime: PageRuntime, life: Life): void {
  const { signal } = life;
  const page = document;
  // Of an earlier script that the browser ended without a word: nobody else would take it away.
  for (const host of page.querySelectorAll('soundpost-actions, soundpost-panel')) host.remove();
  const knowledge = createPageKnowledge({
    page,
    now: () => Date.now(),
    onNews: () => watch.ask(),
    signal,
  });
  (globalThis as World).soundpostTold = knowledge.seen;
  const dress = createDress(page, `${tokens}\n${pairCss}`);
  const drawn = new WeakMap<Element, DrawnPair>();
  /** What was pressed for, as it was then: the panel and the news go on with it. */
  const targets = new Map<string, Target>();

  const states = createClipStates(() => drawAll());
  const door = createPanelDoor({ states, ...knowledge, targetOf }, () =>
    askFromPage(runtime, 'panel.load', {}),
  );
  const shared = {
    page,
    dress,
    stateOf: states.of,
    onShow: ({ id }: { id: string }) => learning.see([id]),
  };
  const make = (): DrawnPair => {
    const pair = makePair<ClipRef>({ ...shared, acts: ['save', 'inspect'], of: 'clip', onPress });
    drawn.set(pair.host, pair);
    return pair;
  };
  const placing = createPlacing({ makePair: make, now: () => Date.now() });
  const floating = createFloating(page, make, () => tell());
  const hover = createHover({
    view: window,
    makePair: make,
    known: knowledge.known,
    isCovered: (item) => showing.covers(item),
    signal,
  });
  const learning = createLearning({
    ask: (of) => askFromPage(runtime, 'sound.states', { of }),
    states,
    signal,
  });
  const showing = createShowing({
    href: () => page.location.href,
    known: knowledge.known,
    match: knowledge.match,
    knowledge: knowledge.grown,
    players: () => playersIn(page),
    placing,
    unsure: createUnsure({
      now: () => Date.now(),
      lookLater: (ms) => void setTimeout(() => watch.ask(), ms),
    }),
    float: floating.want,
    visibleArea,
  });
  const head = createMusicHead({
    ...shared,
    now: () => Date.now(),
    onPress: (musicId, button) => performForSound('save', musicId, focusOf(button)),
  });
  const pointer = createPointer(page, signal);
  const tell = createTelling({
    view: window,
    isFloating: floating.isOut,
    send: (place) => askFromPage(runtime, 'page.shown', { place }),
    signal,
  });

  const drawAll = () => {
    for (const pair of placing.pairs.values()) drawn.get(pair.host)?.draw();
    floating.draw();
    hover.draw();
    head.draw();
    door.standing()?.wear();
  };

  /** What stands behind a pair at this moment: the page may have changed since it was drawn. */
  function onPress(act: ClipAct, host: HTMLElement, button: HTMLElement) {
    if (life.isInvalid) return;
    const shown = drawn.get(host)?.subject();
    knowledge.hurry();
    const resolution = floating.of(host) ?? hover.of(host) ?? showing.around(host);
    watch.ask();
    const target = resolution && taken(resolution);
    if (!target || target.clip.id !== shown?.id) return;
    perform(act, target, focusOf(button));
  }

  /** After a press with the mouse the focus is still the page's, and so are its shortcuts. */
  const focusOf = (button: HTMLElement) => (button.matches(':focus') ? button : null);

  function perform(act: ClipAct, target: Target, from: HTMLElement | null) {
    targets.set(target.clip.id, target);
    void withPanel(act, target.clip.id, (panel) => panel.perform(act, target, from));
  }

  function performForSound(act: SoundAct, musicId: string, from: HTMLElement | null) {
    if (life.isInvalid) return;
    knowledge.hurry();
    void withPanel(act, soundKeyOf(musicId), (panel) => panel.performForSound(act, musicId, from));
  }

  /** `key`: under which the states know what it is done for. */
  async function withPanel(act: ClipAct, key: string, tell: (panel: PanelSide) => void) {
    if (act !== 'inspect' && states.of(key).at === 'idle') states.put(key, { at: 'working' });
    try {
      tell(await door.call());
    } catch (thrown) {
      states.put(key, { at: 'failed', problem: interrupted(String(thrown).slice(0, 200)) });
    }
  }

  function targetOf(clip: ClipRef): Target {
    const staged = showing.onStage();
    const target = staged && taken(staged);
    if (target?.clip.id === clip.id) return target;
    const sound = knowledge.known(clip.id)?.sound ?? null;
    return targets.get(clip.id) ?? { clip, sound, caption: { text: '', hashtags: [] } };
  }

  shieldButtons(window, signal);
  shieldKeys(window, { signal, onEscape: () => door.standing()?.close() });

  let batches = 0;
  const watch = watchPage(
    page,
    (changes) => {
      batches += 1;
      if (batches % BATCHES_BETWEEN_LOOKS === 0 && life.isInvalid) return;
      showing.update(changes);
      hover.settle();
      head.settle();
      if (changes.changed.has(page.documentElement)) drawAll();
    },
    {
      nextFrame: (act) => void requestAnimationFrame(act),
      atOnce(changed) {
        showing.distrust(changed);
        hover.distrust(changed);
      },
      signal,
    },
  );

  page.addEventListener('DOMContentLoaded', () => watch.ask(), { signal });
  window.addEventListener('popstate', () => watch.ask(), { signal });
  window.navigation?.addEventListener('currententrychange', () => watch.ask(), { signal });

  const obey: PageListener = (message, _sender, respond) => {
    if (isOrder(message)) respond({ found: perceive(message) });
  };
  runtime.onMessage.addListener(obey);

  signal.addEventListener('abort', () => {
    runtime.onMessage.removeListener(obey);
    for (const card of placing.pairs.keys()) placing.take(card);
    floating.take();
    hover.take();
    head.take();
    door.standing()?.remove();
  });

  /** Whether there is a clip to act on; what comes of it shows in the page. */
  function perceive({ act, of, clip }: ToPage): boolean {
    knowledge.hurry();
    const resolution = clip
      ? targetOf(clip)
      : of === 'pointer'
        ? underPointer()
        : showing.onStage();
    if (!resolution) return perceiveSound(act);
    const target = taken(resolution);
    if (target) perform(act, target, null);
    return target !== undefined;
  }

  /** Where no clip is meant, the sound is whose page stands there. */
  function perceiveSound(act: ClipAct): boolean {
    const musicId = head.settle();
    if (musicId === undefined || act === 'inspect') return false;
    performForSound(act, musicId, null);
    return true;
  }

  /** A right click outside of every item and card means the clip on the stage. */
  function underPointer() {
    const element = pointer.last();
    const around = element && (hover.around(element) ?? showing.around(element));
    return around ?? showing.onStage();
  }
}

/** Messages come from the background alone, which is our own: one of its kind is the whole check. */
function isOrder(message: unknown): message is ToPage {
  return isRecord(message) && message.soundpost === 1 && 'act' in message;
}
