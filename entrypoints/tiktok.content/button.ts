import { saveWords } from '../../components/inspect/save-words.ts';
import { isGenuine } from '../../lib/in-page/genuine.ts';
import { shieldPointing } from '../../lib/in-page/shield.ts';
import { themeOf, wearTheme } from '../../lib/in-page/theme.ts';
import type { SaveState } from '../../lib/sounds/save-state.ts';
import { drawIcon, type IconName } from './icons.ts';

/** `<soundpost-actions>` with an empty box in a closed shadow root. */
export function makeHost(page: Document, dress: (root: ShadowRoot) => void) {
  const host = page.createElement('soundpost-actions');
  const root = host.attachShadow({ mode: 'closed' });
  const box = page.createElement('div');
  box.className = 'pair';
  root.append(box);
  dress(root);
  shieldPointing(host);
  return { host, box, wear: () => wearTheme(host, themeOf(page)) };
}

/** A button with an icon and a word under or beside it. */
export function makeButton(page: Document, icon: IconName) {
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

/** Only a person's own press on a button that they can see counts. */
export function onGenuinePress(button: HTMLElement, host: HTMLElement, press: () => void): void {
  // A press takes the focus from the page only by keyboard: the feed's own keys go on working.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (isGenuine(event, button, host)) press();
  });
}

const ICONS: Record<SaveState['at'], IconName> = {
  idle: 'save',
  working: 'working',
  saved: 'saved',
  failed: 'failed',
};

/** Save sound, and beside it what becomes of it for those who do not see it. */
export function makeSaveButton(page: Document) {
  const save = makeButton(page, 'save');
  const news = page.createElement('span');
  news.className = 'news';
  news.setAttribute('role', 'status');
  news.setAttribute('aria-live', 'polite');
  let drawn: SaveState | undefined;
  return {
    button: save.button,
    news,
    draw(state: SaveState) {
      if (state === drawn) return;
      const { word, name } = saveWords(state);
      save.set(word, name, ICONS[state.at]);
      save.button.dataset.at = state.at;
      save.button.ariaBusy = state.at === 'working' ? 'true' : null;
      news.textContent = drawn && state.at !== 'idle' ? name : '';
      drawn = state;
    },
    /** It stands for something else from now on: what it says next is no news. */
    reset() {
      drawn = undefined;
    },
  };
}
