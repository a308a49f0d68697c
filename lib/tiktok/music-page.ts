import { CLIP_LINK_CSS } from './lists-item.ts';
import { type Address, readUrl } from './read-url.ts';
import type { Selector } from './surfaces.ts';

/*
 * The parts of a sound's own page, each with its ordered alternatives.
 */

export const TITLES: readonly Selector[] = [
  { css: 'h1[data-e2e="music-title"]', seen: '2025 notes' },
  { css: '#main-content-single_song h1', seen: '2025 notes' },
];

export const LISTS_OF_SOUND: readonly Selector[] = [
  { css: '#music-item-list', seen: '2025 notes' },
  { css: '#main-content-single_song', seen: '2025 notes' },
];

/** The first alternative that is there. */
export function firstOf(page: Document, alternatives: readonly Selector[]): Element | undefined {
  for (const { css } of alternatives) {
    const found = page.querySelector(css);
    if (found) return found;
  }
  return undefined;
}

/** The head of a sound's page; `title` is its heading, beside which the button goes. */
export type MusicHead = { musicId: string; title: Element };

/**
 * Finds the head of the sound whose page the address names. It remembers between calls: where the
 * address went from one sound to the next, the page of the first stands for a while, and neither its
 * head nor its clips are of the next. There is none then. Reads no layout.
 */
export function createMusicHeadFinder(page: Document): (href: string) => MusicHead | undefined {
  let last = '';
  let address: Address = { kind: 'none' };
  let musicId: string | undefined;
  let first: { link: Element; href: string | null } | undefined;

  return (href) => {
    if (href !== last) address = readUrl(href);
    last = href;
    if (address.kind !== 'sound') return undefined;
    const title = firstOf(page, TITLES);
    const link = firstOf(page, LISTS_OF_SOUND)?.querySelector(CLIP_LINK_CSS);
    if (address.musicId !== musicId) {
      const isLeft = first?.link.isConnected && first.link.getAttribute('href') === first.href;
      if (isLeft) return undefined;
      musicId = address.musicId;
      first = undefined;
    }
    if (link) first = { link, href: link.getAttribute('href') };
    return title && { musicId, title };
  };
}
