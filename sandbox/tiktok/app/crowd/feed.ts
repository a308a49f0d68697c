import { overlay, railHead, railTail } from '../card.ts';
import { h, icon } from '../dom.ts';
import type { Item } from '../item.ts';
import { byFetch } from '../lists/ask.ts';
import { poster } from '../player.ts';
import { railButtons } from '../rail.ts';
import { videos } from './clips.ts';
import { createPace } from './pace.ts';
import type { Moment, Witness } from './witness.ts';

/** A card is emptied after so many others: a second and a half, as some look once a second only. */
const kept = 90;

type FeedCard = {
  article: HTMLElement;
  /** When its player, which tells the clip's id, was mounted. */
  toldAt: Moment | null;
  mount(): void;
  empty(): void;
};

export type CrowdedFeed = {
  main: HTMLElement;
  fill(): Promise<void>;
  cards(): readonly FeedCard[];
};

/**
 * The For You feed in a great hurry: cards come by whole answers of the server, the list scrolls
 * from one to the next, each gets its player as it comes into view, one a frame, and those long gone are emptied.
 */
export function crowdedFeed(witness: Witness, wanted: number): CrowdedFeed {
  const cards: FeedCard[] = [];
  const list = h('div.DivColumnListContainer', { id: 'column-list-container' });
  const main = h('main.DivMainContainer', { id: 'main-content-homepage_hot' }, list);

  function add(items: readonly Item[]) {
    const added = items.map((item, at) => makeCard(item, cards.length + at));
    cards.push(...added);
    for (const { article } of added) witness.watch(article);
    list.append(...added.map(({ article }) => article));
  }

  return {
    main,
    cards: () => cards,
    async fill() {
      const clips = videos('crowded-feed', byFetch);
      const pace = createPace(1);
      for (let at = 0; at < wanted; at += 1) {
        if (at === cards.length) add((await clips.next()).slice(0, wanted - at));
        await pace.next();
        const card = cards[at];
        if (!card) continue;
        list.scrollTo({ top: at * list.clientHeight, behavior: 'instant' });
        card.mount();
        card.toldAt = witness.now();
        cards[at - kept]?.empty();
      }
    },
  };
}

function makeCard(item: Item, index: number): FeedCard {
  const article = h(
    'article.ArticleItemContainer',
    {
      id: `one-column-item-${index}`,
      e2e: 'recommend-list-item-container',
      'data-scroll-index': String(index),
      style: 'scroll-snap-align: start',
    },
    h('div.DivContentFlexLayout', {}, media(item, index), rail(item)),
  );
  return {
    article,
    toldAt: null,
    mount: () => article.querySelector('[class*="ImgPoster"]')?.replaceWith(...idlePlayer(item)),
    empty: () => article.replaceChildren(),
  };
}

function media(item: Item, index: number): HTMLElement {
  return h(
    'section.SectionMediaCardContainer',
    { id: `media-card-${index}`, e2e: 'feed-video' },
    poster(item),
    overlay(item, () => {}),
  );
}

function rail(item: Item): HTMLElement {
  const parts = [...railHead(item), ...railButtons(item), ...railTail(item)];
  return h('section.SectionActionBarContainer', {}, parts);
}

/** A player as it stands in the page, with no moving picture: that would drown what is measured. */
function idlePlayer(item: Item): HTMLElement[] {
  const video = h('video', { playsinline: true, loop: true, mediatype: 'video' });
  const wrapper = h('div', { id: `xgwrapper-0-${item.id}`, style: 'height: 100%' }, video);
  wrapper.className = 'xgplayer-container tiktok-web-player';
  return [
    h('img.ImgPoster', { src: item.video.cover, alt: item.desc, loading: 'lazy' }),
    h('div.DivBasicPlayerWrapper', {}, wrapper),
    h('div.DivPlayIconContainer', {}, icon('play', 56)),
  ];
}
