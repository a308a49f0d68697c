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

/** The buttons as they are before anything is pressed. */
export const cloneButtons = (page: Document, acts: readonly PairAct[]): Element =>
  copyOf(acts.join(' '), () => drawButtons(page, acts));

/** The parts of a copy that change. What is news is said there: few pairs ever have any. */
export function partsOf(page: Document, box: Element) {
  const [save] = box.getElementsByTagName('button');
  const icon = save?.firstElementChild;
  const word = save?.lastElementChild;
  if (!save || !icon || !word) throw new Error('the pair was drawn without its parts');
  const news = box.querySelector('.news') ?? box.appendChild(drawNews(page));
  return { save, icon, word, news };
}

/** What a button of a copy is for. */
export const actOf = (button: Element, acts: readonly PairAct[]): PairAct | undefined =>
  acts[[...(button.parentElement?.children ?? [])].indexOf(button)];

function drawButtons(page: Document, acts: readonly PairAct[]): Element {
  const box = page.createElement('div');
  box.className = 'pair';
  box.append(...acts.map((act) => drawButton(page, act)));
  return box;
}

function drawButton(page: Document, act: PairAct): Element {
  const button = page.createElement('button');
  button.type = 'button';
  button.ariaLabel = WORDS[act];
  const word = page.createElement('span');
  word.textContent = WORDS[act];
  button.append(drawIcon(page, act), word);
  return button;
}

function drawNews(page: Document): Element {
  const news = page.createElement('div');
  news.className = 'news';
  news.role = 'status';
  return news;
}

/** In place of the buttons where it is not sure which clip they would be for. */
export function cloneHint(page: Document): Element {
  return copyOf('hint', () => {
    const hint = page.createElement('div');
    hint.className = 'hint';
    hint.title =
      'Soundpost cannot be sure which video this is. Open the video: the buttons are there then.';
    hint.textContent = 'Open the video first';
    return hint;
  });
}
