import { itemAround } from '../../lib/tiktok/lists-item.ts';
import { OWN_ELEMENT } from '../../lib/tiktok/watch-page.ts';

export type HoverItemEffects = {
  view: Window;
  /** The host of the buttons, once there is one. */
  host(): Element | undefined;
  /** Whether something that the page opened lies over an element. */
  isCovered(element: Element): boolean;
  /** It may be another item now. */
  changed(): void;
  signal: AbortSignal;
};

/**
 * Tells which item of a list the user means: the one under the pointer, or the one with the
 * keyboard's focus, whichever came last. An item whose buttons have the focus stays the one.
 */
export function createHoverItem({ view, host, isCovered, changed, signal }: HoverItemEffects) {
  const page = view.document;
  let current: Element | undefined;
  let pointed: Element | undefined;
  let focused: Element | undefined;
  let isHeld = false;
  let isByKeys = false;

  const options = { capture: true, passive: true, signal };
  const point = (item: Element | undefined) => {
    if (item === pointed) return;
    pointed = item;
    changed();
  };
  const focus = (item: Element | undefined) => {
    focused = item;
    isByKeys = item !== undefined;
    // The focus scrolls the list, and what then lies under a resting pointer is not meant.
    if (item) view.addEventListener('pointermove', letGo, { ...options, once: true });
    changed();
  };
  const letGo = () => {
    isByKeys = false;
    changed();
  };

  view.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      // A finger does not rest: the buttons would come up under the very touch that opens the clip.
      if (pointerType === 'touch') return;
      // Within one item the pointer goes over a dozen elements.
      const isSame = pointed?.isConnected && isElement(target) && pointed.contains(target);
      if (!isSame) point(itemOf(target));
    },
    options,
  );
  view.addEventListener(
    'pointerout',
    ({ relatedTarget }) => {
      if (!relatedTarget) point(undefined);
    },
    options,
  );
  view.addEventListener(
    'focusin',
    ({ target }) => {
      if (!isElement(target)) return;
      isHeld = target === host() || (isHeld && isPanel(target));
      if (!isHeld) focus(target.matches(':focus-visible') ? itemOf(target) : undefined);
    },
    options,
  );
  view.addEventListener(
    'focusout',
    ({ relatedTarget, target }) => {
      // Where the whole window loses the focus, the page's element keeps it.
      if (relatedTarget || page.activeElement === target || isPanel(target)) return;
      isHeld = false;
      focus(undefined);
    },
    options,
  );

  const isThere = (item: Element | undefined): boolean =>
    item?.isConnected === true && !isCovered(item);

  return (): Element | undefined => {
    const keeps = isHeld && OWN_ELEMENT.test(page.activeElement?.localName ?? '');
    if (keeps && isThere(current)) return current;
    const [first, second] = isByKeys ? [focused, pointed] : [pointed, focused];
    current = isThere(first) ? first : isThere(second) ? second : undefined;
    return current;
  };
}

const isElement = (target: EventTarget | null): target is Element => target instanceof Element;

/** The panel gives the focus back to the button that opened it, when it closes. */
const isPanel = (target: EventTarget | null): boolean =>
  isElement(target) && target.localName === 'soundpost-panel';

const itemOf = (target: EventTarget | null): Element | undefined =>
  isElement(target) ? itemAround(target) : undefined;
