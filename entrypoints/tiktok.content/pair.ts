import type { SaveState } from '../../lib/sounds/save-state.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import type { Pair } from '../../lib/tiktok/placing.ts';
import { makeButton, makeHost, makeSaveButton, onGenuinePress } from './button.ts';

export type PairEffects = {
  page: Document;
  dress(root: ShadowRoot): void;
  stateOf(clipId: string): SaveState;
  onPress(act: 'save' | 'inspect', host: HTMLElement, button: HTMLElement): void;
  /** It stands for this clip from now on. */
  onShow(clip: ClipRef): void;
};

/** A pair that can also draw again what has changed since: its clip's state, the page's theme. */
export type DrawnPair = Pair & { draw(): void; clip(): ClipRef | undefined };

/** Draws `<soundpost-actions data-clip="ID">`: Save sound and Inspect, in a closed shadow root. */
export function makePair({ page, dress, stateOf, onPress, onShow }: PairEffects): DrawnPair {
  const { host, box, wear } = makeHost(page, dress);
  const save = makeSaveButton(page);
  const inspect = makeButton(page, 'inspect');

  let clip: ClipRef | null = null;

  const draw = () => {
    wear();
    if (clip) save.draw(stateOf(clip.id));
  };

  inspect.set('Inspect', 'Inspect', 'inspect');
  for (const [act, { button }] of [
    ['save', save],
    ['inspect', inspect],
  ] as const) {
    onGenuinePress(button, host, () => onPress(act, host, button));
  }

  return {
    host,
    draw,
    clip: () => clip ?? undefined,
    show(next, flow) {
      if (host.dataset.flow !== flow) host.dataset.flow = flow;
      if (host.dataset.clip !== next?.id) {
        if (next) host.dataset.clip = next.id;
        else delete host.dataset.clip;
      }
      const isSame = clip?.id === next?.id && box.hasChildNodes();
      clip = next;
      if (!isSame) {
        save.reset();
        box.replaceChildren(
          ...(next ? [save.button, inspect.button, save.news] : [makeHint(page)]),
        );
        if (next) onShow(next);
      }
      draw();
    },
  };
}

/** In place of the buttons where it is not sure which clip they would be for. */
function makeHint(page: Document): HTMLElement {
  const hint = page.createElement('span');
  hint.className = 'hint';
  hint.title =
    'Soundpost cannot be sure which video this is, and saves no sound rather than a wrong one. Open the video: the buttons are there then.';
  hint.textContent = 'Open the video first';
  return hint;
}
