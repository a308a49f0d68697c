// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { lookAtMusicPage } from './music-page-look.ts';
import { readItem } from './page-data/item.ts';
import type { ClipReading } from './reading.ts';

const MUSIC = '7600000000000000070';
const HREF = `https://www.tiktok.com/music/Kettle-song-${MUSIC}`;
const [FIRST, SECOND] = ['7600000000000000071', '7600000000000000072'];

let told: Map<string, ClipReading>;
const tell = (id: string, musicId: string) => {
  const music = { id: musicId, title: 'Kettle song', authorName: 'Jo', duration: 27 };
  const item = { id, author: { uniqueId: 'ann' }, music, imagePost: {} };
  const reading = readItem(item, 0);
  if (reading) told.set(id, reading);
};
const look = (href = HREF) => lookAtMusicPage(document, href, (id) => told.get(id));

beforeEach(() => {
  told = new Map();
  const item = (id: string) => `<div data-e2e="music-item"><a href="/@ann/video/${id}"></a></div>`;
  document.body.innerHTML = `<div data-e2e="explore-item"><a href="/@x/video/7600000000000000079"></a></div>
    <h1 data-e2e="music-title"> Kettle
      song </h1><h2 data-e2e="music-creator"><a href="/@jo">Jo</a></h2>
    <div id="music-item-list">${item(FIRST)}${item(SECOND)}${item(FIRST)}</div>`;
});

test('the clips of the list stand in their order, each once, and no others', () => {
  expect(look()?.clips.map(({ clip }) => clip.id)).toEqual([FIRST, SECOND]);
});

test('what the page’s data tell of a clip goes along', () => {
  tell(SECOND, MUSIC);
  expect(look()?.clips).toMatchObject([
    { clip: { kind: 'video' }, reading: undefined },
    { clip: { kind: 'photo' }, reading: { sound: { musicId: MUSIC } } },
  ]);
});

test('the sound is as the data of a clip that has it tell, else as the head draws it', () => {
  const drawn = { musicId: MUSIC, title: 'Kettle song', author: 'Jo', durationS: null };
  expect(look()?.facts).toMatchObject(drawn);
  tell(FIRST, '6718395');
  expect(look()?.facts).toMatchObject(drawn);
  tell(SECOND, MUSIC);
  expect(look()?.facts).toMatchObject({ ...drawn, durationS: 27 });
});

test('the creator is whom the head links to, if anybody', () => {
  expect(look()?.creator).toBe('jo');
  document.querySelector('h2 a')?.remove();
  expect(look()?.creator).toBeUndefined();
});

test('any other page is none of a sound', () => {
  expect(look('https://www.tiktok.com/explore')).toBeUndefined();
  document.querySelector('h1')?.remove();
  expect(look()).toBeUndefined();
});
