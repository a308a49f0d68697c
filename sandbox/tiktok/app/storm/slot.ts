import { overlay, railHead, railTail } from '../card.ts';
import { h } from '../dom.ts';
import { type Item, isPhoto } from '../item.ts';
import { player, poster, slides } from '../player.ts';
import { railButtons } from '../rail.ts';
import { keepDrawing, sandbox, tellCard } from '../state.ts';
import { morph } from './morph.ts';

/** How an article is given to another clip: drawn anew, or changed in place with all its guests. */
export type Reuse = 'redraw' | 'patch';

export type Slot = {
  article: HTMLElement;
  index(): number;
  /** Gives the article to a clip; its player follows by `play`. */
  assign(item: Item, index: number, reuse: Reuse): void;
  play(isShown: boolean): void;
  /** Empties it: the list has not told its clip yet. */
  empty(index: number): void;
  end(): void;
};

/** One article of a list that has fewer of them than clips. */
export function createSlot(openClip: (item: Item) => void): Slot {
  const article = h('article.ArticleItemContainer.StyledReused', {
    e2e: 'recommend-list-item-container',
  });
  const media = h('section.SectionMediaCardContainer', { e2e: 'feed-video' });
  const rail = h('section.SectionActionBarContainer');
  const layout = h('div.DivContentFlexLayout', {}, media, rail);
  let item: Item | null = null;
  let at = -1;
  let untell = () => {};
  const open = (event: Event) => {
    event.stopPropagation();
    if (!item) return;
    sandbox.opened += 1;
    openClip(item);
  };

  const railOf = (shown: Item) => [...railHead(shown), ...railButtons(shown), ...railTail(shown)];
  const endRail = keepDrawing(() => rail.replaceChildren(...(item ? railOf(item) : [])));

  function place(index: number) {
    at = index;
    article.id = `one-column-item-${index}`;
    article.dataset.scrollIndex = String(index);
    article.style.top = `${index * 100}vh`;
    media.id = `media-card-${index}`;
  }

  function drawMedia(isShown: boolean) {
    if (!item) return;
    const picture = isPhoto(item)
      ? slides(item, 'feed-photo')
      : isShown
        ? player(item, 0)
        : poster(item);
    const words = media.lastElementChild;
    media.replaceChildren(picture, ...(words ? [words] : [overlay(item, open)]));
  }

  return {
    article,
    index: () => at,
    assign(next, index, reuse) {
      untell();
      const isNew = item === null;
      item = next;
      place(index);
      if (isNew || reuse === 'redraw') {
        rail.replaceChildren(...railOf(next));
        media.replaceChildren(poster(next), overlay(next, open));
        article.replaceChildren(layout);
      } else {
        morph(rail, h('section.SectionActionBarContainer', {}, railOf(next)));
        const words = media.lastElementChild;
        if (words) morph(words, overlay(next, open));
        drawMedia(false);
      }
      untell = tellCard(article, next.id);
    },
    play: drawMedia,
    empty(index) {
      untell();
      item = null;
      article.replaceChildren();
      place(index);
    },
    end() {
      untell();
      endRail();
    },
  };
}
