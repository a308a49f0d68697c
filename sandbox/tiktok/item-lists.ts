import { allAuthors } from '../world/authors.ts';
import type { Clip } from '../world/clip.ts';
import { syntheticSeeds } from '../world/synthetic.ts';
import type { World } from '../world/world.ts';
import {
  allClips,
  clipsBy,
  clipsFor,
  clipsTagged,
  clipsWithMusic,
  feedClips,
  playlistClips,
} from './catalogue.ts';
import { challengeNamed } from './details.ts';
import { withGuests } from './guests.ts';
import { itemStructOf } from './item.ts';

const listHead = { statusCode: 0, status_code: 0, statusMsg: '', status_msg: '' };

type Slice = { clips: Clip[]; hasMore: boolean; cursor: string };

function numberIn(query: URLSearchParams, name: string, otherwise: number): number {
  const value = Number(query.get(name) ?? otherwise);
  return Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}

function slice(clips: Clip[], query: URLSearchParams, from = 'cursor'): Slice {
  const start = numberIn(query, from, 0);
  const end = start + Math.min(numberIn(query, 'count', 30), 35);
  return { clips: clips.slice(start, end), hasMore: end < clips.length, cursor: String(end) };
}

function itemList({ clips, hasMore, cursor }: Slice) {
  const now = clips.length;
  return {
    ...listHead,
    itemList: clips.map(itemStructOf),
    hasMore,
    cursor,
    extra: { fatal_item_ids: [], logid: `sandbox${now}` },
    log_pb: { impr_id: `sandbox${now}` },
  };
}

/** The same with what stands in feeds beside clips. */
function mixedList(slice: Slice) {
  const list = itemList(slice);
  return { ...list, itemList: withGuests(list.itemList) };
}

function refused(statusCode: number, statusMsg: string) {
  return { ...listHead, statusCode, status_code: statusCode, statusMsg, status_msg: statusMsg };
}

/** `seed` asks for a feed without end of synthetic clips, as a long evening of scrolling meets. */
function recommended(query: URLSearchParams, world: World) {
  const seed = query.get('seed');
  if (seed === null) return mixedList(slice(feedClips(world), query));
  const start = numberIn(query, 'cursor', 0);
  const end = start + Math.min(numberIn(query, 'count', 30), 100);
  const clips = syntheticSeeds(`feed:${seed}`, end - start, start).flatMap(
    ({ id }) => world.clip(id) ?? [],
  );
  return itemList({ clips, hasMore: true, cursor: String(end) });
}

function posts(query: URLSearchParams, world: World) {
  const author = allAuthors.find(({ secUid }) => secUid === query.get('secUid'));
  if (!author) return refused(10221, 'user not found');
  if (author.private) return refused(10222, 'author is private');
  return itemList(slice(clipsBy(world, author), query));
}

function search(query: URLSearchParams, world: World) {
  return slice(clipsFor(world, query.get('keyword') ?? ''), query, 'offset');
}

function generalSearch(query: URLSearchParams, world: World) {
  const { clips, hasMore, cursor } = search(query, world);
  const data = clips.map((clip) => ({ type: 1, item: itemStructOf(clip) }));
  // People and live rooms stand among the results under other types.
  const people = { type: 4, user_list: [] };
  return { status_code: 0, data: [people, ...data], has_more: hasMore ? 1 : 0, cursor };
}

function videoSearch(query: URLSearchParams, world: World) {
  const { clips, hasMore, cursor } = search(query, world);
  const has_more = hasMore ? 1 : 0;
  return { status_code: 0, item_list: clips.map(itemStructOf), has_more, cursor };
}

type List = (query: URLSearchParams, world: World) => object;

/** A list of whatever clips `find` answers, page by page. */
function paged(
  find: (query: URLSearchParams, world: World) => Clip[],
  list: (slice: Slice) => object = itemList,
): List {
  return (query, world) => list(slice(find(query, world), query));
}

/** Those that follow a clip in the catalogue. */
function after(query: URLSearchParams, world: World, most: number): Clip[] {
  const clips = allClips(world);
  const at = clips.findIndex(({ id }) => id === query.get('itemID'));
  return clips.slice(at + 1, at + 1 + most);
}

/** The lists of clips that the page asks for, by their path (pages 2.6). */
export const itemLists: Readonly<Record<string, List>> = {
  '/api/recommend/item_list/': recommended,
  '/api/post/item_list/': posts,
  '/api/following/item_list/': paged((_, world) =>
    allClips(world).filter(({ author }) => author.verified),
  ),
  '/api/friends/item_list/': paged((_, world) =>
    allClips(world).filter(({ author }) => !author.verified),
  ),
  '/api/explore/item_list/': paged((_, world) => allClips(world), mixedList),
  '/api/challenge/item_list/': paged((query, world) => {
    const tag = challengeNamed(world, ({ id }) => id === query.get('challengeID'));
    return tag ? clipsTagged(world, tag.title) : [];
  }),
  '/api/music/item_list/': paged((query, world) =>
    clipsWithMusic(world, query.get('musicID') ?? ''),
  ),
  '/api/mix/item_list/': paged((query, world) => playlistClips(world, query.get('mixId') ?? '')),
  // What a hover makes the page load ahead: nobody has opened any of it.
  '/api/preload/item_list/': paged((query, world) => after(query, world, 3)),
  // Beside a clip's own page; the clip itself is never in it.
  '/api/related/item_list/': paged((query, world) => after(query, world, 16)),
  '/api/search/general/full/': generalSearch,
  '/api/search/item/full/': videoSearch,
};
