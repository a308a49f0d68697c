import { authorBlock, comments } from './about.ts';
import { card, type Go } from './card.ts';
import { h, icon } from './dom.ts';
import { caption, clock, musicHref, musicLine, short } from './format.ts';
import { type Item, isPhoto } from './item.ts';
import { type Page, still } from './page.ts';
import { player, slides } from './player.ts';
import { fillRail } from './rail.ts';
import { tellCard } from './state.ts';

function related(others: Item[]) {
  const cards = others
    .slice(0, 6)
    .map((other) =>
      h(
        'a.AVideoCard',
        { href: `/@${other.author.uniqueId}/video/${other.id}` },
        h('img.ImgCover', { src: other.video.cover, alt: '' }),
        h('span.SpanPlays', {}, icon('play', 14), short(other.stats.playCount)),
      ),
    );
  return h(
    'div.DivVideoList',
    {},
    h('p.PVideoListTitle', {}, 'You may like'),
    h('div.DivVideoGrid', {}, cards),
  );
}

/** A clip's own page in the newest known layout (pages 3.6, 3.7). */
export function detail(item: Item, others: Item[]): Page {
  const media = isPhoto(item)
    ? slides(item, 'detail-photo')
    : h('div.DivVideoWrapper', { e2e: 'detail-video' }, player(item, 4));
  const rail = h('div.DivActionItemContainer');
  const endRail = fillRail(rail, item);
  const talk = comments(item, others);
  const time = isPhoto(item)
    ? null
    : h('div.DivSeekBarTimeContainer', {}, `00:00 / ${clock(item.video.duration)}`);
  const info = h(
    'div.DivVideoInfoContainer',
    {},
    authorBlock(item),
    h('div.DivDescription', { e2e: 'browse-video-desc' }, caption(item)),
    h(
      'h4.H4Link',
      { e2e: 'browse-music' },
      h('a', { href: musicHref(item.music) }, icon('music', 16), musicLine(item.music)),
    ),
    talk.box,
  );
  const left = h('div.DivLeftContainer', {}, h('div.DivPlayerContainer', {}, media, time), rail);
  const element = h(
    'main.DivMainContainer',
    { id: 'main-content-video_detail' },
    h(
      'div.DivVideoDetailContainer',
      {},
      left,
      h('aside.DivSideContainer', {}, info, related(others)),
    ),
  );
  const untell = tellCard(element, item.id);
  return {
    ...still,
    element,
    video: () => left.querySelector<HTMLVideoElement>('[id^="xgwrapper-4-"] video'),
    end() {
      endRail();
      talk.end();
      untell();
    },
  };
}

/** Some visitors get a clip's page in the For You layout, as a list of one (pages 3.6). */
export function columnDetail(item: Item, go: Go): Page {
  const only = card(item, 0, 4, go);
  return {
    ...still,
    element: h(
      'main.DivMainContainer',
      { id: 'main-content-video_detail' },
      h('div.DivColumnListContainer', { id: 'column-list-container' }, only.article),
    ),
    start: () => only.show(0),
    video: () => only.article.querySelector<HTMLVideoElement>('[id^="xgwrapper-4-"] video'),
    end: () => only.end(),
  };
}

const reasons: Record<number, string> = {
  10204: 'Video currently unavailable',
  10216: 'This video is private',
  10222: 'This account is private',
  10231: 'This video is not available in your country or region',
};

/** What stands in the place of a clip that cannot be shown. */
export function unavailable(statusCode: number): Page {
  const text = reasons[statusCode] ?? 'Something went wrong';
  return note('main-content-video_detail', text);
}

/** A page that says one sentence. */
export function note(id: string, text: string): Page {
  return {
    element: h(
      'main.DivMainContainer',
      { id },
      h('div.DivErrorContainer', {}, h('p.PTitle', {}, text)),
    ),
    ...still,
  };
}
