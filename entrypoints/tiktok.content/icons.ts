const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a 24 x 24 grid, our own drawing. */
const STROKES = {
  /** A note that goes into a tray. */
  save: ['M10 13.5V4.5l7-1.5v8', 'M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3'],
  /** Three bars under a lens. */
  inspect: ['M4 19v-5M8.5 19v-9M13 19v-4', 'M19.2 12.2 21.5 14.5'],
  working: ['M12 4a8 8 0 1 1-8 8'],
  saved: ['m5 12.5 4.5 4.5L19 7.5'],
  failed: ['M12 5.5v8', 'M12 18.2v.1'],
} as const;

const CIRCLES: Partial<Record<IconName, readonly (readonly [number, number, number])[]>> = {
  save: [
    [8, 13.5, 2],
    [15, 11, 2],
  ],
  inspect: [[16.5, 8.5, 4.2]],
};

export type IconName = keyof typeof STROKES;

export function drawIcon(page: Document, name: IconName): SVGElement {
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const add = (tag: string, attributes: Record<string, string | number>) => {
    const shape = page.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, `${value}`);
    svg.append(shape);
  };
  for (const d of STROKES[name]) add('path', { d });
  for (const [cx, cy, r] of CIRCLES[name] ?? []) add('circle', { cx, cy, r });
  return svg;
}
