// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playersIn } from './find.ts';
import { createPlacing, type Pair } from './placing.ts';
import type { ClipReading } from './reading.ts';
import type { Resolution } from './resolve.ts';
import { createShowing, type Showing } from './showing.ts';
import { createUnsure } from './unsure.ts';
import { watchPage } from './watch-page.ts';

/** A page of cards as TikTok's is: filled, emptied, reused and drawn anew by somebody else. */
let now = 0;
let href = '';
let told = 0;
let photo = '';
let alike = new Map<string, string>();
let floated: Resolution | null = null;
let frames: (() => void)[] = [];
let showing: Showing;
let ending: AbortController;

const id = (n: number) => `73012345678901234${String(n).padStart(2, '0')}`;
const cards = () => [...document.querySelectorAll<HTMLElement>('article')];
const pairs = (root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLElement>('soundpost-actions:not([data-clip="unsure"])'),
];
const hints = () => document.querySelectorAll('soundpost-actions[data-clip="unsure"]').length;
const shown = (card: Element) => pairs(card).map((pair) => pair.dataset.clip);

function makePair(): Pair {
  const host = document.createElement('soundpost-actions');
  return {
    host,
    show(clip, flow) {
      host.dataset.clip = clip?.id ?? 'unsure';
      host.dataset.flow = flow;
    },
  };
}

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

function makeCard(clipId: string | null): HTMLElement {
  const card = document.createElement('article');
  card.dataset.e2e = 'recommend-list-item-container';
  fill(card, clipId);
  return card;
}

function fill(card: Element, clipId: string | null) {
  const player = document.createElement('div');
  if (clipId !== null) player.id = `xgwrapper-0-${clipId}`;
  const rail = document.createElement('section');
  rail.className = 'css-1ab-7937d88b--SectionActionBarContainer';
  card.replaceChildren(player, rail);
}

const railOf = (card: Element) => card.querySelector('section');

/** Lets the page's changes be seen, and draws a frame. */
async function frame() {
  await Promise.resolve();
  const due = frames;
  frames = [];
  for (const run of due) run();
}

beforeEach(() => {
  now = 0;
  href = 'https://www.tiktok.com/foryou';
  told = 0;
  photo = '';
  alike = new Map();
  floated = null;
  frames = [];
  ending = new AbortController();
  document.body.replaceChildren();
  const placing = createPlacing({ makePair, now: () => now });
  showing = createShowing({
    href: () => href,
    known: (clipId) => (clipId === photo ? photoReading(clipId) : undefined),
    match: ({ caption }) => alike.get(caption.text),
    knowledge: () => told,
    players: () => playersIn(document),
    placing,
    unsure: createUnsure({ now: () => now, lookLater: () => {} }),
    float: (find) => {
      floated = find?.() ?? null;
    },
    visibleArea: (element) => Number((element as HTMLElement).dataset.area ?? 0),
  });
  watchPage(document, (touched) => showing.update(touched), {
    nextFrame: (act) => frames.push(act),
    atOnce: showing.distrust,
    signal: ending.signal,
  });
});
afterEach(() => ending.abort());

test('a card gets one pair once its player is mounted', async () => {
  const card = makeCard(null);
  document.body.append(card);
  await frame();
  expect(shown(card)).toEqual([]);
  fill(card, id(1));
  await frame();
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
  await frame();
  expect(shown(card)).toEqual([]);
  alike.set('first', id(1));
  told += 1;
  showing.update({ added: new Set(), changed: new Set() });
  expect(shown(card)).toEqual([id(1)]);
});

test('a caption that is changed in place takes the pair away before anything is painted', async () => {
  alike.set('first', id(1)).set('third', id(3));
  const card = makeCard(null);
  const words = caption(card, 'first');
  document.body.append(card);
  await frame();
  expect(shown(card)).toEqual([id(1)]);
  words.data = 'second';
  await Promise.resolve();
  expect(shown(card)).toEqual([]);
  words.data = 'third';
  await frame();
  expect(shown(card)).toEqual([id(3)]);
});

test('a player that is mounted later is believed over the card’s looks', async () => {
  alike.set('first', id(1));
  const card = makeCard(null);
  caption(card, 'first');
  document.body.append(card);
  await frame();
  const player = document.createElement('div');
  player.id = `xgwrapper-0-${id(2)}`;
  card.append(player);
  await Promise.resolve();
  expect(shown(card)).toEqual([]);
  await frame();
  expect(shown(card)).toEqual([id(2)]);
});

test('a pair that the page cleared away comes back, and only once', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await frame();
  railOf(card)?.replaceChildren(document.createElement('button'));
  await frame();
  await frame();
  expect(shown(card)).toEqual([id(1)]);
});

test('our own insertion asks for no further frame', async () => {
  document.body.append(makeCard(id(1)));
  await frame();
  await Promise.resolve();
  expect(frames).toEqual([]);
});

test('a reused player changes whose pair it is', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await frame();
  card.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(2)}`);
  await frame();
  expect(shown(card)).toEqual([id(2)]);
});

test('a pair that the page relabels is set right', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await frame();
  for (const pair of pairs()) pair.dataset.clip = id(9);
  await frame();
  expect(shown(card)).toEqual([id(1)]);
});

test('a page that never stops removing the pair is left alone after a while', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  card.dataset.area = '1';
  for (let times = 0; times < 100; times += 1) {
    await frame();
    for (const pair of pairs()) pair.remove();
  }
  await frame();
  expect(pairs()).toEqual([]);
  expect(floated?.clip?.id).toBe(id(1));

  now += 60_000;
  fill(card, id(1));
  await frame();
  expect(shown(card)).toEqual([id(1)]);
});

test('a pair is gone before anything is painted once its card shows another clip', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await frame();
  card.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(2)}`);
  await Promise.resolve();
  expect(shown(card)).toEqual([]);
  card.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(3)}`);
  await frame();
  expect(shown(card)).toEqual([id(3)]);
});

test('a card that stays unsure says so after a while, and no longer once it is sure', async () => {
  const card = makeCard(null);
  document.body.append(card);
  await frame();
  expect(hints()).toBe(0);
  now += 1_300;
  showing.update({ added: new Set(), changed: new Set() });
  expect(hints()).toBe(1);
  expect(showing.around(card)?.clip).toBeNull();
  fill(card, id(1));
  await frame();
  expect([hints(), shown(card)]).toEqual([0, [id(1)]]);
});

test('what the page’s data tell later is acted upon, though the page does not change', async () => {
  href = `https://www.tiktok.com/@ana/video/${id(1)}`;
  const page = document.createElement('main');
  page.id = 'main-content-video_detail';
  document.body.append(page);
  await frame();
  expect(floated).toMatchObject({ clip: { kind: 'video' } });
  photo = id(1);
  told += 1;
  showing.update({ added: new Set(), changed: new Set() });
  expect(floated).toMatchObject({ clip: { kind: 'photo' } });
});

test('on a layout that is new the one mounted player floats its clip; of two, none', async () => {
  const player = document.createElement('div');
  player.id = `xgwrapper-0-${id(1)}`;
  document.body.append(player);
  await frame();
  expect(floated?.clip?.id).toBe(id(1));
  const preview = document.createElement('div');
  preview.id = `xgwrapper-1-${id(2)}`;
  document.body.append(preview);
  await frame();
  expect(floated?.clip?.id).toBe(id(1));
  preview.id = `xgwrapper-0-${id(2)}`;
  await frame();
  expect(floated).toBeNull();
});

test('a card without a place for buttons floats its clip, if it is on the stage', async () => {
  const card = makeCard(id(1));
  railOf(card)?.remove();
  document.body.append(card);
  await frame();
  expect(floated?.clip?.id).toBe(id(1));
});

test('a page that draws nothing floats the clip of its address', async () => {
  href = `https://www.tiktok.com/@ana/video/${id(5)}`;
  document.body.append(document.createElement('div'));
  await frame();
  expect(floated?.clip).toEqual({ id: id(5), kind: 'video', username: 'ana' });
});

test('an address that a feed has moved on from floats nothing', async () => {
  href = `https://www.tiktok.com/@ana/video/${id(5)}`;
  document.body.append(makeCard(id(1)), makeCard(null));
  await frame();
  expect(floated).toBeNull();
});

test('the stage is the card that is seen most, and none where nothing is seen', () => {
  const [one, two] = [makeCard(id(1)), makeCard(id(2))];
  document.body.append(one, two);
  showing.update({ added: new Set([document.documentElement]), changed: new Set() });
  expect(showing.onStage()).toBeUndefined();
  one.dataset.area = '10';
  two.dataset.area = '20';
  expect(showing.onStage()?.clip?.id).toBe(id(2));
});

test('a press is told what its card shows now, not what it showed when it was drawn', async () => {
  const card = makeCard(id(1));
  document.body.append(card);
  await frame();
  fill(card, id(2));
  expect(showing.around(card)?.clip?.id).toBe(id(2));
});

test('a modal over the feed is the stage, and takes the address', async () => {
  const card = makeCard(id(1));
  card.dataset.area = '100';
  document.body.append(card);
  await frame();
  href = `https://www.tiktok.com/@bo/video/${id(2)}`;
  const modal = document.createElement('div');
  modal.className = 'css-1ab--DivBrowserModeContainer';
  modal.innerHTML = '<div><button><span data-e2e="browse-like-icon"></span></button></div>';
  document.body.append(modal);
  await frame();
  expect(shown(modal)).toEqual([id(2)]);
  expect(showing.onStage()?.clip).toMatchObject({ id: id(2), username: 'bo' });
  modal.remove();
  href = 'https://www.tiktok.com/foryou';
  await frame();
  expect(pairs()).toHaveLength(1);
  expect(showing.onStage()?.clip?.id).toBe(id(1));
});

const acts = fc.record({
  act: fc.constantFrom('add', 'remove', 'fill', 'empty', 'reuse', 'clear', 'move', 'none'),
  card: fc.nat({ max: 9 }),
  clip: fc.nat({ max: 20 }),
});

test('whatever the page does, each card has exactly the pair of the clip it shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 60 }), async (script) => {
      document.body.replaceChildren();
      await frame();
      for (const { act, card: index, clip } of script) {
        const card = cards()[index % Math.max(1, cards().length)];
        if (act === 'add') document.body.append(makeCard(id(clip)));
        else if (act === 'remove') card?.remove();
        else if (act === 'fill' && card) fill(card, id(clip));
        else if (act === 'empty') card?.replaceChildren();
        else if (act === 'reuse')
          card?.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(clip)}`);
        else if (act === 'clear') railOf(card ?? document.body)?.replaceChildren();
        else if (act === 'move' && card) document.body.prepend(card);
        if (act === 'none') continue;
        now += 1_000;
        await frame();
        for (const each of cards()) {
          const player = each.querySelector('[id]')?.id.slice('xgwrapper-0-'.length);
          expect(shown(each)).toEqual(player ? [player] : []);
        }
        expect(pairs()).toHaveLength(cards().filter((each) => each.querySelector('[id]')).length);
      }
    }),
    { numRuns: 60 },
  );
});
