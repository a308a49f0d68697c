import type { Item } from './item.ts';
import { byFetch, clipsOf } from './lists/ask.ts';

/** What the page knows: its first-load script, which is never renewed, and what it fetches. */

type Detail = { statusCode: number; itemInfo?: { itemStruct: Item } };

type Scope = {
  'webapp.video-detail'?: Detail;
  'webapp.browserRedirect-context'?: { originalUrl: string; browserRedirectUrl: string };
};

function firstLoad(): Scope {
  const script = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__');
  return JSON.parse(script?.textContent ?? '{}').__DEFAULT_SCOPE__;
}

const scope = firstLoad();
const firstPath = location.pathname;

export const redirect = scope['webapp.browserRedirect-context'];

const feeds = new Map<string, Promise<Item[]>>();

/** A feed's clips; asked once, like everything that the app keeps in its store. */
export function feedOf(feed: 'recommend' | 'following' | 'friends'): Promise<Item[]> {
  const known = feeds.get(feed);
  if (known) return known;
  // Live rooms stand among the clips and are not drawn here.
  const asked = byFetch(`/api/${feed}/item_list/?aid=1988&count=30`).then(clipsOf);
  feeds.set(feed, asked);
  return asked;
}

/** The For You feed's clips. */
export function recommended(): Promise<Item[]> {
  return feedOf('recommend');
}

/** A clip by id: from the first load, from the feed, else asked for. */
export async function clipDetail(id: string): Promise<Detail> {
  const first = scope['webapp.video-detail'];
  const firstId = first?.itemInfo?.itemStruct.id;
  if (first && (firstId === id || location.pathname === firstPath)) return first;
  const item = (await recommended()).find((each) => each.id === id);
  if (item) return { statusCode: 0, itemInfo: { itemStruct: item } };
  const response = await fetch(`/api/item/detail/?itemId=${id}`);
  return response.json();
}
