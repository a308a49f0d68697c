/**
 * TikTok's own choice of theme wins over the system's: the page around our buttons shows that one.
 * `data-theme` is there after hydration; before, and where it says nothing, the system decides.
 */
export function themeOf(page: Document): 'dark' | 'light' | '' {
  const told = page.documentElement.getAttribute('data-theme');
  return told === 'dark' || told === 'light' ? told : '';
}

/** Marks a host with the page's theme; our styles read the mark. */
export function wearTheme(host: HTMLElement, theme: ReturnType<typeof themeOf>): void {
  if (host.dataset.look !== theme) host.dataset.look = theme;
}
