export type SurfaceName = 'cinema' | 'modal' | 'detail' | 'feed';

/**
 * A way to find something, with the layout it belongs to. `seen` says when, and whether in a saved
 * page or in other people's notes only. Never a class hash, a label, a text or a position.
 */
export type Selector = { css: string; seen: string };

/** Where the buttons go: into the element found, or into the parent of the button around it. */
export type Rail = Selector & { anchor: 'rail' | 'button'; flow: 'column' | 'row' };

/** One way in which tiktok.com shows a clip. Everything is looked up inside one card only. */
export type Surface = {
  name: SurfaceName;
  /** The elements that hold one clip each; of two nested ones the inner counts. */
  cards: readonly Selector[];
  /** Whether it lies over the page that it was opened from, which stays there behind it. */
  over?: true;
  /** The attribute of a card in which its clip's id stands, where the page writes one. */
  idAttribute?: string;
  /** Whether the address bar names the clip shown here, where the card is the only one. */
  addressed: boolean;
  /** Links or texts that are this clip's own address for sure. */
  permalinks: readonly Selector[];
  /** Links in which the clip's own address stands, if a card has exactly one. */
  links: readonly Selector[];
  authors: readonly Selector[];
  sounds: readonly Selector[];
  /** The caption, with its hashtags as links: for showing only. */
  captions: readonly Selector[];
  rails: readonly Rail[];
};

const AUTHORS: readonly Selector[] = [
  { css: 'a[data-e2e="video-author-avatar"]', seen: '2022-03 page, 2026 notes' },
  { css: 'a[data-e2e="browse-user-avatar"]', seen: '2022-08 page' },
];

/** The attribute moved from the heading around the link to the link itself: both count. */
const SOUNDS: readonly Selector[] = [
  { css: 'a[data-e2e="video-music"]', seen: '2026 notes' },
  { css: '[data-e2e="video-music"] a', seen: '2022-03 page' },
  { css: 'a[data-e2e="browse-music"]', seen: '2025 notes' },
  { css: '[data-e2e="browse-music"] a', seen: '2022-08 page' },
];

const CAPTIONS: readonly Selector[] = [
  { css: '[data-e2e="video-desc"]', seen: '2022-03 page, 2026 notes' },
  { css: '[data-e2e="browse-video-desc"]', seen: '2022-08 page' },
];

/** The like button is there even when comments and sharing are off. */
const LIKE_COLUMN: readonly Rail[] = [
  {
    css: '[class*="SectionActionBarContainer"]',
    seen: '2026 notes',
    anchor: 'rail',
    flow: 'column',
  },
  {
    css: '[class*="DivActionItemContainer"]',
    seen: '2022-08 page',
    anchor: 'rail',
    flow: 'column',
  },
  { css: '[data-e2e="like-icon"]', seen: '2022-03 page', anchor: 'button', flow: 'column' },
];

/** In the order of what lies on top. Adding a surface is one entry here and one example page. */
export const SURFACES: readonly Surface[] = [
  {
    // It scrolls on to other clips while the address stays the first one's.
    name: 'cinema',
    cards: [{ css: '[data-cinema-mode-snap-row]', seen: '2026 notes' }],
    over: true,
    idAttribute: 'data-cinema-mode-snap-row',
    addressed: false,
    permalinks: [],
    links: [],
    authors: AUTHORS,
    sounds: SOUNDS,
    captions: CAPTIONS,
    rails: LIKE_COLUMN,
  },
  {
    name: 'modal',
    cards: [{ css: '[class*="DivBrowserModeContainer"]', seen: '2022-08 page, 2025 notes' }],
    over: true,
    addressed: true,
    permalinks: [{ css: '[data-e2e="browse-video-link"]', seen: '2022-08 page' }],
    links: [],
    authors: AUTHORS,
    sounds: SOUNDS,
    captions: CAPTIONS,
    rails: [
      { css: '[data-e2e="browse-like-icon"]', seen: '2022-08 page', anchor: 'button', flow: 'row' },
      { css: '[data-e2e="like-icon"]', seen: '2025 notes', anchor: 'button', flow: 'row' },
    ],
  },
  {
    name: 'detail',
    cards: [
      {
        css: '#main-content-video_detail article[data-e2e="recommend-list-item-container"]',
        seen: '2026 notes',
      },
      { css: '[id^="main-content-"][id$="_detail"]', seen: '2025 notes' },
      { css: '[class*="DivVideoDetailContainer"]', seen: '2022-08 page' },
    ],
    addressed: true,
    permalinks: [{ css: '[data-e2e="browse-video-link"]', seen: '2022-08 page' }],
    links: [],
    authors: AUTHORS,
    sounds: SOUNDS,
    captions: CAPTIONS,
    rails: [
      ...LIKE_COLUMN,
      { css: '[data-e2e="browse-like-icon"]', seen: '2025 notes', anchor: 'button', flow: 'row' },
    ],
  },
  {
    name: 'feed',
    cards: [
      { css: '[data-e2e="recommend-list-item-container"]', seen: '2022-03 page, 2026 notes' },
    ],
    addressed: false,
    permalinks: [],
    links: [{ css: 'a[href*="/video/"], a[href*="/photo/"]', seen: '2026 notes' }],
    authors: AUTHORS,
    sounds: SOUNDS,
    captions: CAPTIONS,
    rails: LIKE_COLUMN,
  },
];

/** Parts of a card that speak of other clips: comments, and lists of what to watch next. */
export const FOREIGN = [
  '[class*="DivCommentListContainer"]',
  '[class*="DivCommentContainer"]',
  '[class*="CommentSidebar"]',
  '[class*="DivVideoList"]',
].join(', ');
