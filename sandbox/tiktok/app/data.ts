import type { Item } from './item.ts';
import { knownItem, remember } from './known.ts';
import { byFetch, clipsOf } from './lists/ask.ts';

/** What the page knows: its first-load script, which is never renewed, and what it fetches. */

type Detail = { statusCode: number; itemInfo?: { itemStruct: Item } };

type Scope = {
  'webapp.updated-items'?: Item[];
  'webapp.video-detail'?: Detail;
  'webapp.browserRedirect-context'?: { originalUrl: string; browserRedirectUrl: string };
};

function firstLoad(): Scope {
  const script = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__');
  return JSON.parse(script?.textContent ?? '{}').__DEFAULT_SCOPE__;
}

const scope = firstLoad();
const firstPath = location.pathname;

/** Some builds tell the first clips of the feed here, and no list tells them again. */
const firstItems = scope['webapp.updated-items'] ?? [];
remember(firstItems);

export const redirect = scope['webapp.browserRedirect-context'];

const feeds = new Map<string, Promise<Item[]>>();

/** A feed's clips; asked once, like everything that the app keeps in its store. */
export function feedOf(feed: 'recommend' | 'following' | 'friends'): Promise<Item[]> {
  const known = feeds.get(feed);
  if (known) return known;
  const asked = askFeed(feed, feed === 'recommend' ? firstItems : []);
  feeds.set(feed, asked);
  return asked;
}

/** Those that the first load told, then those of the list, which goes on after them. */
async function askFeed(feed: string, first: Item[]): Promise<Item[]> {
  const query = new URLSearchParams({ aid: '1988', count: '30', cursor: `${first.length}` });
  return [...first, ...clipsOf(await byFetch(`/api/${feed}/item_list/?${query}`))];
}

/** What the site would show next to a clip. */
export function relatedTo(id: string): Promise<Item[]> {
  return byFetch(`/api/related/item_list/?aid=1988&count=16&itemID=${id}`).then(clipsOf);
}

/** The For You feed's clips. */
export function recommended(): Promise<Item[]> {
  return feedOf('recommend');
}

/** A clip by id: from the first load, from what lists told, else asked for. */
export async function clipDetail(id: string): Promise<Detail> {
  const first = scope['webapp.video-detail'];
  const firstId = first?.itemInfo?.itemStruct.id;
  if (first && (firstId === id || location.pathname === firstPath)) return first;
  const item = knownItem(id);
  if (item) return { statusCode: 0, itemInfo: { itemStruct: item } };
  const response = await fetch(`/api/item/detail/?itemId=${id}`);
  const detail: Detail = await response.json();
  if (detail.itemInfo) remember([detail.itemInfo.itemStruct]);
  return detail;
}
