import inspectCss from '../../components/inspect/inspect.css?inline';
import base from '../../components/ui/base.css?inline';
import controls from '../../components/ui/controls.css?inline';
import parts from '../../components/ui/parts.css?inline';
import { type ClipActsEffects, createClipActs, type Target } from '../../lib/app/clip-acts.ts';
import type { Inspection } from '../../lib/clips/inspection.ts';
import { inspectionJson } from '../../lib/clips/json.ts';
import type { ToPage } from '../../lib/messaging/protocol.ts';
import type { NextStep } from '../../lib/problems/problem.ts';
import { type ClipRef, clipUrl } from '../../lib/tiktok/clip.ts';
import { createPlacing, type Pair } from '../../lib/tiktok/placing.ts';
import { createShowing } from '../../lib/tiktok/showing.ts';
import { watchPage } from '../../lib/tiktok/watch-page.ts';
import { createDress } from './dress.ts';
import { createFloating } from './floating.ts';
import { createLearning } from './learning.ts';
import { createPageKnowledge } from './page-knowledge.ts';
import pairCss from './pair.css?inline';
import { type DrawnPair, makePair } from './pair.ts';
import panelCss from './panel.css?inline';
import { createPanel } from './panel.tsx';
import { createPointer } from './pointer.ts';
import { shieldKeys } from './shield.ts';
import { visibleArea } from './visible-area.ts';

export type StartEffects = Pick<ClipActsEffects, 'ask'> & {
  signal: AbortSignal;
  /** Whether the extension that this script belongs to still runs. */
  isAlive(): boolean;
};

/** Puts everything together. Gives what obeys the background; it answers whether it found a clip. */
export function start({ ask, signal, isAlive }: StartEffects): (order: ToPage) => boolean {
  const page = document;
  const now = () => Date.now();
  const knowledge = createPageKnowledge(page, now);
  const panelDress = createDress(page, [base, controls, parts, inspectCss, panelCss].join('\n'));
  const pairDress = createDress(page, pairCss);
  const drawn = new WeakMap<Element, DrawnPair>();
  /** What was pressed for, as it was then: the panel and the news go on with it. */
  const targets = new Map<string, Target>();
  let pressedFrom: HTMLElement | null = null;

  const panel = createPanel({
    page,
    dress: panelDress,
    now,
    copy,
    later(ms, act) {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    onUse: (clip) => void acts.use(targetOf(clip)),
    onRefresh: (clip) => void acts.inspect(targetOf(clip), 'fresh'),
    onStep: (step, clip) => takeStep(step, clip),
    openOptions: (clip) => void acts.openOptions(clip),
  });

  const acts = createClipActs({
    ask,
    now,
    known: knowledge.known,
    refused: knowledge.refused,
    stateChanged: () => drawAll(),
    sayNews: (news) => panel.say(news, pressedFrom),
    openInspection: (inspection, busy) => panel.open(inspection, busy, pressedFrom),
    fillInspection: panel.fill,
  });

  const make = (): DrawnPair => {
    const pair = makePair({ page, dress: pairDress, stateOf: acts.stateOf, onPress });
    drawn.set(pair.host, pair);
    return pair;
  };
  const placing = createPlacing({ makePair: make, now });
  const floating = createFloating(page, make);
  const learning = createLearning({ learn: acts.learn, signal });
  const showing = createShowing({
    href: () => page.location.href,
    known: knowledge.known,
    placing,
    float: floating.want,
    visibleArea,
  });
  const pointer = createPointer(page, signal);

  const drawAll = () => {
    for (const pair of placing.pairs.values()) drawn.get(pair.host)?.draw();
    floating.draw();
    panel.wear();
  };

  /** What stands behind a pair at this moment: the page may have changed since it was drawn. */
  function onPress(act: ToPage['act'], host: HTMLElement, button: HTMLElement) {
    const shown = drawn.get(host)?.clip();
    const resolution = floating.of(host) ?? showing.around(host);
    watch.ask();
    if (!resolution?.clip || resolution.clip.id !== shown?.id) return;
    // After a press with the mouse the focus is still the page's, and so are its shortcuts.
    pressedFrom = button.matches(':focus') ? button : null;
    perform(act, { ...resolution, clip: resolution.clip });
  }

  function perform(act: ToPage['act'], target: Target) {
    targets.set(target.clip.id, target);
    if (act === 'save') void acts.save(target);
    else if (act === 'inspect') void acts.inspect(target);
    else void acts.use(target);
  }

  /** The one thing that a problem in the panel proposes. */
  function takeStep(step: NextStep, clip: ClipRef) {
    switch (step) {
      case 'open_options':
      case 'grant_hosts':
        return void acts.openOptions(clip);
      case 'try_again':
      case 'check_again':
        return void acts.inspect(targetOf(clip));
      case 'open_original':
        return void window.open(clipUrl(clip), '_blank', 'noopener');
      case 'edit':
        return void acts.use(targetOf(clip));
    }
  }

  function targetOf(clip: ClipRef): Target {
    const staged = showing.onStage();
    if (staged?.clip?.id === clip.id) return { ...staged, clip: staged.clip };
    const sound = knowledge.known(clip.id)?.sound ?? null;
    return targets.get(clip.id) ?? { clip, sound, caption: { text: '', hashtags: [] } };
  }

  shieldKeys(window, { signal, onEscape: panel.close });

  const watch = watchPage(
    page,
    (touched) => {
      if (!isAlive()) return;
      showing.update(touched);
      drawAll();
      learning.see([...placing.pairs.values(), ...floating.pairs()].flatMap(clipIdOf));
    },
    { nextFrame: (act) => void requestAnimationFrame(act), signal },
  );

  page.addEventListener('DOMContentLoaded', () => watch.ask(), { signal });
  window.addEventListener('popstate', () => watch.ask(), { signal });
  window.navigation?.addEventListener('currententrychange', () => watch.ask(), { signal });

  signal.addEventListener('abort', () => {
    placing.place([]);
    floating.take();
    panel.remove();
  });

  return ({ act, of, clip }) => {
    const resolution = clip
      ? targetOf(clip)
      : of === 'pointer'
        ? underPointer()
        : showing.onStage();
    if (!resolution?.clip) return false;
    pressedFrom = null;
    perform(act, { ...resolution, clip: resolution.clip });
    return true;
  };

  /** A right click outside of every card means the clip on the stage. */
  function underPointer() {
    const element = pointer.last();
    return (element && showing.around(element)) ?? showing.onStage();
  }
}

/** Whether the clipboard has it now: a page may be forbidden to write there. */
async function copy(inspection: Inspection): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(inspectionJson(inspection));
    return true;
  } catch {
    return false;
  }
}

const clipIdOf = ({ host }: Pair): string[] => (host.dataset.clip ? [host.dataset.clip] : []);
