import { OWN_ELEMENT } from '../tiktok/watch-page.ts';

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

const POINTING = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'],
  ...['touchstart', 'touchend', 'contextmenu'],
];

/**
 * TikTok's shortcuts do not fire while one of our controls has the focus, and work otherwise. The
 * listeners stand at the window, in the capture phase, before any of the page's (document_start);
 * what a key does by itself (press a button, move the focus) is not stopped by this.
 */
export function shieldKeys(
  view: Window,
  { onEscape, signal }: { onEscape(): void; signal: AbortSignal },
): void {
  for (const type of KEYS) {
    view.addEventListener(
      type,
      (event) => {
        const { target } = event;
        if (!(target instanceof Element) || !OWN_ELEMENT.test(target.localName)) return;
        event.stopImmediatePropagation();
        if (type === 'keydown' && event.key === 'Escape' && event.isTrusted) onEscape();
      },
      { capture: true, signal },
    );
  }
}

/**
 * Presses on the buttons never reach the player around them, which would pause or open the clip, nor
 * take the focus from the page, whose own keys go on working. One set of listeners for all of them;
 * the click itself is each pair's own.
 */
export function shieldButtons(view: Window, signal: AbortSignal): void {
  for (const type of POINTING) {
    if (type === 'click') continue;
    view.addEventListener(
      type,
      (event) => {
        const { target } = event;
        if (!(target instanceof Element) || target.localName !== 'soundpost-actions') return;
        event.stopPropagation();
        if (type === 'mousedown') event.preventDefault();
      },
      { capture: true, passive: type !== 'mousedown', signal },
    );
  }
}

/**
 * Clicks on a host never reach the player around it, which would pause or open the clip. `also`:
 * what else is stopped there.
 */
export function shieldPointing(host: HTMLElement, ...also: string[]): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of [...POINTING, ...also]) host.addEventListener(type, stop, { passive: true });
}
