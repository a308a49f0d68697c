// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { controlOf, itemAround, resolveItem } from './lists-item.ts';
import type { ClipReading } from './reading.ts';

const ONE = '7600000000000000091';
const OTHER = '7600000000000000092';
const video = (id: string, user = 'jo') => `<a href="/@${user}/video/${id}"></a>`;
const preview = (id: string, mode = 1) => `<div id="xgwrapper-${mode}-${id}"></div>`;
const untold = () => undefined;

function item(inside: string): Element {
  document.body.innerHTML = `<div id="grid-item-container-0">${inside}</div>`;
  return find('#grid-item-container-0');
}

function find(css: string): Element {
  const found = document.querySelector(css);
  if (!found) throw new Error(`nothing matches ${css}`);
  return found;
}

beforeEach(() => document.body.replaceChildren());

describe('the clip of an item', () => {
  test.each([
    ['one link', video(ONE), ONE],
    ['an absolute link', `<a href="https://www.tiktok.com/@jo/video/${ONE}"></a>`, ONE],
    ['two links that agree', video(ONE) + video(ONE), ONE],
    ['two links that do not', video(ONE) + video(OTHER), undefined],
    ['a link and its preview', video(ONE) + preview(ONE), ONE],
    ['a link and a preview of another mode', video(ONE) + preview(ONE, 7), ONE],
    ['a link and the preview of another clip', video(ONE) + preview(OTHER), undefined],
    [
      'a link and the old preview beside its own',
      video(ONE) + preview(OTHER) + preview(ONE),
      undefined,
    ],
    ['a preview alone', preview(ONE), undefined],
    ['a live room', '<a href="/@jo/live"></a>', undefined],
    ['a link to another site', `<a href="https://tiktok.example/@jo/video/${ONE}"></a>`, undefined],
    ['nothing', '', undefined],
  ])('%s', (_, inside, expected) => {
    expect(resolveItem(item(inside), untold).clip?.id).toBe(expected);
  });

  test('has the name in its link, and is a photo where any of its links says so', () => {
    const { clip } = resolveItem(
      item(`<a href="/@/photo/${ONE}"></a>${video(ONE, 'ann')}`),
      untold,
    );
    expect(clip).toEqual({ id: ONE, kind: 'photo', username: 'ann' });
  });

  test('has the sound that the page’s data tell of it, else none', () => {
    const sound = {
      musicId: '7600000000000000001',
      title: 'Kettle',
      author: 'jo',
      durationS: 12,
      original: true,
      commercial: null,
    };
    const reading: ClipReading = {
      source: 'page',
      at: 0,
      clip: { id: ONE, kind: 'video', username: 'jo' },
      caption: '',
      author: { username: 'jo', nickname: 'Jo', verified: null },
      createdAt: null,
      coverUrl: null,
      durationS: null,
      figures: { views: null, likes: null, comments: null, shares: null, saves: null },
      hashtags: [],
      sound,
    };
    const known = (id: string) => (id === ONE ? reading : undefined);
    expect(resolveItem(item(video(ONE)), known).sound).toEqual(sound);
    expect(resolveItem(item(video(OTHER)), known).sound).toBeNull();
  });
});

describe('an item', () => {
  test('is the whole cell, wherever in it one is', () => {
    const cell = item(`<div data-e2e="user-post-item">${video(ONE)}</div><p>Byline</p>`);
    for (const css of ['a', 'p', '[data-e2e]']) expect(itemAround(find(css)), css).toBe(cell);
    expect(itemAround(document.body)).toBeUndefined();
  });

  test('has its buttons after its outermost control, so that none stands inside another', () => {
    const cell = item(`<div><div role="button" tabindex="0"><p>${video(ONE)}</p></div></div>`);
    expect(controlOf(cell)).toBe(find('[role="button"]'));
    expect(controlOf(item(`<div>${video(ONE)}</div>`))).toBe(find('a'));
    expect(controlOf(item(''))).toBeUndefined();
  });
});
