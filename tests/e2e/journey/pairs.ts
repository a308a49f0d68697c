import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Clip } from '../../../sandbox/world/clip.ts';
import type { WebPage } from '../driver/driver.ts';

/** A pair of buttons that stands in the page: whose, and in which card of the feed, if in one. */
export type Standing = { clip: string; card: number | null; floating: boolean };

/** All pairs in the order of the document. */
export function standing(page: WebPage): Promise<Standing[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('soundpost-actions[data-clip]'), (host) => {
      const card = host.closest<HTMLElement>('#column-list-container [data-scroll-index]');
      return {
        clip: host.dataset.clip ?? '',
        card: card ? Number(card.dataset.scrollIndex) : null,
        floating: host.dataset.floating !== undefined,
      };
    }),
  );
}

/** What the sandbox's feed shows, card by card: the truth that pairs are held to. */
export function feedOf(sandbox: Sandbox): Clip[] {
  return [...sandbox.world.clips.values()].filter(({ availability }) => availability === 'public');
}

/**
 * Whether a card of the feed can have a pair without guessing: its player names it, or nothing else
 * in the feed has its author, sound and caption.
 */
export function isTold(feed: readonly Clip[], clip: Clip): boolean {
  const isAlike = (other: Clip) =>
    other.author.id === clip.author.id &&
    other.music.id === clip.music.id &&
    other.desc === clip.desc;
  return clip.kind === 'video' || feed.filter(isAlike).length === 1;
}

/** Whether the feed has come to a card: its player plays there, or nothing plays at a photo post. */
export function standsAt(page: WebPage, index: number, kind: 'video' | 'photo'): Promise<boolean> {
  return page.evaluate(
    (at, isPhoto) => {
      const list = document.getElementById('column-list-container');
      const player = list?.querySelector('[id^="xgwrapper-0-"]');
      const playing = player?.closest<HTMLElement>('[data-scroll-index]')?.dataset.scrollIndex;
      if (!isPhoto) return playing === String(at);
      // Of a list that has come to rest there, the cards within two places are drawn and no others.
      const cards = [...(list?.querySelectorAll<HTMLElement>('[data-scroll-index]') ?? [])];
      const isDrawnAround = cards.every(
        (card) => card.hasChildNodes() === Math.abs(Number(card.dataset.scrollIndex) - at) <= 2,
      );
      return cards.length > 0 && isDrawnAround && playing === undefined;
    },
    index,
    kind === 'photo',
  );
}

/**
 * Looks at every frame that is painted from now on and keeps what is wrong in it: a pair with
 * another clip's id, two pairs in one card, two pairs on a page that shows one clip.
 */
export async function startLooking(page: WebPage, feed: readonly { id: string }[]): Promise<void> {
  await page.evaluate(
    (order) => {
      const seen = { frames: 0, faults: [] as string[] };
      const look = () => {
        seen.frames += 1;
        const [, addressed] = /\/(?:video|photo)\/(\d{19})/.exec(location.pathname) ?? [];
        const perCard = new Map<string, number>();
        for (const host of document.querySelectorAll<HTMLElement>('soundpost-actions[data-clip]')) {
          const card = host.closest<HTMLElement>('#column-list-container [data-scroll-index]');
          const index = card?.dataset.scrollIndex;
          const wanted = index === undefined ? addressed : order[Number(index)];
          const place = index === undefined ? 'the page' : `card ${index}`;
          if (wanted !== undefined && host.dataset.clip !== wanted) {
            seen.faults.push(`${place} shows ${wanted}, its pair says ${host.dataset.clip}`);
          }
          perCard.set(place, (perCard.get(place) ?? 0) + 1);
        }
        for (const [place, count] of perCard) {
          if (count > 1) seen.faults.push(`${count} pairs in ${place}`);
        }
        // After the frame's own callbacks and its painting: what a person can see.
        requestAnimationFrame(() => setTimeout(look));
      };
      Object.assign(window, { soundpostSeen: seen });
      look();
    },
    feed.map(({ id }) => id),
  );
}

export function looked(page: WebPage): Promise<{ frames: number; faults: string[] }> {
  return page.evaluate('window.soundpostSeen');
}

/** What the page's own program made of presses and keys: nothing of them was meant for it. */
export function pageState(page: WebPage) {
  return page.evaluate<{ paused: number; opened: number; keys: number; liked: number }>(
    `({ paused: __sandbox.paused, opened: __sandbox.opened,
        keys: __sandbox.state.keys, liked: __sandbox.state.liked })`,
  );
}

/** The page's own program has drawn, and drawn again, as it does when it takes over. */
export function isHydrated(page: WebPage): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset.hydrated !== undefined);
}
