import { authorBlock, comments } from '../about.ts';
import { h, type IconName, icon } from '../dom.ts';
import { caption, clipHref, musicHref, musicLine, short } from '../format.ts';
import { type Item, isPhoto } from '../item.ts';
import { lateMs } from '../look.ts';
import { type Page, still } from '../page.ts';
import { player, poster, slides } from '../player.ts';
import { keepDrawing, sandbox, tellCard } from '../state.ts';

export type Over = {
  item: Item;
  among: readonly Item[];
  close(): void;
  /** The modal has gone on to another clip. */
  moved(item: Item): void;
};

function counter(name: IconName, count: number | string, onclick = () => {}) {
  return h(
    'button.ButtonActionItem',
    { type: 'button', onclick },
    h('span.SpanIconWrapper', { e2e: `browse-${name}-icon` }, icon(name, 20)),
    h('strong.StrongText', { e2e: `browse-${name}-count` }, short(count)),
  );
}

function actions(item: Item) {
  const like = () => {
    sandbox.state.liked += 1;
  };
  return [
    counter('like', item.stats.diggCount, like),
    ...(sandbox.comments ? [counter('comment', item.stats.commentCount)] : []),
    h(
      'div.DivShareGroup',
      { e2e: 'browse-share-group' },
      h('button.ButtonShare', { type: 'button', 'aria-label': 'Share' }, icon('share', 20)),
    ),
  ];
}

function permalink(item: Item) {
  return h(
    'div.DivCopyLinkContainer',
    {},
    h('p.PCopyLinkText', { e2e: 'browse-video-link' }, `https://www.tiktok.com${clipHref(item)}`),
    h('button.ButtonCopyLink', { type: 'button', e2e: 'browse-copy' }, 'Copy link'),
  );
}

/** Draws one clip into the two halves that stay; answers what ends it. */
function drawClip(item: Item, among: readonly Item[], media: HTMLElement, side: HTMLElement) {
  const others = among.filter(({ id }) => id !== item.id);
  const talk = comments(item, others);
  const bar = h('div.DivFlexContainer');
  const endBar = keepDrawing(() => bar.replaceChildren(...actions(item)));
  side.replaceChildren(
    authorBlock(item),
    h('div.DivDescription', { e2e: 'browse-video-desc' }, caption(item)),
    h(
      'h4.H4Link',
      { e2e: 'browse-music' },
      h('a', { href: musicHref(item.music) }, icon('music', 16), musicLine(item.music)),
    ),
    bar,
    permalink(item),
    talk.box,
  );
  media.replaceChildren(isPhoto(item) ? slides(item, 'browse-photo') : poster(item));
  const mount = () => {
    if (!isPhoto(item)) media.replaceChildren(player(item, 2));
    media
      .querySelector('[class*="DivBasicPlayerWrapper"]')
      ?.setAttribute('data-e2e', 'browse-video');
  };
  const mounting = setTimeout(mount, lateMs);
  return () => {
    clearTimeout(mounting);
    endBar();
    talk.end();
  };
}

/**
 * The browse modal (pages 3.4), a sibling of the page it lies over. Going on keeps its element and
 * its two halves and changes what they hold.
 */
export function modal({ item, among, close, moved }: Over): Page {
  let at = Math.max(
    0,
    among.findIndex(({ id }) => id === item.id),
  );
  const media = h('div.DivVideoWrapper.DivPlayerContainer');
  const side = h('div.DivContentContainer');
  const button = (e2e: string, label: string, name: IconName, onclick: () => void) =>
    h(
      'button.ButtonBasicButtonContainer',
      { type: 'button', e2e, 'aria-label': label, onclick },
      icon(name),
    );
  const element = h(
    'div.DivBrowserModeContainer',
    {},
    h(
      'div.DivVideoContainer',
      {},
      media,
      button('browse-close', 'Close', 'back', close),
      button('arrow-left', 'Go to previous video', 'up', () => move(-1)),
      button('arrow-right', 'Go to next video', 'down', () => move(1)),
    ),
    side,
  );
  let endClip = () => {};
  function draw(shown: Item) {
    endClip();
    const endDrawing = drawClip(shown, among, media, side);
    const untell = tellCard(element, shown.id);
    endClip = () => {
      endDrawing();
      untell();
    };
  }
  function move(step: number) {
    const next = among[at + step];
    if (!next) return;
    at += step;
    draw(next);
    moved(next);
  }
  draw(item);
  return {
    ...still,
    element,
    next: () => move(1),
    previous: () => move(-1),
    position: () => at,
    video: () => media.querySelector('video'),
    end: () => endClip(),
  };
}
