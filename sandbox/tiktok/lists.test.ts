import { describe, expect, test } from 'vitest';
import { runningSandbox, tiktok } from '../testing/running-sandbox.ts';
import { authorNamed } from '../world/authors.ts';
import { playlistIdOf } from './catalogue.ts';

const { ask } = runningSandbox();

/** Only what these tests look at. */
type Item = {
  id: string;
  desc: string;
  liveRoomInfo?: object;
  author: { uniqueId: string };
  music: { id: string };
};
type List = {
  statusCode: number;
  itemList: Item[];
  hasMore: boolean;
  cursor: string;
  data: { type: number; item?: Item }[];
  item_list: Item[];
};

async function listAt(path: string, query: Record<string, string> = {}): Promise<List> {
  const { text } = await ask(`${tiktok}${path}?${new URLSearchParams(query)}`);
  return JSON.parse(text);
}

const idsOf = (list: List) => list.itemList.map(({ id }) => id);

describe('the item lists', () => {
  test('go on from their cursor until they end, with no clip twice', async () => {
    const query = { count: '35' };
    const ids: string[] = [];
    let cursor = '0';
    for (let pages = 0; pages < 20; pages += 1) {
      const list = await listAt('/api/following/item_list/', { ...query, cursor });
      ids.push(...idsOf(list));
      cursor = list.cursor;
      if (!list.hasMore) break;
    }
    expect(ids.length).toBeGreaterThan(70);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a profile's are its own, newest first; a private or unknown account has none", async () => {
    const { secUid } = authorNamed('mina.paper');
    const list = await listAt('/api/post/item_list/', { secUid });
    expect(new Set(list.itemList.map(({ author }) => author.uniqueId))).toEqual(
      new Set(['mina.paper']),
    );
    const ids = idsOf(list).map(BigInt);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids).toEqual(ids.toSorted((one, other) => (one < other ? 1 : -1)));
    const closed = authorNamed('quiet.ladder').secUid;
    expect((await listAt('/api/post/item_list/', { secUid: closed })).statusCode).toBe(10222);
    expect((await listAt('/api/post/item_list/', { secUid: 'MS4w' })).statusCode).toBe(10221);
  });

  test("a sound's are those that use it", async () => {
    const list = await listAt('/api/music/item_list/', { musicID: '6718395' });
    expect(new Set(list.itemList.map(({ music }) => music.id))).toEqual(new Set(['6718395']));
    expect(idsOf(list)).toContain('7709172234428431872');
  });

  test("a tag's are found by the tag's id, which its page asks for first", async () => {
    const { text } = await ask(`${tiktok}/api/challenge/detail/?challengeName=kettle`);
    const { id } = JSON.parse(text).challengeInfo.challenge;
    const list = await listAt('/api/challenge/item_list/', { challengeID: id });
    expect(list.itemList.length).toBeGreaterThan(5);
    expect(list.itemList.every(({ desc }) => desc.includes('#kettle'))).toBe(true);
  });

  test('a playlist is named by an id that looks like a clip and is none', async () => {
    const mixId = playlistIdOf(authorNamed('yuzu_kissa'));
    expect(mixId).toMatch(/^\d{19}$/);
    expect((await listAt('/api/mix/item_list/', { mixId })).itemList).toHaveLength(8);
    const { text } = await ask(`${tiktok}/api/item/detail/?itemId=${mixId}`);
    expect(JSON.parse(text).statusCode).toBe(10204);
  });

  test('a search answers in shapes of its own', async () => {
    const top = await listAt('/api/search/general/full/', { keyword: 'kettle', offset: '0' });
    expect(top.data[0]?.type).toBe(4);
    expect(top.data[1]?.item?.id).toBe('7709413348194969648');
    const videos = await listAt('/api/search/item/full/', { keyword: 'copper KETTLE' });
    expect(videos.item_list[0]?.id).toBe('7709413348194969648');
    expect((await listAt('/api/search/item/full/', { keyword: ' ' })).item_list).toEqual([]);
  });

  test('live rooms stand among what can be explored', async () => {
    const { itemList } = await listAt('/api/explore/item_list/');
    expect(itemList.filter(({ liveRoomInfo }) => liveRoomInfo)).toHaveLength(1);
  });

  test('no path outside the table is taken for a list', async () => {
    expect((await ask(`${tiktok}/api/none/item_list/`)).status).toBe(404);
    expect((await ask(`${tiktok}/constructor`)).status).toBe(404);
  });
});

describe('a feed by its seed', () => {
  test('is the same each time, other for another seed, and its clips can be opened', async () => {
    const query = { seed: '7', count: '100', cursor: '900' };
    const list = await listAt('/api/recommend/item_list/', query);
    const again = await listAt('/api/recommend/item_list/', query);
    const other = await listAt('/api/recommend/item_list/', { ...query, seed: '8' });
    expect([list.itemList.length, list.cursor, list.hasMore]).toEqual([100, '1000', true]);
    expect(idsOf(again)).toEqual(idsOf(list));
    expect(idsOf(other).filter((id) => idsOf(list).includes(id))).toEqual([]);
    const { id, music } = list.itemList[0] as Item;
    const { text } = await ask(`${tiktok}/api/item/detail/?itemId=${id}`);
    expect(JSON.parse(text).itemInfo.itemStruct.music.id).toBe(music.id);
  });
});
