import { allAuthors, authorNamed } from '../world/authors.ts';
import type { Author } from '../world/clip.ts';
import type { World } from '../world/world.ts';
import { allClips, clipsBy, playlistIdOf, tagsIn } from './catalogue.ts';
import { authorOf, musicOf } from './item.ts';

/** What the heads of pages tell: an account, a sound, a tag. */

/** The account of that name: somebody written, or the author of a clip that was added. */
function knownAuthor(world: World, uniqueId: string): Author | null {
  const isWritten = allAuthors.some((author) => author.uniqueId === uniqueId);
  const isKnown =
    isWritten || [...world.clips.values()].some(({ author }) => author.uniqueId === uniqueId);
  return isKnown ? authorNamed(uniqueId) : null;
}

/** `webapp.user-detail`, also the answer of /api/user/detail/. */
export function userDetailOf(world: World, uniqueId: string) {
  const author = knownAuthor(world, uniqueId);
  if (!author) return { userInfo: {}, statusCode: 10221, statusMsg: 'user not found' };
  const clips = clipsBy(world, author);
  const heartCount = clips.reduce((sum, { stats }) => sum + stats.diggCount, 0);
  const user = { ...authorOf(author), bioLink: null, roomId: '', canExpPlaylist: true };
  const playlistId = playlistIdOf(author);
  return {
    userInfo: {
      user,
      stats: {
        followerCount: author.verified ? 160_300 : 4_812,
        followingCount: 85,
        heart: heartCount,
        heartCount,
        videoCount: clips.length,
        diggCount: 0,
      },
      itemList: [],
      playList: [{ id: playlistId, mixId: playlistId, name: 'The quiet ones' }],
    },
    // TikTok answers 10222 with the account all the same: the head is drawn, the list is not.
    statusCode: author.private ? 10222 : 0,
    statusMsg: author.private ? 'author is private' : '',
  };
}

/** /api/music/detail/: `author` is there for original sounds only. */
export function musicDetailOf(world: World, musicId: string) {
  const clip = world.clipWithMusic(musicId);
  if (!clip) return { statusCode: 10218, statusMsg: 'music not found' };
  const { music } = clip;
  const maker = allClips(world).find(({ author }) => author.nickname === music.authorName)?.author;
  return {
    musicInfo: {
      music: musicOf(music),
      ...(music.original && maker ? { author: authorOf(maker) } : {}),
      stats: { videoCount: music.videoCount },
    },
    shareMeta: { title: `${music.title} created by ${music.authorName}`, desc: '' },
    statusCode: 0,
    statusMsg: '',
  };
}

type Challenge = { id: string; title: string };

function challengeOf(title: string): Challenge {
  const id = [...title].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1e9, 7);
  return { id: String(1_600_000 + id), title };
}

/** The first tag of any clip that fits. */
export function challengeNamed(world: World, fits: (tag: Challenge) => boolean): Challenge | null {
  const titles = new Set(allClips(world).flatMap(({ desc }) => tagsIn(desc)));
  return [...titles].map(challengeOf).find(fits) ?? null;
}

/** /api/challenge/detail/ */
export function challengeDetailOf(world: World, name: string) {
  const challenge = challengeNamed(world, ({ title }) => title === name);
  if (!challenge) return { statusCode: 10205, statusMsg: 'challenge not found' };
  const stats = { videoCount: 31_400, viewCount: 2_048_000 };
  return { challengeInfo: { challenge: { ...challenge, desc: '' }, stats }, statusCode: 0 };
}
