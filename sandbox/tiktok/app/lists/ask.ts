import type { Item } from '../item.ts';
import { remember } from '../known.ts';

/** Asks for JSON. Some of the site's code uses fetch, some the older XHR. */
export type Ask = (address: string) => Promise<Answer>;

/** All that is read of any list's answer. */
export type Answer = {
  statusCode?: number;
  itemList?: Listed[];
  item_list?: Listed[];
  data?: { type: number; item?: Item }[];
  hasMore?: boolean;
  has_more?: number;
  cursor?: string;
};

/** Live rooms and ads stand in lists without a clip's id. */
type Listed = Item | { id: string; liveRoomInfo?: object; isAd?: boolean };

export const byFetch: Ask = (address) => fetch(address).then((response) => response.json());

export const byXhr: Ask = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'json';
    request.addEventListener('load', () => resolve(request.response));
    request.addEventListener('error', () => reject(new TypeError(`No answer from ${address}`)));
    request.send();
  });

function isClip(listed: Listed): listed is Item {
  return /^\d{19}$/.test(listed.id);
}

/** The clips of an answer in any of the three shapes, without live rooms, ads and people. */
export function clipsOf({ itemList = [], item_list = [], data = [] }: Answer): Item[] {
  const found = data.flatMap(({ type, item }) => (type === 1 && item ? [item] : []));
  const clips = [...itemList, ...item_list, ...found].filter(isClip);
  remember(clips);
  return clips;
}

export type Pager = {
  /** The next clips; none at the end or while another call is under way. */
  more(): Promise<Item[]>;
  /** TikTok's statusCode of the last answer. */
  status(): number;
};

/** A list page by page. `addressAt` makes the address for a cursor. */
export function pager(ask: Ask, addressAt: (cursor: string) => string): Pager {
  let cursor = '0';
  let isOpen = true;
  let status = 0;
  return {
    status: () => status,
    async more() {
      if (!isOpen) return [];
      isOpen = false;
      const answer = await ask(addressAt(cursor));
      status = answer.statusCode ?? 0;
      cursor = answer.cursor ?? cursor;
      isOpen = answer.hasMore === true || answer.has_more === 1;
      return clipsOf(answer);
    },
  };
}
