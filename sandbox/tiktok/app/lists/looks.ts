import type { ListRoute } from '../route.ts';

/** The names that a page of clips bears (pages 3.8). */
export type GridLook = {
  main: string;
  list: { id?: string; e2e?: string };
  /** data-e2e of one clip; `null` where nobody has noted one. */
  item: string | null;
  /** Before the place in a cell's id. */
  box: 'grid-item-container' | 'column-item-video-container';
  /** Links with the host in them. */
  absolute: boolean;
  /** Beginning of the data-e2e of an author's link under a cover; `null` where none is shown. */
  byline: string | null;
};

const usual = { box: 'column-item-video-container', absolute: true } as const;

const looks: Readonly<Record<Exclude<ListRoute['page'], 'search'>, GridLook>> = {
  profile: {
    ...usual,
    main: 'main-content-others_homepage',
    list: { id: 'user-post-item-list', e2e: 'user-post-item-list' },
    item: 'user-post-item',
    box: 'grid-item-container',
    byline: null,
  },
  explore: {
    ...usual,
    main: 'main-content-explore_page',
    list: { e2e: 'explore-item-list' },
    item: 'explore-item',
    absolute: false,
    byline: 'explore-card',
  },
  tag: {
    ...usual,
    main: 'main-content-challenge',
    list: { e2e: 'challenge-item-list' },
    item: 'challenge-item',
    byline: 'challenge-item',
  },
  music: {
    ...usual,
    main: 'main-content-single_song',
    list: { id: 'music-item-list', e2e: 'music-item-list' },
    item: 'music-item',
    byline: 'music-item',
  },
  // Nobody has noted the names of this page: its clips can be told by their links alone.
  playlist: {
    ...usual,
    main: 'main-content-playlist',
    list: {},
    item: null,
    absolute: false,
    byline: null,
  },
};

const searches: Readonly<Record<'top' | 'video', GridLook>> = {
  top: {
    ...usual,
    main: 'main-content-general_search',
    list: { e2e: 'search_top-item-list' },
    item: 'search_top-item',
    byline: 'search-card',
  },
  video: {
    ...usual,
    main: 'main-content-video_search',
    list: { e2e: 'search_video-item-list' },
    item: 'search_video-item',
    byline: 'search-card',
  },
};

export function lookOf(route: ListRoute): GridLook {
  return route.page === 'search' ? searches[route.tab] : looks[route.page];
}
