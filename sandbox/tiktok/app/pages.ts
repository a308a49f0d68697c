import { clipDetail, feedOf, relatedTo } from './data.ts';
import { columnDetail, detail, note, unavailable } from './detail.ts';
import { embed } from './embed.ts';
import { feed } from './feed.ts';
import type { Item } from './item.ts';
import type { OpenClip } from './lists/grid.ts';
import { listPage } from './lists/list-page.ts';
import { wishes } from './look.ts';
import type { Page } from './page.ts';
import { readRoute, type StormRoute } from './route.ts';
import { stormFeed } from './storm/feed.ts';
import { stormItems } from './storm/items.ts';

export type Ways = {
  /** Goes to an address, as a link does. */
  go(path: string): unknown;
  /** Opens a clip pressed in a feed: by its own page, unless `?open=` wishes otherwise. */
  openFromFeed: OpenClip;
  /** Opens a clip pressed in a grid: in the modal, unless `?open=` wishes otherwise. */
  openFromGrid: OpenClip;
};

/** Where feeds stand; the names of the last two are a guess after the first. */
const mains = {
  recommend: 'homepage_hot',
  following: 'homepage_following',
  friends: 'homepage_friends',
} as const;

async function clipPage(id: string, { go }: Ways): Promise<Page> {
  const { statusCode, itemInfo } = await clipDetail(id);
  if (!itemInfo) return unavailable(statusCode);
  if (wishes.get('layout') === 'column') return columnDetail(itemInfo.itemStruct, go);
  return detail(itemInfo.itemStruct, await relatedTo(id));
}

/** Opens the card that a path of the feed's own clips leads to. */
function fromFeed(items: Item[], { go, openFromFeed }: Ways) {
  return (path: string) => {
    const pressed = items.find(({ id }) => path.endsWith(`/${id}`));
    return pressed ? openFromFeed(pressed, items) : go(path);
  };
}

/** A feed of synthetic clips, as long as its address says. */
function longFeed({ seed, cards }: StormRoute, start: number, { openFromFeed }: Ways): Page {
  const items = stormItems(seed, cards);
  return stormFeed(items, seed, start, (item) => openFromFeed(item, items.known()));
}

/** The page at an address; `start` is where a feed was left. */
export async function pageFor(address: string, start: number, ways: Ways): Promise<Page> {
  const route = readRoute(address);
  switch (route.page) {
    case 'clip':
      return clipPage(route.id, ways);
    case 'feed': {
      if (route.storm) return longFeed(route.storm, start, ways);
      const items = await feedOf(route.feed);
      return feed(items, start, fromFeed(items, ways), mains[route.feed]);
    }
    case 'embed':
      return embed(route.id);
    case 'live':
      return note('tiktok-live-main-container-id', 'Nobody is live right now');
    case 'none':
      return note('main-content-others', "Couldn't find this page");
    default:
      return listPage(route, ways.go, ways.openFromGrid);
  }
}
