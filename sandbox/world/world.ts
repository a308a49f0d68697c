import { type Account, startAccounts } from './accounts.ts';
import type { Clip, ClipSeed } from './clip.ts';
import { clipFrom, clipSeeds } from './clips.ts';
import { type Clock, createClock } from './clock.ts';
import { type Keys, startKeys } from './keys.ts';
import type { ImportedSound, Post } from './post.ts';
import { clipIdOfSynthetic, syntheticSeed } from './synthetic.ts';
import { createTikTokWorld, type TikTokWorld } from './tiktok/tiktok-world.ts';

/** Everything that the served APIs and pages know and change. */
export type World = {
  clock: Clock;
  /** Those that were written or added by hand; `clip` knows the synthetic ones, too. */
  clips: Map<string, Clip>;
  accounts: Map<string, Account>;
  keys: Keys;
  posts: Map<string, Post>;
  /** By the id that the import answered. */
  sounds: Map<string, ImportedSound>;
  /** TikTok's users, apps, tokens and what is posted through its API. */
  tiktok: TikTokWorld;
  addClip(seed: ClipSeed): Clip;
  clip(id: string): Clip | undefined;
  /** The first clip known with that sound. */
  clipWithMusic(musicId: string): Clip | undefined;
  /** Makes a booked post end as `failed`. */
  failPost(postId: string, reason: string): void;
  /** A new id; never repeated while the sandbox runs, not even after a reset. */
  newId(prefix: string): string;
  reset(): void;
};

export function createWorld(clock: Clock = createClock()): World {
  // Starts from the time, so that ids stay new for a browser profile that outlives the sandbox.
  let issued = Math.floor(clock.now() / 1000);
  const world: World = {
    clock,
    clips: new Map(),
    accounts: new Map(),
    keys: startKeys(),
    posts: new Map(),
    sounds: new Map(),
    tiktok: createTikTokWorld(clock),
    addClip(seed) {
      const clip = clipFrom(seed);
      world.clips.set(clip.id, clip);
      return clip;
    },
    clip(id) {
      const seed = world.clips.has(id) ? null : syntheticSeed(id);
      return seed ? clipFrom(seed) : world.clips.get(id);
    },
    clipWithMusic(musicId) {
      const clip = [...world.clips.values()].find(({ music }) => music.id === musicId);
      return clip ?? world.clip(clipIdOfSynthetic(musicId));
    },
    failPost(postId, reason) {
      const post = world.posts.get(postId);
      if (!post) throw new Error(`The sandbox has no post ${postId}`);
      post.failReason = reason;
    },
    newId(prefix) {
      issued += 1;
      return `${prefix}${issued.toString(36)}${((issued * 40_503) % 46_656).toString(36).padStart(3, '0')}`;
    },
    reset() {
      clock.reset();
      world.posts.clear();
      world.sounds.clear();
      world.clips.clear();
      for (const seed of clipSeeds) world.addClip(seed);
      world.accounts = startAccounts();
      world.keys = startKeys();
      world.tiktok.reset();
    },
  };
  world.reset();
  return world;
}
