import { describe, expect, test } from 'vitest';
import { createdAtSeconds } from './clip.ts';
import { clipFrom, clipSeeds } from './clips.ts';
import { clipIdOfSynthetic, longestList, syntheticSeed, syntheticSeeds } from './synthetic.ts';
import { createWorld } from './world.ts';

const seeds = syntheticSeeds('a list', 2000);

describe('synthetic clips', () => {
  test('have ids of their own that tell a time of 2026', () => {
    expect(new Set(seeds.map(({ id }) => id)).size).toBe(2000);
    for (const { id } of seeds) {
      expect(id).toMatch(/^\d{19}$/);
      expect(new Date(createdAtSeconds(id) * 1000).getUTCFullYear()).toBe(2026);
    }
  });

  test('are told by their id alone', () => {
    const world = createWorld();
    for (const seed of seeds.slice(0, 50)) {
      expect(syntheticSeed(seed.id)).toEqual(seed);
      expect(world.clip(seed.id)).toEqual(clipFrom(seed));
    }
  });

  test('are the same wherever a list is cut, and a list has an end', () => {
    expect(syntheticSeeds('a list', 100, 900)).toEqual(seeds.slice(900, 1000));
    expect(syntheticSeeds('a list', 100, longestList - 3)).toHaveLength(3);
  });

  test('their sounds lead back to them, and are no clips', () => {
    const originals = seeds.filter(({ musicId = '' }) => musicId.length === 19);
    const own = originals.filter(({ id, musicId = '' }) => clipIdOfSynthetic(musicId) === id);
    expect(own.length).toBeGreaterThan(800);
    expect(own.some(({ musicId = '' }) => syntheticSeed(musicId))).toBe(false);
  });

  test('no other id is taken for one', () => {
    for (const id of [...clipSeeds.map((seed) => seed.id), '7700000000000000000', '', '12']) {
      expect(syntheticSeed(id), id).toBeNull();
    }
  });

  test('are videos and photos of several authors', () => {
    expect(new Set(seeds.map(({ kind }) => kind))).toEqual(new Set(['video', 'photo']));
    expect(new Set(seeds.map(({ username }) => username)).size).toBe(9);
  });
});
