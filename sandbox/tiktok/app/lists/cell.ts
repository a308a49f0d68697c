import { h, icon } from '../dom.ts';
import { clipHref, short } from '../format.ts';
import type { Item } from '../item.ts';
import { player, poster } from '../player.ts';
import { keepDrawing, sandbox, tellCard } from '../state.ts';
import type { GridLook } from './looks.ts';

/** A pointer must rest this long on a cell before its preview plays. */
const restMs = 150;

/** Hovering loads ahead what nobody has opened (pages 2.6). */
function preload(item: Item) {
  fetch(`/api/preload/item_list/?aid=1988&count=3&itemID=${item.id}`).catch(() => {});
}

function footer(item: Item) {
  return h(
    'div.DivCardFooter',
    {},
    icon('play', 16),
    h('strong.StrongVideoCount', { e2e: 'video-views' }, short(item.stats.playCount)),
  );
}

/** Under the cover on pages of several authors. */
function byline({ author, desc }: Item, look: GridLook) {
  if (!look.byline) return null;
  return h(
    'div.DivCardBottomInfo',
    {},
    h('p.PCardTitle', {}, desc),
    h(
      'a.StyledCardUser',
      { href: `/@${author.uniqueId}`, e2e: `${look.byline}-user-link` },
      h('img.ImgTinyAvatar', { src: author.avatarThumb, alt: '' }),
      author.uniqueId,
    ),
  );
}

/** Elements with a hyphen in their name are never the page's own. */
function clearGuests(parent: HTMLElement): void {
  for (const child of [...parent.children]) if (child.localName.includes('-')) child.remove();
}

export type Cell = { element: HTMLElement; end(): void };

/**
 * One clip of a grid (pages 3.8). Under a resting pointer its preview is mounted: a player of mode
 * 1, which is not an opened clip. `N` of the container's id is a place and says nothing of the clip.
 */
export function cell(item: Item, index: number, look: GridLook, open: () => void): Cell {
  const origin = look.absolute ? 'https://www.tiktok.com' : '';
  let isPreviewed = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const button = h('div.DivContainer.StyledDivContainerV2', {
    e2e: look.item,
    tabindex: 0,
    role: 'button',
    'aria-label': 'Watch in full screen',
  });
  const media = h('div.DivPlayerContainer');
  const link = h('a.AVideoContainer', { href: origin + clipHref(item), tabindex: -1 }, media);
  const box = h('div.DivWrapper', {}, link);
  button.append(h('div.DivRatio', {}, box));
  const element = h(
    'div.DivItemContainerV2',
    { id: `${look.box}-${index}` },
    button,
    byline(item, look),
  );
  const draw = () => {
    media.replaceChildren(
      isPreviewed ? player(item, 1) : poster(item),
      ...(look.byline ? [] : [footer(item)]),
    );
    box.replaceChildren(link);
    for (const parent of [button, element]) clearGuests(parent);
  };
  const preview = (wish: boolean) => {
    clearTimeout(rest);
    if (!wish && !isPreviewed) return;
    rest = setTimeout(
      () => {
        isPreviewed = wish && item.imagePost === undefined;
        if (wish) preload(item);
        draw();
      },
      wish ? restMs : 0,
    );
  };
  const press = (event: Event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    sandbox.opened += 1;
    open();
  };
  button.addEventListener('pointerenter', () => preview(true));
  button.addEventListener('pointerleave', () => preview(false));
  button.addEventListener('click', press);
  button.addEventListener('keydown', press);
  const ends = [keepDrawing(draw), tellCard(element, item.id), () => clearTimeout(rest)];
  return {
    element,
    end() {
      for (const end of ends) end();
    },
  };
}
