/** A control smaller than this on the screen was shrunk by somebody: ours are 32 px and more. */
const MIN_SIDE = 20;
/** A page that scales everything around a control down may not make its words unreadable. */
const MIN_SCALE = 0.6;
const MIN_OPACITY = 0.6;

/**
 * Whether a press is the user's own, on a control that the user could see. The page may hide, shrink,
 * move or cover what Soundpost draws and wait for a real click; layout is read only on a press.
 */
export function isGenuine(event: Event, control: HTMLElement, host: HTMLElement): boolean {
  return event.isTrusted && isSeen(control) && isOpaque(host) && isOnTop(control, host);
}

function isSeen(control: HTMLElement): boolean {
  const { width, height } = control.getBoundingClientRect();
  const isThere = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isLarge = width >= MIN_SIDE && height >= MIN_SIDE;
  // Transforms change the box on the screen and leave the box of the layout as it is.
  const scale = Math.min(width / control.offsetWidth, height / control.offsetHeight);
  return isThere && isLarge && scale >= MIN_SCALE;
}

/** Opacity multiplies down the tree, and the page owns every ancestor of the host. */
function isOpaque(host: HTMLElement): boolean {
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (/opacity|brightness|contrast/.test(style.filter)) return false;
  }
  return opacity >= MIN_OPACITY;
}

function isOnTop(control: HTMLElement, host: HTMLElement): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const hit = host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return hit === host;
}
