// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../world/world.ts';
import { itemStructOf } from '../item.ts';
import { ago, caption, clock, musicHref, short } from './format.ts';
import { fillRail } from './rail.ts';
import { sandbox } from './state.ts';

function itemOf(id: string) {
  const clip = createWorld().clips.get(id);
  if (!clip) throw new Error(`No clip ${id}`);
  return itemStructOf(clip);
}

describe('text as the site writes it', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1K'],
    [48_213, '48.2K'],
    [999_999, '999.9K'],
    ['193440902', '193.4M'],
    [2_600_000_000, '2.6B'],
  ])('%s is %s', (count, text) => {
    expect(short(count)).toBe(text);
  });

  test('times are told by their age, old ones by their date', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    const minutesAgo = (minutes: number) => ago(now / 1000 - minutes * 60, now);
    expect([
      minutesAgo(5),
      minutesAgo(60 * 5),
      minutesAgo(60 * 24 * 2),
      minutesAgo(60 * 24 * 30),
    ]).toEqual(['5m ago', '5h ago', '2d ago', '10-21']);
    expect(clock(187.4)).toBe('03:07');
  });

  test('a caption stays text, with its tags as links', () => {
    const box = document.createElement('div');
    box.append(...caption(itemOf('7692064120317034496')));
    // The site puts a space after each tag, and between lines a break: neither is the caption's.
    const bare = (text: string | null) => text?.replace(/\s+/g, '');
    expect(bare(box.textContent)).toBe(bare(itemOf('7692064120317034496').desc));
    expect(box.querySelector('b')).toBeNull();
    expect([...box.querySelectorAll('a')].at(-1)?.getAttribute('href')).toBe('/@lowtide.choir');
  });

  test('a caption of several lines stands in several, and its mentions lead to accounts', () => {
    const box = document.createElement('div');
    const item = itemOf('7683315245477077824');
    box.append(...caption(item));
    expect(box.querySelectorAll('br')).toHaveLength(3);
    expect(box.textContent?.replace(/\s+/g, '')).toBe(item.desc.replace(/\s+/g, ''));
    const links = [...box.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links.slice(0, 2)).toEqual(['/@lowtide.choir', '/@yuzu_kissa']);
  });

  test("a sound's link ends with its id, whatever its title", () => {
    const hrefs = ['7708498232940891648', '7692064120317034496'].map((id) =>
      musicHref(itemOf(id).music),
    );
    expect(hrefs[0]).toMatch(/^\/music\/%D8.*-7708498146713216512$/);
    expect(hrefs[1]).toMatch(/-203117$/);
  });
});

describe('an action rail', () => {
  test('clears what others put there whenever it is drawn, until it is gone', () => {
    const rail = document.createElement('section');
    const end = fillRail(rail, itemOf('7709413348194969648'));
    const guest = document.createElement('soundpost-actions');
    rail.append(guest);
    sandbox.rerender();
    expect(guest.isConnected || rail.contains(guest)).toBe(false);
    expect([...rail.querySelectorAll('[data-e2e]')].map((e) => e.getAttribute('data-e2e'))).toEqual(
      [
        'like-icon',
        'like-count',
        'comment-icon',
        'comment-count',
        'favorite-icon',
        'favorite-count',
        'share-icon',
        'share-count',
      ],
    );
    end();
    rail.append(guest);
    sandbox.rerender();
    expect(rail.contains(guest)).toBe(true);
  });
});
