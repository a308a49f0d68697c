/** In which ways the page itself can look, whichever surface it shows. */
export type Variant = { theme: 'light' | 'dark'; dir: 'ltr' | 'rtl'; caption: string };

/** In the order of a sheet: its upper row is light, its second column is right-to-left. */
export const VARIANTS: readonly Variant[] = [
  { theme: 'light', dir: 'ltr', caption: 'light, left-to-right' },
  { theme: 'light', dir: 'rtl', caption: 'light, right-to-left' },
  { theme: 'dark', dir: 'ltr', caption: 'dark, left-to-right' },
  { theme: 'dark', dir: 'rtl', caption: 'dark, right-to-left' },
];

/** The address that makes the sandbox draw a path so, and draw nothing anew by itself. */
export function addressIn({ theme, dir }: Variant, path: string): string {
  const url = new URL(path, 'https://www.tiktok.com');
  url.searchParams.set('theme', theme);
  url.searchParams.set('dir', dir);
  url.searchParams.set('rerender', '0');
  return url.href;
}
