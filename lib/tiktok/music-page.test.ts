// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createMusicHeadFinder, type MusicHead } from './music-page.ts';

const A = 'https://www.tiktok.com/music/Kettle-song-7600000000000000070';
const B = 'https://www.tiktok.com/music/-6718395';

let find: (href: string) => MusicHead | undefined;
const draw = (clipId: string | null) => {
  const item = clipId ? `<a href="/@jo/video/${clipId}"></a>` : '';
  document.body.innerHTML = `<main id="main-content-single_song"><h1 data-e2e="music-title">Song</h1>
    <div id="music-item-list"><div data-e2e="music-item">${item}</div></div></main>`;
};

beforeEach(() => {
  draw('7600000000000000071');
  find = createMusicHeadFinder(document);
});

test('the head is found on the sound’s own page, with the id of its address', () => {
  expect(find(A)).toEqual({ musicId: '7600000000000000070', title: document.querySelector('h1') });
});

test('a layout whose heading lost its name still has a head', () => {
  document.querySelector('h1')?.removeAttribute('data-e2e');
  expect(find(A)?.title).toBe(document.querySelector('h1'));
});

test.each([
  'https://www.tiktok.com/@jo/video/7600000000000000071',
  'https://www.tiktok.com/explore',
  'https://www.tiktok.com/playlist-music/name-7600000000000000070',
])('there is none while the address is %s', (href) => {
  expect(find(href)).toBeUndefined();
});

test('there is none before the page is drawn', () => {
  document.body.innerHTML = '';
  expect(find(A)).toBeUndefined();
});

test('while the page of the sound before still stands, there is none', () => {
  find(A);
  expect(find(B)).toBeUndefined();
  expect(find(B)).toBeUndefined();
  draw('7600000000000000072');
  expect(find(B)?.musicId).toBe('6718395');
});

test('a page that reuses its links for the next sound is the next one’s', () => {
  find(A);
  document.querySelector('a')?.setAttribute('href', '/@jo/video/7600000000000000072');
  expect(find(B)?.musicId).toBe('6718395');
});

test('a clip opened over the page, and closed again, leaves its head', () => {
  find(A);
  expect(find('https://www.tiktok.com/@jo/video/7600000000000000071')).toBeUndefined();
  expect(find(A)?.musicId).toBe('7600000000000000070');
});

test('from a page whose list was empty the next one counts at once', () => {
  draw(null);
  find(A);
  expect(find(B)?.musicId).toBe('6718395');
});
