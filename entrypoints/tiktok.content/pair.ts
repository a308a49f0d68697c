import { saveWords } from '../../components/inspect/save-words.ts';
import { isGenuine } from '../../lib/in-page/genuine.ts';
import { themeOf, wearTheme } from '../../lib/in-page/theme.ts';
import type { SaveState } from '../../lib/sounds/save-state.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import type { Rail } from '../../lib/tiktok/surfaces.ts';
import { type IconName, redrawIcon } from './icons.ts';
import { actOf, cloneButtons, cloneHint, type PairAct, partsOf } from './pair-template.ts';

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
  let box: Element | undefined;
  let subject: Subject | null = null;
  /** Undefined = as it was cloned: idle. */
  let drawn: SaveState | undefined;

  const draw = () => {
    wearTheme(host, themeOf(page));
    if (!subject || !box) return;
    const state = stateOf(subject.id);
    if (state === drawn) return;
    const isFirst = drawn === undefined;
    drawn = state;
    if (isFirst && state.at === 'idle') return;
    const { save, word, icon, news } = partsOf(page, box);
    const told = saveWords(state);
    word.textContent = told.word;
    save.ariaLabel = told.name;
    redrawIcon(icon, ICONS[state.at]);
    save.dataset.at = state.at;
    save.ariaBusy = state.at === 'working' ? 'true' : null;
    // What was so before is no news.
    news.textContent = isFirst || state.at === 'idle' ? '' : told.name;
  };

  const redraw = (next: Subject | null) => {
    drawn = undefined;
    box = next ? cloneButtons(page, acts) : undefined;
    root.replaceChildren(box ?? cloneHint(page));
  };

  root.addEventListener('click', (event) => {
    // What is pressed here is no press on the player around it, which would pause or open the clip.
    event.stopPropagation();
    const button = event.target instanceof Element && event.target.closest('button');
    const act = button ? actOf(button, acts) : undefined;
    if (button && act && isGenuine(event, button, host)) onPress(act, host, button);
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
      const isSame = subject?.id === next?.id && root.firstChild !== null;
      subject = next;
      if (isSame) return;
      redraw(next);
      dress(root);
      if (next) onShow(next);
      draw();
    },
  };
}
