import { drawIcon } from './icons.ts';

export type PairAct = 'save' | 'inspect';

const WORDS: Record<PairAct, string> = { save: 'Save sound', inspect: 'Inspect' };

const templates = new Map<string, Element>();

/** A copy of what `draw` draws, which it does once: a feed has hundreds of pairs. */
function copyOf(name: string, draw: () => Element): Element {
  const template = templates.get(name) ?? draw();
  templates.set(name, template);
  return template.cloneNode(true) as Element;
}

/** The buttons as they are before anything is pressed; the parts that change are told apart. */
export function cloneButtons(page: Document, acts: readonly PairAct[]) {
  const box = copyOf(acts.join(' '), () => drawButtons(page, acts));
  const buttons = [...box.querySelectorAll('button')];
  const [save] = buttons;
  const [icon] = box.getElementsByTagName('svg');
  const word = box.querySelector('.word');
  const news = box.lastElementChild;
  if (!save || !icon || !word || !news) throw new Error('the pair was drawn without its parts');
  return {
    box,
    save,
    icon,
    word,
    news,
    actOf: (button: HTMLButtonElement): PairAct | undefined => acts[buttons.indexOf(button)],
  };
}

function drawButtons(page: Document, acts: readonly PairAct[]): Element {
  const box = page.createElement('div');
  box.className = 'pair';
  const news = page.createElement('span');
  news.className = 'news';
  news.setAttribute('role', 'status');
  news.setAttribute('aria-live', 'polite');
  box.append(...acts.map((act) => drawButton(page, act)), news);
  return box;
}

function drawButton(page: Document, act: PairAct): Element {
  const button = page.createElement('button');
  button.type = 'button';
  button.ariaLabel = WORDS[act];
  const disc = page.createElement('span');
  disc.className = 'disc';
  disc.append(drawIcon(page, act));
  const word = page.createElement('span');
  word.className = 'word';
  word.textContent = WORDS[act];
  button.append(disc, word);
  return button;
}

/** In place of the buttons where it is not sure which clip they would be for. */
export function cloneHint(page: Document): Element {
  return copyOf('hint', () => {
    const hint = page.createElement('span');
    hint.className = 'hint';
    hint.title =
      'Soundpost cannot be sure which video this is, and saves no sound rather than a wrong one. Open the video: the buttons are there then.';
    hint.textContent = 'Open the video first';
    return hint;
  });
}
