import { h, icon } from './dom.ts';
import { caption, clipHref, musicHref, musicLine } from './format.ts';
import { type Item, isPhoto } from './item.ts';
import { player, poster, slides } from './player.ts';
import { fillRail } from './rail.ts';
import { sandbox, tellCard } from './state.ts';

/** Cards further away than this many are empty shells: the list is virtual. */
const filled = 2;

export function overlay(item: Item, open: (event: Event) => void) {
  const { author } = item;
  return h(
    'div.DivMediaCardBottom',
    {},
    h(
      'a.StyledAuthorAnchor',
      { href: `/@${author.uniqueId}`, e2e: 'video-author-uniqueid', onclick: stop },
      author.uniqueId,
    ),
    h('div.DivDescription', { e2e: 'video-desc', onclick: open }, caption(item)),
    h('div.DivMusicText', {}, icon('music', 14), h('span', {}, musicLine(item.music))),
  );
}

function stop(event: Event) {
  event.stopPropagation();
}

export function railHead({ author }: Item) {
  return [
    h(
      'div.DivAvatarActionItemContainer',
      {},
      h(
        'a.StyledLink',
        { href: `/@${author.uniqueId}`, e2e: 'video-author-avatar' },
        h('img.ImgAvatar', { src: author.avatarThumb, alt: author.nickname }),
      ),
      h('button.ButtonFollow', { type: 'button', e2e: 'feed-follow', 'aria-label': 'Follow' }, '+'),
    ),
  ];
}

export function railTail({ music }: Item) {
  return [
    h(
      'a.StyledMusicLink',
      {
        e2e: 'video-music',
        href: musicHref(music),
        'aria-label': `Watch more with ${music.title}`,
      },
      h('img.ImgMusicDisc', { src: music.coverThumb, alt: '' }),
    ),
  ];
}

export type Go = (path: string) => unknown;

type Card = { article: HTMLElement; show(distance: number): void; end(): void };

/** One card. `show(distance)` fills it, mounts its player at 0, and empties it far away. */
export function card(item: Item, index: number, mode: 0 | 4, go: Go): Card {
  const article = h('article.ArticleItemContainer', {
    id: `one-column-item-${index}`,
    e2e: 'recommend-list-item-container',
    'data-scroll-index': String(index),
    style: 'scroll-snap-align: start',
  });
  const open = (event: Event) => {
    event.stopPropagation();
    sandbox.opened += 1;
    go(clipHref(item));
  };
  let shown: 'playing' | 'filled' | 'empty' = 'empty';
  let endRail = () => {};
  let untell = () => {};
  let media = h('section');

  function fill() {
    media = h('section.SectionMediaCardContainer', {
      id: `media-card-${index}`,
      e2e: 'feed-video',
    });
    const rail = h('section.SectionActionBarContainer');
    endRail = fillRail(rail, item, { head: () => railHead(item), tail: () => railTail(item) });
    article.replaceChildren(h('div.DivContentFlexLayout', {}, media, rail));
    untell = tellCard(article, item.id);
  }

  function end() {
    endRail();
    untell();
  }

  function mount(isNear: boolean) {
    const picture = isPhoto(item)
      ? slides(item, 'feed-photo')
      : isNear
        ? player(item, mode)
        : poster(item);
    media.replaceChildren(picture, overlay(item, open));
  }

  return {
    article,
    show(distance) {
      const next = distance === 0 ? 'playing' : distance <= filled ? 'filled' : 'empty';
      if (next === shown) return;
      if (next === 'empty') {
        end();
        article.replaceChildren();
      } else {
        if (shown === 'empty') fill();
        mount(next === 'playing');
      }
      shown = next;
    },
    end,
  };
}
