import { comments } from './about.ts';
import { h, icon } from './dom.ts';
import { caption, clipHref, musicHref, musicLine } from './format.ts';
import { type Item, isPhoto } from './item.ts';
import { lateMs } from './look.ts';
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

/**
 * One card. `show(distance)` fills it, mounts its player at 0 a little later, and empties it far
 * away. Its comments, beside the rail, speak of `others`.
 */
export function card(item: Item, index: number, mode: 0 | 4, go: Go, others: Item[] = []): Card {
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
  let mounting: ReturnType<typeof setTimeout> | undefined;
  let endTalk = () => {};

  function talk() {
    const layout = media.parentElement;
    const open = layout?.querySelector('[class*="DivCommentSidebar"]');
    endTalk();
    endTalk = () => {};
    if (open) return open.remove();
    const { box, end } = comments(item, others);
    endTalk = end;
    layout?.append(h('div.DivCommentSidebarTransitionWrapper', {}, box));
  }

  function fill() {
    media = h('section.SectionMediaCardContainer', {
      id: `media-card-${index}`,
      e2e: 'feed-video',
    });
    const rail = h('section.SectionActionBarContainer');
    const ends = { head: () => railHead(item), tail: () => railTail(item), talk };
    endRail = fillRail(rail, item, ends);
    article.replaceChildren(h('div.DivContentFlexLayout', {}, media, rail));
    untell = tellCard(article, item.id);
  }

  /** Also lets go of all that was drawn: an emptied card is nothing but its article. */
  function end() {
    clearTimeout(mounting);
    for (const each of [endTalk, endRail, untell]) each();
    endTalk = endRail = untell = () => {};
    media = h('section');
  }

  function mount(isNear: boolean) {
    clearTimeout(mounting);
    const picture = isPhoto(item) ? slides(item, 'feed-photo') : poster(item);
    media.replaceChildren(picture, overlay(item, open));
    if (isPhoto(item) || !isNear) return;
    mounting = setTimeout(() => picture.replaceWith(player(item, mode)), lateMs);
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
