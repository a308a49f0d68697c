// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../world/world.ts';
import { itemStructOf } from '../item.ts';
import { knownItem, remember, tellsItself } from './known.ts';

const world = createWorld();

function itemOf(id: string) {
  const clip = world.clip(id);
  if (!clip) throw new Error(`No clip ${id}`);
  return itemStructOf(clip);
}

describe('a clip that the page was told of', () => {
  const [one, twin] = [itemOf('7683298439270049808'), itemOf('7682842799074520288')];

  test('tells itself by author, sound and caption, until its like is told, too', () => {
    expect([knownItem(one.id), tellsItself(one.id)]).toEqual([undefined, false]);
    remember([one, one]);
    expect([knownItem(one.id), tellsItself(one.id)]).toEqual([one, true]);
    remember([twin]);
    expect([tellsItself(one.id), tellsItself(twin.id)]).toEqual([false, false]);
  });

  test('does not tell itself without a caption', () => {
    const silent = itemOf('7699229757669063936');
    remember([silent]);
    expect(tellsItself(silent.id)).toBe(false);
  });
});
