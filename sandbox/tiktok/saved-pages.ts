import type { ClipSeed } from '../world/clip.ts';

/** A page saved elsewhere, to be served under its own address. */
export type SavedPage = {
  /** The whole address; its query and fragment do not matter. */
  address: string;
  html: string;
  /** What the page shows, so that the APIs know it too. */
  clips: ClipSeed[];
};

export type SavedPages = {
  add(page: SavedPage): void;
  at(path: string): string | null;
  clips(): ClipSeed[];
};

export function createSavedPages(): SavedPages {
  const pages = new Map<string, SavedPage>();
  return {
    add(page) {
      const url = new URL(page.address);
      if (url.hostname !== 'www.tiktok.com') {
        throw new Error(`Saved pages are served as www.tiktok.com, not as ${url.hostname}`);
      }
      pages.set(url.pathname, page);
    },
    at: (path) => pages.get(path)?.html ?? null,
    clips: () => [...pages.values()].flatMap((page) => page.clips),
  };
}
