import { saveWords } from '../../components/inspect/save-words.ts';
import { isGenuine } from '../../lib/in-page/genuine.ts';
import { shieldPointing } from '../../lib/in-page/shield.ts';
import { themeOf, wearTheme } from '../../lib/in-page/theme.ts';
import type { SaveState } from '../../lib/sounds/save-state.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import type { Rail } from '../../lib/tiktok/surfaces.ts';
import { drawIcon, type IconName } from './icons.ts';

type PairAct = 'save' | 'inspect';

export type PairEffects<Subject> = {
  page: Document;
  dress(root: ShadowRoot): void;
  /** Which buttons there are, in their order. */
  acts: readonly PairAct[];
  /** What they are for; the host says its id in `data-clip` or `data-sound`. */
  of: 'clip' | 'sound';
  stateOf(id: string): SaveState;
  onPress(act: PairAct, host: HTMLElement, button: HTMLElement): void;
  /** It stands for this from now on. */
  onShow(subject: Subject): void;
};

/** A pair that can also draw again what has changed since: what is saved, the page's theme. */
export type DrawnPair<Subject = ClipRef> = {
  readonly host: HTMLElement;
  /** See `Pair`. */
  show(subject: Subject | null, flow: Rail['flow']): void;
  draw(): void;
  subject(): Subject | undefined;
};

const ICONS: Record<SaveState['at'], IconName> = {
  idle: 'save',
  working: 'working',
  saved: 'saved',
  failed: 'failed',
};

/** Draws `<soundpost-actions>`: Save sound, Inspect or both, in a closed shadow root. */
export function makePair<Subject extends { id: string }>({
  page,
  dress,
  acts,
  of,
  stateOf,
  onPress,
  onShow,
}: PairEffects<Subject>): DrawnPair<Subject> {
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

  let subject: Subject | null = null;
  let drawn: SaveState | undefined;

  const draw = () => {
    wearTheme(host, themeOf(page));
    if (!subject) return;
    const state = stateOf(subject.id);
    if (state === drawn) return;
    const { word, name } = saveWords(state);
    save.set(word, name, ICONS[state.at]);
    save.button.dataset.at = state.at;
    save.button.ariaBusy = state.at === 'working' ? 'true' : null;
    news.textContent = drawn && state.at !== 'idle' ? name : '';
    drawn = state;
  };

  inspect.set('Inspect', 'Inspect', 'inspect');
  const buttons = acts.map((act) => {
    const { button } = act === 'save' ? save : inspect;
    // A press takes the focus from the page only by keyboard: the feed's own keys go on working.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (isGenuine(event, button, host)) onPress(act, host, button);
    });
    return button;
  });

  return {
    host,
    draw,
    subject: () => subject ?? undefined,
    show(next, flow) {
      if (host.dataset.flow !== flow) host.dataset.flow = flow;
      if (host.dataset[of] !== next?.id) {
        if (next) host.dataset[of] = next.id;
        else delete host.dataset[of];
      }
      const isSame = subject?.id === next?.id && box.hasChildNodes();
      subject = next;
      if (!isSame) {
        drawn = undefined;
        box.replaceChildren(...(next ? [...buttons, news] : [makeHint(page)]));
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
