import { clipDetail } from './data.ts';
import { unavailable } from './detail.ts';
import { h, icon } from './dom.ts';
import { caption, clipHref, musicHref, musicLine } from './format.ts';
import { type Item, isPhoto } from './item.ts';
import { type Page, still } from './page.ts';
import { player, slides } from './player.ts';

/** A clip in a frame of another site, or by itself: no rail, links that leave the frame. */
function framed(item: Item): HTMLElement {
  const blank = { target: '_blank', rel: 'noreferrer' };
  const media = isPhoto(item) ? slides(item, 'embed-photo') : player(item, 4);
  return h(
    'main.DivEmbedContainer',
    {},
    h(
      'div.DivPlayerContainer',
      {},
      media,
      h(
        'div.DivEmbedInfo',
        {},
        h(
          'a.StyledLink',
          { ...blank, href: `https://www.tiktok.com${clipHref(item)}` },
          `@${item.author.uniqueId}`,
        ),
        h('p.PEmbedDesc', {}, caption(item)),
        h(
          'a.StyledLink',
          { ...blank, href: `https://www.tiktok.com${musicHref(item.music)}` },
          icon('music', 14),
          ` ${musicLine(item.music)}`,
        ),
      ),
    ),
  );
}

export async function embed(id: string): Promise<Page> {
  const { statusCode, itemInfo } = await clipDetail(id);
  if (!itemInfo) return unavailable(statusCode);
  const element = framed(itemInfo.itemStruct);
  return { ...still, element, video: () => element.querySelector('video') };
}
