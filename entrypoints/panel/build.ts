import inspectCss from '../../components/inspect/inspect.css?inline';
import base from '../../components/ui/base.css?inline';
import controls from '../../components/ui/controls.css?inline';
import parts from '../../components/ui/parts.css?inline';
import tokens from '../../components/ui/tokens.css?inline';
import { type ClipActsEffects, createClipActs } from '../../lib/app/clip-acts.ts';
import { createSoundActs } from '../../lib/app/sound-acts.ts';
import type { Inspection } from '../../lib/clips/inspection.ts';
import { inspectionJson } from '../../lib/clips/json.ts';
import { createDress } from '../../lib/in-page/dress.ts';
import type { ButtonSide, PanelSide } from '../../lib/in-page/sides.ts';
import type { NextStep } from '../../lib/problems/problem.ts';
import { type ClipRef, clipUrl } from '../../lib/tiktok/clip.ts';
import { lookAtMusicPage } from '../../lib/tiktok/music-page-look.ts';
import { problemOfStatus } from '../../lib/tiktok/page-data/statuses.ts';
import panelCss from './panel.css?inline';
import { createPanel } from './panel.tsx';

/** Puts the panel together: what the buttons, the menu and the keyboard commands do on a page. */
export function buildPanel(buttons: ButtonSide, ask: ClipActsEffects['ask']): PanelSide {
  const page = document;
  const now = () => Date.now();
  const { targetOf } = buttons;
  let pressedFrom: HTMLElement | null = null;

  const panel = createPanel({
    page,
    dress: createDress(page, [tokens, base, controls, parts, inspectCss, panelCss].join('\n')),
    now,
    seen: buttons.seen,
    copy,
    later(ms, act) {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    onUse: (clip) => void acts.use(targetOf(clip)),
    onRefresh: (clip) => void acts.inspect(targetOf(clip), 'fresh'),
    onStep: (step, clip) => takeStep(step, clip),
    openOptions: (clip) => void acts.openOptions(clip),
    onTryNext: (musicId) => void soundActs.save(musicId),
  });
  const soundActs = createSoundActs({
    ask,
    look: () => lookAtMusicPage(page, page.location.href, buttons.known),
    states: buttons.states,
    sayNews: (news) => panel.say(news, pressedFrom),
  });
  const acts = createClipActs({
    ask,
    now,
    states: buttons.states,
    known: buttons.known,
    refused: (clipId) => problemOfStatus(buttons.status(clipId)),
    sayNews: (news) => panel.say(news, pressedFrom),
    openInspection: (inspection, busy) => panel.open(inspection, busy, pressedFrom),
    fillInspection: panel.fill,
  });

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

  return {
    perform(act, target, from) {
      pressedFrom = from;
      void acts[act](target);
    },
    performForSound(act, musicId, from) {
      pressedFrom = from;
      void soundActs[act](musicId);
    },
    close: panel.close,
    wear: panel.wear,
    remove: panel.remove,
  };
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
