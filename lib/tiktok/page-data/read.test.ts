import { expect, test } from 'vitest';
import { readPageData } from './read.ts';

const ID = '7301234567890123456';
const AT = 1_700_000_500_000;

/** An item in the shape of 2026, of nobody: `stats` mixes types, `statsV2` is all strings. */
const item = {
  id: ID,
  desc: 'Varnish, third coat #violin #luthier',
  createTime: '1700000000',
  author: { id: '1', uniqueId: 'ana.lutherie', nickname: 'Ana 🎻', verified: true },
  music: {
    id: '7301234567890999999',
    title: 'sonido original',
    authorName: 'Ana',
    duration: 21,
    original: true,
    is_commerce_music: true,
    playUrl: 'https://cdn.example/signed',
  },
  video: { duration: 34, cover: 'https://cdn.example/cover.jpg', originCover: '' },
  stats: { diggCount: 1, shareCount: 2, commentCount: 3, playCount: 4, collectCount: '5' },
  statsV2: {
    diggCount: '1234',
    shareCount: '56',
    commentCount: '78',
    playCount: '90123',
    collectCount: '45',
  },
  textExtra: [{ hashtagName: 'violin' }, { hashtagName: '' }, { hashtagName: 'luthier' }],
  challenges: [{ title: 'Violin' }, { title: 'tonewood' }],
};

const reading = {
  source: 'page',
  at: AT,
  clip: { id: ID, kind: 'video', username: 'ana.lutherie' },
  caption: 'Varnish, third coat #violin #luthier',
  author: { username: 'ana.lutherie', nickname: 'Ana 🎻', verified: true },
  createdAt: 1_700_000_000_000,
  coverUrl: 'https://cdn.example/cover.jpg',
  durationS: 34,
  figures: { views: 90123, likes: 1234, comments: 78, shares: 56, saves: 45 },
  hashtags: ['violin', 'luthier', 'tonewood'],
  sound: {
    musicId: '7301234567890999999',
    title: 'sonido original',
    author: 'Ana',
    durationS: 21,
    original: true,
    commercial: true,
  },
};

const scope = (entries: object) => ({ __DEFAULT_SCOPE__: entries });
const read = (scripts: Record<string, unknown>) =>
  readPageData((id) => (id in scripts ? JSON.stringify(scripts[id]) : undefined), AT);
const readUniversal = (entries: object) =>
  read({ __UNIVERSAL_DATA_FOR_REHYDRATION__: scope(entries) });

test.each([
  ['desktop of 2023 to 2026', 'webapp.video-detail'],
  ['mobile of 2026', 'webapp.reflow.video.detail'],
])('reads the item of %s', (_, entry) => {
  const data = readUniversal({ [entry]: { itemInfo: { itemStruct: item }, statusCode: 0 } });
  expect(data.clips.get(ID)).toEqual(reading);
  expect(data.status).toBe(0);
});

test('reads the item of 2020, without statsV2', () => {
  const { statsV2: _, ...old } = item;
  const data = read({ __NEXT_DATA__: { props: { pageProps: { itemInfo: { itemStruct: old } } } } });
  expect(data.clips.get(ID)?.figures).toEqual({
    views: 4,
    likes: 1,
    comments: 3,
    shares: 2,
    saves: 5,
  });
});

test('reads the flat items of 2022, whose author is a username that leads to the user', () => {
  const data = read({
    SIGI_STATE: {
      ItemModule: { [ID]: { ...item, author: 'ana.lutherie', nickname: 'beside' } },
      UserModule: { users: { 'ana.lutherie': item.author } },
      VideoPage: { statusCode: 0 },
    },
  });
  expect(data).toEqual({ clips: new Map([[ID, reading]]), status: 0 });
});

test('keeps the username of 2022 where the user is not told', () => {
  const data = read({ SIGI_STATE: { ItemModule: { [ID]: { ...item, author: '__proto__' } } } });
  expect(data.clips.get(ID)?.author).toEqual({
    username: '__proto__',
    nickname: '',
    verified: null,
  });
});

test('reads a photo post: duration 0 is none, and the cover is the first picture', () => {
  const photo = {
    ...item,
    video: { duration: 0, cover: '', originCover: '' },
    imagePost: { cover: { imageURL: { urlList: ['', 'https://cdn.example/photo.jpg'] } } },
  };
  const data = readUniversal({ 'webapp.video-detail': { itemInfo: { itemStruct: photo } } });
  expect(data.clips.get(ID)).toMatchObject({
    clip: { kind: 'photo' },
    durationS: null,
    coverUrl: 'https://cdn.example/photo.jpg',
  });
});

test('tells the status of a clip that is not there', () => {
  const data = readUniversal({ 'webapp.video-detail': { statusCode: 10204, statusMsg: 'x' } });
  expect(data).toEqual({ clips: new Map(), status: 10204 });
});

test('where two generations speak of a clip, the newer one is believed', () => {
  const data = read({
    __UNIVERSAL_DATA_FOR_REHYDRATION__: scope({
      'webapp.video-detail': { itemInfo: { itemStruct: item }, statusCode: 0 },
    }),
    SIGI_STATE: {
      ItemModule: { [ID]: { ...item, desc: 'older' } },
      VideoPage: { statusCode: 10204 },
    },
  });
  expect(data.clips.get(ID)?.caption).toBe(item.desc);
  expect(data.status).toBe(0);
});

test('reads the list that some feeds carry, and skips what is no clip', () => {
  const live = { ...item, id: '', liveRoomInfo: {} };
  const data = readUniversal({ 'webapp.updated-items': [live, null, 'x', item] });
  expect([...data.clips.keys()]).toEqual([ID]);
});

test('an odd field costs itself only', () => {
  const odd = {
    ...item,
    desc: 7,
    createTime: 'yesterday',
    author: { uniqueId: 'an a', nickname: null, verified: 'yes' },
    music: { ...item.music, id: '', is_commerce_music: undefined },
    video: { duration: 'long', cover: 'javascript:alert(1)' },
    statsV2: { playCount: '-1', diggCount: '12' },
    textExtra: 'none',
    challenges: [3],
  };
  const data = readUniversal({ 'webapp.video-detail': { itemInfo: { itemStruct: odd } } });
  expect(data.clips.get(ID)).toEqual({
    ...reading,
    clip: { id: ID, kind: 'video', username: '' },
    caption: '',
    author: { username: 'an a', nickname: '', verified: null },
    createdAt: null,
    coverUrl: null,
    durationS: null,
    figures: { views: 4, likes: 12, comments: 3, shares: 2, saves: 5 },
    hashtags: [],
    sound: null,
  });
});

test.each([
  { privateItem: true },
  { secret: true },
  { forFriend: true },
  { author: { ...item.author, privateAccount: true } },
])('a clip that not everybody can see is told to be one: %j', (flags) => {
  const readOf = (more: object) =>
    readUniversal({ 'webapp.video-detail': { itemInfo: { itemStruct: { ...item, ...more } } } });
  expect(readOf(flags).clips.get(ID)?.limited).toBe(true);
  expect(readOf({ privateItem: false, forFriend: null }).clips.get(ID)?.limited).toBeUndefined();
});

test('untold commercial use is unknown, not false', () => {
  const { is_commerce_music: _, ...music } = item.music;
  const data = readUniversal({
    'webapp.video-detail': { itemInfo: { itemStruct: { ...item, music } } },
  });
  expect(data.clips.get(ID)?.sound?.commercial).toBeNull();
});

test('long text is cut to its bound without leaving half a character', () => {
  const desc = `${'a'.repeat(9_999)}🎻 tail`;
  const data = readUniversal({
    'webapp.video-detail': { itemInfo: { itemStruct: { ...item, desc } } },
  });
  const caption = data.clips.get(ID)?.caption ?? '';
  expect(caption).toHaveLength(10_000);
  expect(caption.isWellFormed()).toBe(true);
});

test.each(['', 'not json', '[]', 'null', '{"__DEFAULT_SCOPE__":3}', '{'.repeat(10_000)])(
  'a script that holds %.20s tells nothing',
  (text) => {
    expect(readPageData(() => text, AT)).toEqual({ clips: new Map(), status: null });
  },
);
