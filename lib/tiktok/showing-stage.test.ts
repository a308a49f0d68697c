// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClipReading } from './reading.ts';
import {
  fill,
  hints,
  id,
  makeCard,
  pairs,
  railOf,
  type ShownPage,
  shown,
  showPage,
} from './testing/shown-page.ts';
import { NO_CHANGES } from './watch-page.ts';

let page: ShownPage;

beforeEach(() => {
  page = showPage();
});
afterEach(() => page.end());

/** What the page's data may tell of a clip: here, that it is a photo post. */
function photoReading(clipId: string): ClipReading {
  return {
    source: 'page',
    at: 0,
    clip: { id: clipId, kind: 'photo', username: 'ana' },
    caption: '',
    author: { username: 'ana', nickname: '', verified: null },
    createdAt: null,
    coverUrl: null,
    durationS: null,
    figures: { views: null, likes: null, comments: null, shares: null, saves: null },
    hashtags: [],
    sound: null,
  };
}

test('a card that stays unsure says so after a while, and no longer once it is sure', async () => {
  const card = makeCard(null);
  document.body.append(card);
  await page.frame();
  expect(hints()).toBe(0);
  page.now += 1_300;
  page.showing.update(NO_CHANGES);
  expect(hints()).toBe(1);
  expect(page.showing.around(card)?.clip).toBeNull();
  fill(card, id(1));
  await page.frame();
  expect([hints(), shown(card)]).toEqual([0, [id(1)]]);
});

test('what the page’s data tell later is acted upon, though the page does not change', async () => {
  page.href = `https://www.tiktok.com/@ana/video/${id(1)}`;
  const main = document.createElement('main');
  main.id = 'main-content-video_detail';
  document.body.append(main);
  await page.frame();
  expect(page.floated()).toMatchObject({ clip: { kind: 'video' } });
  page.known.set(id(1), photoReading(id(1)));
  page.told += 1;
  page.showing.update(NO_CHANGES);
  expect(page.floated()).toMatchObject({ clip: { kind: 'photo' } });
});

test('on a layout that is new the one mounted player floats its clip; of two, none', async () => {
  const player = document.createElement('div');
  player.id = `xgwrapper-0-${id(1)}`;
  document.body.append(player);
  await page.frame();
  expect(page.floated()?.clip?.id).toBe(id(1));
  const preview = document.createElement('div');
  preview.id = `xgwrapper-1-${id(2)}`;
  document.body.append(preview);
  await page.frame();
  expect(page.floated()?.clip?.id).toBe(id(1));
  preview.id = `xgwrapper-0-${id(2)}`;
  await page.frame();
  expect(page.floated()).toBeNull();
});

test('a card without a place for buttons floats its clip, if it is on the stage', async () => {
  const card = makeCard(id(1));
  railOf(card)?.remove();
  document.body.append(card);
  await page.frame();
  expect(page.floated()?.clip?.id).toBe(id(1));
});

test('a page that draws nothing floats the clip of its address', async () => {
  page.href = `https://www.tiktok.com/@ana/video/${id(5)}`;
  document.body.append(document.createElement('div'));
  await page.frame();
  expect(page.floated()?.clip).toEqual({ id: id(5), kind: 'video', username: 'ana' });
});

test('an address that a feed has moved on from floats nothing', async () => {
  page.href = `https://www.tiktok.com/@ana/video/${id(5)}`;
  document.body.append(makeCard(id(1)), makeCard(null));
  await page.frame();
  expect(page.floated()).toBeNull();
});

test('the stage is the card that is seen most, and none where nothing is seen', () => {
  const [one, two] = [makeCard(id(1)), makeCard(id(2))];
  document.body.append(one, two);
  page.showing.update({ ...NO_CHANGES, added: new Set([document.documentElement]) });
  expect(page.showing.onStage()).toBeUndefined();
  one.dataset.area = '10';
  two.dataset.area = '20';
  expect(page.showing.onStage()?.clip?.id).toBe(id(2));
});

test('a press is told what its card shows now, not what it showed when it was drawn', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await page.frame();
  fill(card, id(2));
  expect(page.showing.around(card)?.clip?.id).toBe(id(2));
});

test('a modal lies over what it is not around', async () => {
  const item = document.createElement('div');
  document.body.append(item);
  await page.frame();
  expect(page.showing.covers(item)).toBe(false);
  const modal = document.createElement('div');
  modal.className = 'css-1ab--DivBrowserModeContainer';
  document.body.append(modal);
  await page.frame();
  expect(page.showing.covers(item)).toBe(true);
  modal.append(item);
  expect(page.showing.covers(item)).toBe(false);
});

test('a modal over the feed is the stage, and takes the address', async () => {
  const card = makeCard(id(1));
  card.dataset.area = '100';
  document.body.append(card);
  await page.frame();
  page.href = `https://www.tiktok.com/@bo/video/${id(2)}`;
  const modal = document.createElement('div');
  modal.className = 'css-1ab--DivBrowserModeContainer';
  modal.innerHTML = '<div><button><span data-e2e="browse-like-icon"></span></button></div>';
  document.body.append(modal);
  await page.frame();
  expect(shown(modal)).toEqual([id(2)]);
  expect(page.showing.onStage()?.clip).toMatchObject({ id: id(2), username: 'bo' });
  modal.remove();
  page.href = 'https://www.tiktok.com/foryou';
  await page.frame();
  expect(pairs()).toHaveLength(1);
  expect(page.showing.onStage()?.clip?.id).toBe(id(1));
});
