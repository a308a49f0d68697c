// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorld } from '../../../world/world.ts';
import { itemStructOf } from '../../item.ts';
import { sandbox } from '../state.ts';
import { type Answer, clipsOf, pager } from './ask.ts';
import { cell } from './cell.ts';
import { lookOf } from './looks.ts';

function itemOf(id: string) {
  const clip = createWorld().clip(id);
  if (!clip) throw new Error(`No clip ${id}`);
  return itemStructOf(clip);
}

const kettle = itemOf('7709413348194969648');
const ferry = itemOf('7709172234428431872');
const liveRoom = { id: '', liveRoomInfo: {} };
const ad = { ...ferry, id: '1851234567890123', isAd: true };

describe('a list', () => {
  test('is read in any of its shapes, without live rooms, ads and people', () => {
    expect(clipsOf({ itemList: [liveRoom, kettle, ad] })).toEqual([kettle]);
    expect(clipsOf({ item_list: [ferry] })).toEqual([ferry]);
    expect(clipsOf({ data: [{ type: 4 }, { type: 1, item: kettle }] })).toEqual([kettle]);
  });

  test('goes on from the cursor it was told, never twice at once, and stops at its end', async () => {
    const answers: Answer[] = [
      { itemList: [kettle], hasMore: true, cursor: '30' },
      { itemList: [ferry], hasMore: false, cursor: '31' },
    ];
    const asked: string[] = [];
    const list = pager(
      async (address) => {
        asked.push(address);
        return answers.shift() ?? {};
      },
      (cursor) => `at ${cursor}`,
    );
    const [first, atOnce] = await Promise.all([list.more(), list.more()]);
    expect([first, atOnce]).toEqual([[kettle], []]);
    expect([await list.more(), await list.more()]).toEqual([[ferry], []]);
    expect(asked).toEqual(['at 0', 'at 30']);
  });
});

describe('a cell of a grid', () => {
  const opened = vi.fn();
  const look = lookOf({ page: 'profile', uniqueId: 'copper.kettle' });
  const asked: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', async (address: string) => asked.push(address));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    opened.mockClear();
    asked.length = 0;
  });

  function drawn() {
    const made = cell(kettle, 3, look, opened);
    const button = made.element.querySelector<HTMLElement>('[data-e2e="user-post-item"]');
    if (!button) throw new Error('There is no button');
    return { ...made, button };
  }

  test('has its place in its id and its clip in an absolute link', () => {
    const { element, end } = drawn();
    expect(element.id).toBe('grid-item-container-3');
    expect(element.querySelector('a')?.getAttribute('href')).toBe(
      'https://www.tiktok.com/@copper.kettle/video/7709413348194969648',
    );
    expect(sandbox.cards()).toContainEqual({ element, id: kettle.id });
    end();
    expect(sandbox.cards().map((card) => card.element)).not.toContain(element);
  });

  test('previews its clip under a resting pointer only, as a player of mode 1', () => {
    const { element, button, end } = drawn();
    const preview = () => element.querySelector(`#xgwrapper-1-${kettle.id}`);
    button.dispatchEvent(new Event('pointerenter'));
    vi.advanceTimersByTime(100);
    button.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(1000);
    expect(preview()).toBeNull();
    button.dispatchEvent(new Event('pointerenter'));
    vi.advanceTimersByTime(150);
    expect(preview()).not.toBeNull();
    expect(asked).toEqual([expect.stringContaining('/api/preload/item_list/')]);
    button.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(0);
    expect(preview()).toBeNull();
    end();
  });

  test('opens at a press and at Enter, and leaves a new tab to the browser', () => {
    const { button, end } = drawn();
    button.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(opened).not.toHaveBeenCalled();
    button.dispatchEvent(new MouseEvent('click'));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(opened).toHaveBeenCalledTimes(2);
    end();
  });

  test('clears what others put into it whenever it is drawn', () => {
    const { element, button, end } = drawn();
    const guest = document.createElement('soundpost-actions');
    const link = element.querySelector('a');
    for (const place of [link?.parentElement, button, element]) {
      place?.append(guest);
      sandbox.rerender();
      expect(element.contains(guest)).toBe(false);
    }
    // What was the page's own is still there, and the same.
    expect(element.querySelector('a')).toBe(link);
    end();
  });
});
