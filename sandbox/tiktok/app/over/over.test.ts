// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorld } from '../../../world/world.ts';
import { feedClips } from '../../catalogue.ts';
import { itemStructOf } from '../../item.ts';
import { sandbox } from '../state.ts';
import { cinema } from './cinema.ts';
import { modal } from './modal.ts';

const among = feedClips(createWorld()).map(itemStructOf);
const [first, second] = among as [(typeof among)[0], (typeof among)[0]];
const close = vi.fn();
const moved = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  sandbox.comments = true;
  return () => vi.useRealTimers();
});

function hrefs(element: HTMLElement, within: string) {
  return [...element.querySelectorAll(`${within} a`)].map(
    (link) => link.getAttribute('href') ?? '',
  );
}

describe('the modal', () => {
  const opened = () => modal({ item: first, among, close, moved });

  test('says its clip in its player, its permalink and its own links', () => {
    const { element, end } = opened();
    expect(element.querySelector('[id^="xgwrapper"]')).toBeNull();
    vi.advanceTimersByTime(120);
    expect(element.querySelector('[data-e2e="browse-video"] > *')?.id).toBe(
      `xgwrapper-2-${first.id}`,
    );
    expect(element.querySelector('[data-e2e="browse-video-link"]')?.textContent).toBe(
      `https://www.tiktok.com/@${first.author.uniqueId}/video/${first.id}`,
    );
    expect(hrefs(element, 'h4[data-e2e="browse-music"]')).toEqual([
      expect.stringMatching(new RegExp(`-${first.music.id}$`)),
    ]);
    end();
  });

  test('its comments lead to other clips and sounds', () => {
    const { element, end } = opened();
    const links = hrefs(element, '[class*="DivCommentContainer"]').join(' ');
    expect(links).toMatch(/\/video\/\d{19}/);
    expect(links).toMatch(/\/music\//);
    expect(links).not.toContain(first.id);
    end();
  });

  test('goes on in the same element, and says so', () => {
    const page = opened();
    const media = page.element.querySelector('[class*="DivVideoWrapper"]');
    page.next();
    vi.advanceTimersByTime(120);
    expect(moved).toHaveBeenLastCalledWith(second);
    expect(page.element.querySelector('[class*="DivVideoWrapper"]')).toBe(media);
    expect(page.element.querySelectorAll('[id^="xgwrapper"]')).toHaveLength(1);
    expect(page.element.querySelector(`#xgwrapper-2-${second.id}`)).not.toBeNull();
    expect(sandbox.cards()).toEqual([{ element: page.element, id: second.id }]);
    page.end();
    expect(sandbox.cards()).toEqual([]);
  });

  test('without comments has neither them nor their button, and keeps its like', () => {
    const { element, end } = opened();
    const count = () => element.querySelectorAll('[data-e2e*="comment"]').length;
    expect(count()).toBeGreaterThan(2);
    sandbox.comments = false;
    sandbox.rerender();
    expect(count()).toBe(0);
    expect(element.querySelector('[data-e2e="browse-like-icon"]')).not.toBeNull();
    end();
  });
});

describe('cinema mode', () => {
  test('is a dialog of several rows, of which several have players', () => {
    const page = cinema({ item: first, among, close, moved });
    document.body.append(page.element);
    page.start();
    vi.advanceTimersByTime(120);
    expect(page.element.matches('[role="dialog"][aria-label="Cinema mode"]')).toBe(true);
    const rows = [...page.element.querySelectorAll('[data-cinema-mode-snap-row]')];
    expect(rows.map((row) => row.getAttribute('data-cinema-mode-snap-row'))).toEqual(
      among.slice(0, 5).map(({ id }) => id),
    );
    expect([...page.element.querySelectorAll('[id^="xgwrapper"]')].map(({ id }) => id)).toEqual([
      `xgwrapper-9-${first.id}`,
      `xgwrapper-9-${second.id}`,
    ]);
    page.end();
    page.element.remove();
    expect(sandbox.cards()).toEqual([]);
  });
});
