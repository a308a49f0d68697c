// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClipReading } from '../reading.ts';
import { createCapture } from './capture.ts';
import { isList, LISTED, LONGEST_ANSWER } from './hand-over.ts';

const A = '7301234567890123451';
const item = {
  id: A,
  desc: 'Third coat',
  author: { uniqueId: 'ana' },
  music: { id: '7301234567890999991', title: 'one', playUrl: 'https://cdn.example/signed' },
};

let readings: ClipReading[];
let idle: (() => void)[];
let news: number;
let ending: AbortController;
let capture: ReturnType<typeof createCapture>;

beforeEach(() => {
  readings = [];
  idle = [];
  news = 0;
  ending = new AbortController();
  capture = createCapture({
    page: document,
    now: () => 7,
    whenIdle: (act) => idle.push(act),
    onReading: (reading) => readings.push(reading),
    onNews: () => {
      news += 1;
    },
    signal: ending.signal,
  });
});
afterEach(() => ending.abort());

const handOn = (detail: unknown) => document.dispatchEvent(new CustomEvent(LISTED, { detail }));
const list = (...items: object[]) => JSON.stringify({ itemList: items });

test('an answer is read when the page is idle, and what it tells is news', () => {
  handOn(list(item));
  expect(readings).toEqual([]);
  for (const act of idle) act();
  expect(readings).toMatchObject([{ source: 'page', at: 7, clip: { id: A, username: 'ana' } }]);
  expect(news).toBe(2);
  expect(JSON.stringify(readings)).not.toContain('signed');
});

test('it is read at once where somebody cannot wait, and only once', () => {
  handOn(list(item));
  handOn(list(item));
  expect(idle).toHaveLength(1);
  capture.read();
  for (const act of idle) act();
  expect(readings).toHaveLength(2);
});

test('live rooms and items without an id are none', () => {
  handOn(
    list(
      { ...item, id: '' },
      { ...item, liveRoomInfo: { roomId: A } },
      { id: '12' },
      { ...item, id: 7 },
    ),
  );
  capture.read();
  expect(readings).toEqual([]);
});

test('what the page forges breaks nothing, and changes nothing of ours', () => {
  const forged = [
    undefined,
    null,
    7,
    { toString: () => list(item) },
    '',
    '{"itemList": [',
    'null',
    `{"__proto__": ${list(item)}}`,
    `{"itemList": [{"__proto__": ${JSON.stringify(item)}}]}`,
    list({ ...item, id: '__proto__' }, { ...item, author: {}, music: [], desc: {}, stats: 'x' }),
  ];
  for (const detail of forged) handOn(detail);
  document.dispatchEvent(new Event(LISTED));
  capture.read();
  expect(readings).toMatchObject([{ clip: { id: A, username: '' }, caption: '', sound: null }]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('an answer that is too long is not read, and of a flood no more than waits', () => {
  handOn(list({ ...item, padding: 'x'.repeat(LONGEST_ANSWER) }));
  expect(idle).toEqual([]);
  const long = list({ ...item, padding: 'x'.repeat(LONGEST_ANSWER - 1_000) });
  for (let times = 0; times < 100; times += 1) handOn(long);
  capture.read();
  expect(readings).toHaveLength(2);
  handOn(list(item));
  capture.read();
  expect(readings).toHaveLength(3);
});

test('nothing is heard after the end', () => {
  ending.abort();
  handOn(list(item));
  capture.read();
  expect(readings).toEqual([]);
});

test.each([
  '/api/recommend/item_list/?aid=1988&count=30',
  'https://www.tiktok.com/api/post/item_list/?secUid=x',
  '/api/user/collect/item_list/',
  '/api/drama/episode/item_list/?id=1',
  '/api/music/item_list/newtab/?musicID=1',
  '/api/item/detail/?itemId=1',
  '/api/search/general/full/?keyword=x',
  '/api/search/item/full/?keyword=x',
])('%s is asked for clips', (address) => {
  expect(isList(address)).toBe(true);
  expect(isList(new URL(address, 'https://www.tiktok.com'))).toBe(true);
});

test.each<unknown>([
  '/api/comment/list/?aweme_id=1',
  '/api/user/detail/?uniqueId=ana',
  '/api/search/suggest/keyword/',
  '/item_list/',
  '',
  undefined,
  null,
  {},
])('%s is not', (address) => {
  expect(isList(address)).toBe(false);
});
