import { cdnUrl } from '../cdn/address.ts';
import { json, type Reply } from '../wire/call.ts';
import type { Clip } from '../world/clip.ts';
import type { World } from '../world/world.ts';
import { clipIdIn } from './video-url.ts';

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (char) => names[char] ?? char);
}

/** The quote that sites put into their pages: the sound's link is the one trace of its id. */
function quoteOf({ id, author, desc, music }: Clip, address: string): string {
  const slug = encodeURIComponent(music.title.replace(/[^\p{L}\p{N}]+/gu, '-'));
  const profile = `https://www.tiktok.com/@${author.uniqueId}?refer=embed`;
  const sound = `https://www.tiktok.com/music/${slug}-${music.id}?refer=embed`;
  const name = escaped(`♬ ${music.title} - ${music.authorName}`);
  return [
    `<blockquote class="tiktok-embed" cite="${address}" data-video-id="${id}" data-embed-from="oembed" style="max-width:605px; min-width:325px;">`,
    `<section><a target="_blank" title="@${author.uniqueId}" href="${profile}">@${author.uniqueId}</a> <p>${escaped(desc)}</p>`,
    ` <a target="_blank" title="${name}" href="${sound}">${name}</a></section></blockquote>`,
    ' <script async src="https://www.tiktok.com/embed.js"></script>',
  ].join('');
}

/** GET /oembed?url= (contract: oEmbed). Photos are refused: nobody has shown that they are answered. */
export function oembed(url: string, world: World): Reply {
  const id = clipIdIn(url);
  const clip = id === null ? undefined : world.clip(id);
  if (clip?.kind !== 'video' || clip.availability !== 'public') {
    return json(400, { code: 400, message: 'Something went wrong' });
  }
  const { author } = clip;
  const profile = `https://www.tiktok.com/@${author.uniqueId}`;
  return json(200, {
    version: '1.0',
    type: 'video',
    title: clip.desc,
    author_url: profile,
    author_name: author.nickname,
    width: '100%',
    height: '100%',
    html: quoteOf(clip, `${profile}/video/${clip.id}`),
    thumbnail_width: 576,
    thumbnail_height: 1024,
    thumbnail_url: cdnUrl('cover', clip.id),
    provider_url: 'https://www.tiktok.com',
    provider_name: 'TikTok',
    author_unique_id: author.uniqueId,
    embed_product_id: clip.id,
    embed_type: 'video',
  });
}
