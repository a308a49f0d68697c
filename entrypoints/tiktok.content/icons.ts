const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a 24 x 24 grid, our own drawing; one path each, since every card of a feed has two. */
const STROKES = {
  /** A note that goes into a tray. */
  save: 'M10 13.5V4.5l7-1.5v8M6 13.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M13 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3',
  /** Three bars under a lens. */
  inspect:
    'M4 19v-5M8.5 19v-9M13 19v-4M19.2 12.2 21.5 14.5M12.3 8.5a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0',
  working: 'M12 4a8 8 0 1 1-8 8',
  saved: 'm5 12.5 4.5 4.5L19 7.5',
  failed: 'M12 5.5v8M12 18.2v.1',
} as const;

export type IconName = keyof typeof STROKES;

export function drawIcon(page: Document, name: IconName): SVGElement {
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = page.createElementNS(SVG, 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}

/** Makes a drawn icon another one. */
export function redrawIcon(svg: Element, name: IconName): void {
  svg.firstElementChild?.setAttribute('d', STROKES[name]);
}
