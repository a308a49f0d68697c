import { describe, expect, test } from 'vitest';
import { createdAtSeconds } from './clip.ts';
import { createClock } from './clock.ts';
import { allMusics } from './musics.ts';
import { createWorld } from './world.ts';

describe('the world', () => {
  const clips = [...createWorld().clips.values()];

  test.each(clips.map((clip) => [clip.id, clip] as const))('clip %s adds up', (id, clip) => {
    const { playCount, diggCount, commentCount, collectCount } = clip.stats;
    expect(id).toMatch(/^\d{19}$/);
    expect(new Date(createdAtSeconds(id) * 1000).getUTCFullYear()).toBe(2026);
    expect(diggCount).toBeLessThanOrEqual(playCount);
    expect(commentCount + collectCount).toBeLessThanOrEqual(diggCount);
    expect(clip.kind === 'photo').toBe(clip.pictures > 0);
  });

  test('has every case that a client must tell apart', () => {
    expect(new Set(clips.map(({ availability }) => availability))).toEqual(
      new Set(['public', 'deleted', 'private', 'private-account', 'region-locked']),
    );
    const told = <T>(read: (music: (typeof allMusics)[number]) => T) =>
      new Set(allMusics.map(read));
    expect(told(({ attributedTo }) => attributedTo).size).toBe(2);
    expect(told(({ listedPrefix }) => listedPrefix).size).toBe(2);
    expect(told(({ commercial }) => commercial)).toEqual(new Set([true, false, null]));
    expect(told(({ original, id }) => original === (id.length === 19))).toEqual(new Set([true]));
  });

  test('takes a stranger from a saved page', () => {
    const world = createWorld();
    const clip = world.addClip({ id: '7135383664971582725', username: 'stranger', musicId: '555' });
    expect(clip).toMatchObject({ author: { uniqueId: 'stranger' }, music: { id: '555' } });
  });

  test('never gives an id twice, not even after a reset', () => {
    const world = createWorld();
    const ids = Array.from({ length: 50 }, () => world.newId('post_'));
    world.reset();
    ids.push(...Array.from({ length: 50 }, () => world.newId('post_')));
    expect(new Set(ids).size).toBe(100);
  });

  test('a reset puts back what requests and tests changed', () => {
    const clock = createClock(() => 1000);
    const world = createWorld(clock);
    clock.shift(500);
    world.accounts.clear();
    world.keys.konbini.clear();
    world.addClip({ id: '7135383664971582725', username: 'stranger' });
    world.reset();
    expect(clock.now()).toBe(1000);
    expect([...world.accounts.keys()]).toContain('acc_studio');
    expect(world.keys.konbini.has('knbn_sandbox')).toBe(true);
    expect([...world.clips.keys()]).toEqual(clips.map(({ id }) => id));
  });

  test('its clock can be shifted and put right', () => {
    const clock = createClock(() => 1000);
    clock.shift(500);
    expect([clock.now(), clock.iso()]).toEqual([1500, '1970-01-01T00:00:01.500Z']);
    clock.reset();
    expect(clock.now()).toBe(1000);
  });
});
