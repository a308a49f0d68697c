import type { Selector } from './surfaces.ts';

export type ListName =
  | 'profile'
  | 'search top'
  | 'search video'
  | 'explore'
  | 'tag'
  | 'music'
  | 'grid';

/** One kind of page on which tiktok.com shows many clips, each as a picture that leads to it. */
export type List = {
  name: ListName;
  /** The elements that hold one clip each; of two nested ones the outer counts. */
  items: readonly Selector[];
};

/**
 * In the order in which an item's list is told. Adding a list, or a new layout of one, is one entry
 * here and one example page.
 */
export const LISTS: readonly List[] = [
  {
    name: 'profile',
    items: [{ css: '[data-e2e="user-post-item"]', seen: '2026-05 page' }],
  },
  {
    name: 'search top',
    items: [{ css: '[data-e2e="search_top-item"]', seen: '2025-09 page' }],
  },
  {
    name: 'search video',
    items: [{ css: '[data-e2e="search_video-item"]', seen: '2025 notes' }],
  },
  {
    name: 'explore',
    items: [{ css: '[data-e2e="explore-item"]', seen: '2025 notes' }],
  },
  {
    name: 'tag',
    items: [{ css: '[data-e2e="challenge-item"]', seen: '2025 notes' }],
  },
  {
    name: 'music',
    items: [{ css: '[data-e2e="music-item"]', seen: '2025 notes' }],
  },
  {
    // The cells around all of these; of playlists, collections and favourites nothing else is known.
    name: 'grid',
    items: [
      { css: '[id^="grid-item-container-"]', seen: '2026-05 page' },
      { css: '[id^="column-item-video-container-"]', seen: '2025 page' },
    ],
  },
];
