import { type Item, isPhoto } from '../item.ts';
import { type Ask, pager } from '../lists/ask.ts';

const pageSize = 30;
const pictureCount = 12;

/**
 * Videos without end, fetched page by page as the site does. No photos: their cards in a feed tell
 * no id, so that nobody can be expected to put anything into them.
 */
export function videos(seed: string, ask: Ask): { next(): Promise<Item[]> } {
  const list = pager(ask, (cursor) => {
    const query = { aid: '1988', seed, count: String(pageSize), cursor };
    return `/api/recommend/item_list/?${new URLSearchParams(query)}`;
  });
  let pictures: Promise<string[]> | undefined;
  return {
    async next() {
      pictures ??= drawPictures();
      const [items, covers] = await Promise.all([list.more(), pictures]);
      return items
        .filter((item) => !isPhoto(item))
        .map((item, at) => withPicture(item, covers[at % covers.length] ?? ''));
    },
  };
}

/**
 * The sandbox draws its covers as SVG, each of which is a document of its own to the browser: a
 * thousand of them would take the page longer than all else. The site's are plain pictures.
 */
function withPicture(item: Item, picture: string): Item {
  return {
    ...item,
    video: { ...item.video, cover: picture },
    author: { ...item.author, avatarThumb: picture },
    music: { ...item.music, coverThumb: picture },
  };
}

function drawPictures(): Promise<string[]> {
  return Promise.all(Array.from({ length: pictureCount }, (_, at) => drawPicture(at * 30)));
}

async function drawPicture(hue: number): Promise<string> {
  const canvas = new OffscreenCanvas(240, 320);
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = `hsl(${hue} 50% 40%)`;
  context?.fillRect(0, 0, canvas.width, canvas.height);
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg' }));
}
