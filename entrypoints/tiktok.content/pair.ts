import { saveWords } from '../../components/inspect/save-words.ts';
import { isGenuine } from '../../lib/in-page/genuine.ts';
import { shieldPointing } from '../../lib/in-page/shield.ts';
import { themeOf, wearTheme } from '../../lib/in-page/theme.ts';
import type { SaveState } from '../../lib/sounds/save-state.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import type { Pair } from '../../lib/tiktok/placing.ts';
import { drawIcon, type IconName } from './icons.ts';

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

const ICONS: Record<SaveState['at'], IconName> = {
  idle: 'save',
  working: 'working',
  saved: 'saved',
  failed: 'failed',
};

/** Draws `<soundpost-actions data-clip="ID">`: Save sound and Inspect, in a closed shadow root. */
export function makePair({ page, dress, stateOf, onPress, onShow }: PairEffects): DrawnPair {
  const host = page.createElement('soundpost-actions');
  const root = host.attachShadow({ mode: 'closed' });
  const save = makeButton(page, 'save');
  const inspect = makeButton(page, 'inspect');
  const news = page.createElement('span');
  news.className = 'news';
  news.setAttribute('role', 'status');
  news.setAttribute('aria-live', 'polite');
  const box = page.createElement('div');
  box.className = 'pair';
  root.append(box);
  dress(root);
  shieldPointing(host);

  let clip: ClipRef | null = null;
  let drawn: SaveState | undefined;

  const draw = () => {
    wearTheme(host, themeOf(page));
    if (!clip) return;
    const state = stateOf(clip.id);
    if (state === drawn) return;
    const { word, name } = saveWords(state);
    save.set(word, name, ICONS[state.at]);
    save.button.dataset.at = state.at;
    save.button.ariaBusy = state.at === 'working' ? 'true' : null;
    news.textContent = drawn && state.at !== 'idle' ? name : '';
    drawn = state;
  };

  inspect.set('Inspect', 'Inspect', 'inspect');
  for (const [act, { button }] of [
    ['save', save],
    ['inspect', inspect],
  ] as const) {
    // A press takes the focus from the page only by keyboard: the feed's own keys go on working.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (isGenuine(event, button, host)) onPress(act, host, button);
    });
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
        drawn = undefined;
        box.replaceChildren(...(next ? [save.button, inspect.button, news] : [makeHint(page)]));
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

function makeButton(page: Document, icon: IconName) {
  const button = page.createElement('button');
  button.type = 'button';
  const disc = page.createElement('span');
  disc.className = 'disc';
  disc.append(drawIcon(page, icon));
  const label = page.createElement('span');
  label.className = 'word';
  button.append(disc, label);
  let shown = icon;
  return {
    button,
    set(word: string, name: string, next: IconName) {
      label.textContent = word;
      button.ariaLabel = name;
      if (next === shown) return;
      disc.replaceChildren(drawIcon(page, next));
      shown = next;
    },
  };
}
