// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  fill,
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

test('a card gets one pair once its player is mounted', async () => {
  const card = makeCard(null);
  document.body.append(card);
  await page.frame();
  expect(shown(card)).toEqual([]);
  fill(card, id(1));
  await page.frame();
  expect(shown(card)).toEqual([id(1)]);
});

function caption(card: Element, text: string): Text {
  const drawn = document.createElement('div');
  drawn.dataset.e2e = 'video-desc';
  const words = document.createTextNode(text);
  drawn.append(words);
  card.append(drawn);
  return words;
}

test('a card without a player gets its pair once the page’s data tell of its clip', async () => {
  const card = makeCard(null);
  caption(card, 'first');
  document.body.append(card);
  await page.frame();
  expect(shown(card)).toEqual([]);
  page.alike.set('first', id(1));
  page.told += 1;
  page.showing.update(NO_CHANGES);
  expect(shown(card)).toEqual([id(1)]);
});

test('a caption that is changed in place takes the pair away before anything is painted', async () => {
  page.alike.set('first', id(1)).set('third', id(3));
  const card = makeCard(null);
  const words = caption(card, 'first');
  document.body.append(card);
  await page.frame();
  expect(shown(card)).toEqual([id(1)]);
  words.data = 'second';
  await Promise.resolve();
  expect(shown(card)).toEqual([]);
  words.data = 'third';
  await page.frame();
  expect(shown(card)).toEqual([id(3)]);
});

test('a player that is mounted later is believed over the card’s looks', async () => {
  page.alike.set('first', id(1));
  const card = makeCard(null);
  caption(card, 'first');
  document.body.append(card);
  await page.frame();
  const player = document.createElement('div');
  player.id = `xgwrapper-0-${id(2)}`;
  card.append(player);
  await Promise.resolve();
  expect(shown(card)).toEqual([]);
  await page.frame();
  expect(shown(card)).toEqual([id(2)]);
});

test('a pair that the page cleared away comes back, and only once', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await page.frame();
  railOf(card)?.replaceChildren(document.createElement('button'));
  await page.frame();
  await page.frame();
  expect(shown(card)).toEqual([id(1)]);
});

test('our own insertion asks for no further frame', async () => {
  document.body.append(makeCard(id(1)));
  await page.frame();
  await Promise.resolve();
  expect(page.frames()).toBe(0);
});

test('a reused player changes whose pair it is', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await page.frame();
  card.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(2)}`);
  await page.frame();
  expect(shown(card)).toEqual([id(2)]);
});

test('a pair that the page relabels is set right', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await page.frame();
  for (const pair of pairs()) pair.dataset.clip = id(9);
  await page.frame();
  expect(shown(card)).toEqual([id(1)]);
});

test('a page that never stops removing the pair is left alone after a while', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  card.dataset.area = '1';
  for (let times = 0; times < 100; times += 1) {
    await page.frame();
    for (const pair of pairs()) pair.remove();
  }
  await page.frame();
  expect(pairs()).toEqual([]);
  expect(page.floated()?.clip?.id).toBe(id(1));

  page.now += 60_000;
  fill(card, id(1));
  await page.frame();
  expect(shown(card)).toEqual([id(1)]);
});

test('a pair is gone before anything is painted once its card shows another clip', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await page.frame();
  card.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(2)}`);
  await Promise.resolve();
  expect(shown(card)).toEqual([]);
  card.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(3)}`);
  await page.frame();
  expect(shown(card)).toEqual([id(3)]);
});

test('a card that goes from clip to clip, however quickly, is no quarrel with the page', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  for (let times = 0; times < 200; times += 1) {
    fill(card, id(times % 50));
    await page.frame();
  }
  expect(shown(card)).toEqual([id(49)]);
});
