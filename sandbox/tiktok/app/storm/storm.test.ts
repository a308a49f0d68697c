// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorld } from '../../../world/world.ts';
import { answerApi } from '../../api.ts';
import { sandbox } from '../state.ts';
import { actAt } from './acts.ts';
import { stormFeed } from './feed.ts';
import { createItems } from './items.ts';
import { morph } from './morph.ts';
import { numbersOf } from './random.ts';

/** The list as the server answers it, without the wire. */
async function ask(address: string) {
  const { pathname, searchParams } = new URL(address, 'https://www.tiktok.com');
  const call = { path: pathname, query: searchParams } as Parameters<typeof answerApi>[0];
  return JSON.parse(answerApi(call, createWorld())?.body ?? '{}');
}

describe("a storm's clips", () => {
  test('are fetched in turn by both ways, a page at a time, once each', async () => {
    const fetched = vi.fn(ask);
    const requested = vi.fn(ask);
    const items = createItems('7', 250, [fetched, requested]);
    await Promise.all([items.upTo(120), items.upTo(5)]);
    await items.upTo(9999);
    expect([fetched.mock.calls.length, requested.mock.calls.length]).toEqual([2, 1]);
    const ids = Array.from({ length: 250 }, (_, index) => items.at(index)?.id);
    expect(new Set(ids).size).toBe(250);
    expect(ids.every((id) => /^\d{19}$/.test(id ?? ''))).toBe(true);
  });

  test('its numbers are the same for the same seed, and spread', () => {
    const draw = (seed: string) => Array.from({ length: 500 }, numbersOf(seed));
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('b')).not.toEqual(draw('a'));
    const mean = draw('a').reduce((sum, number) => sum + number, 0) / 500;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });

  test('every act has its share', () => {
    const acts = Array.from({ length: 1000 }, (_, at) => actAt(at / 1000));
    expect(new Set(acts).size).toBe(10);
    expect(acts.filter((act) => act === 'scroll')).toHaveLength(400);
  });
});

describe('an element given to another clip', () => {
  function drawn(html: string) {
    const box = document.createElement('div');
    box.innerHTML = html;
    return box;
  }

  test('says the new things in the old nodes, and keeps its guests', () => {
    const standing = drawn(
      '<a href="/1" title="x"><b>one</b></a><soundpost-actions></soundpost-actions>',
    );
    const [link, guest] = [...standing.children];
    morph(standing, drawn('<a href="/2"><b>two</b></a>'));
    expect([...standing.children]).toEqual([link, guest]);
    expect(standing.innerHTML).toBe(
      '<a href="/2"><b>two</b></a><soundpost-actions></soundpost-actions>',
    );
  });

  test('takes other children whole where their number differs', () => {
    const standing = drawn('<i>1</i><soundpost-actions></soundpost-actions>');
    morph(standing, drawn('<b>1</b><b>2</b>'));
    expect(standing.innerHTML).toBe('<b>1</b><b>2</b><soundpost-actions></soundpost-actions>');
  });
});

describe('a long feed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('has seven articles, each with the player, sound and number of its own clip', async () => {
    const items = createItems('3', 60, [ask, ask]);
    const page = stormFeed(items, '3', 0, () => {});
    document.body.append(page.element);
    const list = page.element.querySelector<HTMLElement>('#column-list-container');
    if (!list) throw new Error('There is no list');
    Object.defineProperty(list, 'clientHeight', { value: 100 });
    page.start();
    for (const at of [0, 1, 2, 30, 29, 59, 4]) {
      list.scrollTop = at * 100;
      list.dispatchEvent(new Event('scroll'));
      await items.upTo(at + 3);
      await vi.advanceTimersByTimeAsync(300);
      const cards = sandbox.cards();
      expect(cards).toHaveLength(7);
      expect(page.element.querySelectorAll('article')).toHaveLength(7);
      for (const { element, id } of cards) {
        const index = Number(element.getAttribute('data-scroll-index'));
        const item = items.at(index);
        const music = element.querySelector('[data-e2e="video-music"]');
        const player = element.querySelector('[id^="xgwrapper"]');
        expect(id).toBe(item?.id);
        expect(music?.getAttribute('href')?.endsWith(`-${item?.music.id}`)).toBe(true);
        expect(player?.id ?? `xgwrapper-0-${id}`).toBe(`xgwrapper-0-${id}`);
      }
      expect(cards.some(({ id }) => id === items.at(at)?.id)).toBe(true);
    }
    page.end();
    page.element.remove();
    expect(sandbox.cards()).toEqual([]);
  });
});
