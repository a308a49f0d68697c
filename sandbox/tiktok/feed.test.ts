import { describe, expect, test } from 'vitest';
import { runningSandbox, tiktok } from '../testing/running-sandbox.ts';

const { ask } = runningSandbox();

type Extra = { start: number; end: number; userUniqueId?: string };

/** Only what these tests look at. */
type Listed = {
  id: string;
  desc: string;
  music: { id: string };
  contents: { desc: string; textExtra: Extra[] }[];
  textExtra: Extra[];
};

const FEED = '/api/recommend/item_list/';

async function listAt(path: string): Promise<Listed[]> {
  const { itemList, statusCode } = JSON.parse((await ask(tiktok + path)).text);
  expect(statusCode).toBe(0);
  return itemList;
}

const idsOf = (items: Listed[]) => items.map(({ id }) => id);

describe("the feed's list", () => {
  test('tells public clips, and among them a live room and an ad without ids of clips', async () => {
    const items = await listAt(FEED);
    const clips = idsOf(items).filter((id) => /^\d{19}$/.test(id));
    expect(items.length - clips.length).toBe(2);
    expect(clips).toContain('7709413348194969648');
    expect(clips).not.toContain('7669863614369792064');
    const [first, , live, ad] = items;
    expect(live).toMatchObject({ id: '', liveRoomInfo: expect.anything() });
    // As like a clip as can be: only its number tells.
    expect(ad).toMatchObject({ isAd: true, desc: first?.desc, music: { id: first?.music.id } });
  });

  test('goes on after the first clips, where the first load has told those', async () => {
    const { text } = await ask(`${tiktok}/foryou?first=script`);
    const script = /__UNIVERSAL_DATA_FOR_REHYDRATION__"[^>]*>(.*?)<\/script>/s.exec(text)?.[1];
    const scope = JSON.parse(script ?? '').__DEFAULT_SCOPE__;
    const first = idsOf(scope['webapp.updated-items']);
    const rest = idsOf(await listAt(`${FEED}?cursor=${first.length}`));
    expect(first).toHaveLength(4);
    expect(rest.length).toBeGreaterThan(4);
    expect(rest.filter((id) => first.includes(id))).toEqual([]);
  });

  test('has clips that author, sound and caption do not tell apart', async () => {
    const words = ({ desc, music, author }: Listed & { author?: { uniqueId: string } }) =>
      [author?.uniqueId, music?.id, desc].join(' ');
    const clips = (await listAt(FEED)).filter(({ id }) => id.length === 19);
    expect(clips.length - new Set(clips.map(words)).size).toBe(2);
  });

  test('tells a caption of several lines in one, with spaces, and line by line', async () => {
    const item = (await listAt(FEED)).find(({ id }) => id === '7683315245477077824');
    const { desc, contents, textExtra } = item as Listed;
    expect(contents).toHaveLength(4);
    expect(contents.map((line) => line.desc).join(' ')).toBe(desc);
    const marked = (text: string, extras: Extra[]) =>
      extras.map(({ start, end }) => text.slice(start, end));
    const mentions = ['@Low Tide Choir', '@yuzu_kissa'];
    expect(marked(desc, textExtra)).toEqual([...mentions, '#origami', '#paper', '#折り紙']);
    const third = contents[2] as Listed['contents'][number];
    expect(marked(third.desc, third.textExtra)).toEqual(mentions);
    expect(textExtra[0]?.userUniqueId).toBe('lowtide.choir');
  });
});

describe('what is related to a clip', () => {
  test('is not the clip itself', async () => {
    const id = '7709413348194969648';
    const ids = idsOf(await listAt(`/api/related/item_list/?itemID=${id}`));
    expect(ids.length).toBeGreaterThan(6);
    expect(ids).not.toContain(id);
  });
});
