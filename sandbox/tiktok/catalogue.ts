import { allAuthors } from '../world/authors.ts';
import type { Author, Clip } from '../world/clip.ts';
import { clipSeeds } from '../world/clips.ts';
import { syntheticSeeds } from '../world/synthetic.ts';
import type { World } from '../world/world.ts';

/** Which clips stand on which page of tiktok.com. */

const written = clipSeeds.map(({ id }) => id);
const invented = syntheticSeeds('catalogue', 240).map(({ id }) => id);

function publicOnes(world: World, ids: readonly string[]): Clip[] {
  return ids.flatMap((id) => {
    const clip = world.clip(id);
    return clip?.availability === 'public' ? [clip] : [];
  });
}

/** The For You feed: the hand-written clips. Saved pages bring others, which have no place in it. */
export function feedClips(world: World): Clip[] {
  return publicOnes(world, written);
}

/** Everything that can be met outside of the feed, the hand-written clips first. */
export function allClips(world: World): Clip[] {
  return publicOnes(world, [...written, ...invented]);
}

/** An account's own clips, newest first, as a profile shows them. */
export function clipsBy(world: World, author: Author): Clip[] {
  return allClips(world)
    .filter((clip) => clip.author.uniqueId === author.uniqueId)
    .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
}

export function clipsWithMusic(world: World, musicId: string): Clip[] {
  const listed = allClips(world).filter(({ music }) => music.id === musicId);
  const maker = world.clipWithMusic(musicId);
  return listed.length === 0 && maker?.availability === 'public' ? [maker] : listed;
}

export function tagsIn(desc: string): string[] {
  return [...desc.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag = '']) => tag);
}

export function clipsTagged(world: World, tag: string): Clip[] {
  return allClips(world).filter(({ desc }) => tagsIn(desc).includes(tag));
}

/** Every word must stand somewhere in the caption, the author's names or the sound's title. */
export function clipsFor(world: World, keyword: string): Clip[] {
  const words = keyword.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return allClips(world).filter(({ desc, author, music }) => {
    const text = `${desc} ${author.uniqueId} ${author.nickname} ${music.title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** 19 digits, as a clip's id has, and yet not a clip's. */
export function playlistIdOf(author: Author): string {
  return String(BigInt(author.id) + (9n << 32n));
}

export function playlistClips(world: World, playlistId: string): Clip[] {
  const owner = allAuthors.find((author) => playlistIdOf(author) === playlistId);
  return owner ? clipsBy(world, owner).slice(0, 8) : [];
}
