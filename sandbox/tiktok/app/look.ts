import type { Look } from './hooks.ts';
import { sandbox } from './state.ts';

/** What the address wishes of the sandbox: `theme`, `dir`, `comments=0`, `open`, `late`, … */
export const wishes = new URLSearchParams(location.search);

function setLook({ theme, dir, comments }: Look): void {
  const root = document.documentElement;
  if (theme) {
    root.dataset.theme = theme;
    root.dataset.tuxColorScheme = theme;
  }
  if (dir) root.dir = dir;
  if (comments !== undefined) {
    sandbox.comments = comments;
    sandbox.rerender();
  }
}

/** After hydration the site marks its root; before it there is nothing to go by (pages 3.10). */
export function markRoot(): void {
  document.documentElement.dataset.rh = 'lang,data-theme';
  sandbox.comments = wishes.get('comments') !== '0';
  sandbox.look = setLook;
  setLook({
    theme: wishes.get('theme') === 'light' ? 'light' : 'dark',
    dir: wishes.get('dir') === 'rtl' ? 'rtl' : 'ltr',
  });
}

/** Written once, for the first address, and never renewed: stale after one press (pages 3.4). */
export function markHead(path: string): void {
  const canonical = document.createElement('link');
  canonical.rel = 'canonical';
  canonical.href = `https://www.tiktok.com${path}`;
  const url = document.createElement('meta');
  url.setAttribute('property', 'og:url');
  url.content = canonical.href;
  document.head.append(canonical, url);
}

/** How long a player takes to be mounted, in milliseconds: `?late=`. */
export const lateMs = Math.max(0, Number(wishes.get('late') ?? 120));
