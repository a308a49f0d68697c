import tokens from '../../components/ui/tokens-of-buttons.css?inline';
import { createClipStates } from '../../lib/in-page/clip-states.ts';
import { createDress } from '../../lib/in-page/dress.ts';
import { shieldButtons, shieldKeys } from '../../lib/in-page/shield.ts';
import type { ClipAct, Target, World } from '../../lib/in-page/sides.ts';
import { askFromPage, type PageRuntime } from '../../lib/messaging/from-page.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import { playersIn } from '../../lib/tiktok/find.ts';
import { createPlacing } from '../../lib/tiktok/placing.ts';
import { taken } from '../../lib/tiktok/resolve.ts';
import { createShowing } from '../../lib/tiktok/showing.ts';
import { createUnsure } from '../../lib/tiktok/unsure.ts';
import { watchPage } from '../../lib/tiktok/watch-page.ts';
import { createFloating } from './floating.ts';
import { createHover } from './hover.ts';
import { createLearning } from './learning.ts';
import { createMusicHead } from './music-head.ts';
import { createObeying } from './obeying.ts';
import { createPageKnowledge } from './page-knowledge.ts';
import pairCss from './pair.css?inline';
import { type DrawnPair, makePair } from './pair.ts';
import { createPanelDoor } from './panel-door.ts';
import { createPerforming } from './performing.ts';
import { createPointer } from './pointer.ts';
import { createTelling } from './telling.ts';
import { visibleArea } from './visible-area.ts';

/** So long after a change of the page it is looked whether the extension is gone; a look costs. */
const LOOK_MS = 1_000;

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

  const states = createClipStates(() => drawAll());
  const door = createPanelDoor({ states, ...knowledge, targetOf }, () =>
    askFromPage(runtime, 'panel.load', {}),
  );
  const doing = createPerforming(states, door.call);
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
    onPress(musicId, button) {
      if (life.isInvalid) return;
      knowledge.hurry();
      doing.performForSound('save', musicId, focusOf(button));
    },
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
    doing.perform(act, target, focusOf(button));
  }

  /** After a press with the mouse the focus is still the page's, and so are its shortcuts. */
  const focusOf = (button: HTMLElement) => (button.matches(':focus') ? button : null);

  function targetOf(clip: ClipRef): Target {
    const staged = showing.onStage();
    const target = staged && taken(staged);
    if (target?.clip.id === clip.id) return target;
    const sound = knowledge.known(clip.id)?.sound ?? null;
    return doing.pressedFor(clip.id) ?? { clip, sound, caption: { text: '', hashtags: [] } };
  }

  shieldButtons(window, signal);
  shieldKeys(window, { signal, onEscape: () => door.standing()?.close() });

  let looking: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    looking = undefined;
    // What ends then is in the listener of the signal below.
    void life.isInvalid;
  };
  const watch = watchPage(
    page,
    (changes) => {
      looking ??= setTimeout(look, LOOK_MS);
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

  const obey = createObeying({
    ...doing,
    hurry: knowledge.hurry,
    targetOf,
    pointed: pointer.last,
    around: (element) => hover.around(element) ?? showing.around(element),
    onStage: showing.onStage,
    soundOfPage: head.settle,
  });
  runtime.onMessage.addListener(obey);

  signal.addEventListener('abort', () => {
    clearTimeout(looking);
    runtime.onMessage.removeListener(obey);
    for (const card of placing.pairs.keys()) placing.take(card);
    floating.take();
    hover.take();
    head.take();
    door.standing()?.remove();
  });
}
