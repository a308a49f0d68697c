/** Builds elements the way the site's own markup looks: data-e2e names and emotion classes. */

const build = '7937d88b';

function hashOf(name: string): string {
  let hash = 5381;
  for (const char of name) hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
  return hash.toString(36).padStart(7, '0').slice(0, 7);
}

/** `css-<hash>-<build>--Name e<target>`: only the name in the middle is of use to anybody. */
export function className(...names: string[]): string {
  const joined = names.map((name) => `${build}--${name}`).join('-');
  return `css-${hashOf(joined)}-${joined} e${hashOf(`e${joined}`)}0`;
}

type Attribute = string | number | boolean | null | undefined | ((event: Event) => void);
type Attributes = Record<string, Attribute>;
type Leaf = Node | string | null | undefined;
type Child = Leaf | Leaf[];

type TagOf<What extends string> = What extends `${infer Tag}.${string}` ? Tag : What;
type ElementOf<What extends string> =
  TagOf<What> extends keyof HTMLElementTagNameMap
    ? HTMLElementTagNameMap[TagOf<What>]
    : HTMLElement;

/**
 * `h('div.DivName', { id, e2e, onclick, … }, ...children)`; strings become text, nulls nothing.
 */
export function h<What extends string>(
  what: What,
  attributes: Attributes = {},
  ...children: Child[]
): ElementOf<What> {
  const [tag = '', ...names] = what.split('.');
  const element = document.createElement(tag);
  if (names.length > 0) element.className = className(...names);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name === 'e2e' ? 'data-e2e' : name, value === true ? '' : `${value}`);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element as ElementOf<What>;
}

const svgSpace = 'http://www.w3.org/2000/svg';

const paths = {
  like: 'M12 20.6 4.3 12.9a5 5 0 0 1 7.1-7.1l.6.6.6-.6a5 5 0 0 1 7.1 7.1z',
  comment:
    'M12 3.5c5 0 9 3.3 9 7.5s-4 7.5-9 7.5l-.9 0L7 21.2v-3.4C4.6 16.5 3 14 3 11c0-4.2 4-7.5 9-7.5z',
  favorite: 'M6.5 3.5h11a1 1 0 0 1 1 1V20.5L12 16.3 5.5 20.5V4.5a1 1 0 0 1 1-1z',
  share: 'M13.5 4.5 21 11.5l-7.5 7V14.3C8.5 14.3 5.5 16 3.5 19c.4-5.5 3.6-9.6 10-10.3z',
  music: 'M18.5 3.2v12.6a3 3 0 1 1-1.8-2.7V7.7l-7 1.6v8.5a3 3 0 1 1-1.8-2.7V6z',
  home: 'M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm4.8 11.3L20 20',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  back: 'm14.5 5-7 7 7 7',
  right: 'm9.5 5 7 7-7 7',
  play: 'M8 5.2v13.6L19 12z',
  more: 'M5 10.5h3v3H5zm5.5 0h3v3h-3zm5.5 0h3v3h-3z',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 7.5c.5-3.5 3-5.5 6-5.5s5.5 2 6 5.5zm13-7.5a2.8 2.8 0 1 0-.8-5.5M16.5 13.7c2.4.3 4 2 4.5 5.3h-3.2',
  compass: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zm3.8 4.7-5.3 2.3-2.3 5.3 5.3-2.3z',
};

const outlined: ReadonlySet<IconName> = new Set<IconName>([
  'search',
  'up',
  'down',
  'back',
  'right',
  'compass',
]);

export type IconName = keyof typeof paths;

export function icon(name: IconName, size = 24): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  for (const [key, value] of [
    ['viewBox', '0 0 24 24'],
    ['width', size],
    ['height', size],
    ['fill', outlined.has(name) ? 'none' : 'currentColor'],
    ['stroke', outlined.has(name) ? 'currentColor' : 'none'],
    ['stroke-width', 2],
    ['stroke-linecap', 'round'],
    ['stroke-linejoin', 'round'],
    ['aria-hidden', 'true'],
  ] as const) {
    svg.setAttribute(key, String(value));
  }
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
