import { expect, test } from 'vitest';
import type { Findings } from './find.ts';
import { readUrl } from './read-url.ts';
import { type FoundCard, resolveCard, topOf } from './resolve-cards.ts';
import { SURFACES, type SurfaceName } from './surfaces.ts';

const ID = '7301234567890123456';
const ADDRESS = readUrl(`https://www.tiktok.com/@ana/video/${ID}`);
const findings: Findings = {
  marked: [],
  players: [],
  permalinks: [],
  links: [],
  authors: [],
  sounds: [],
  caption: { text: '', hashtags: [] },
};

/** A card that says nothing itself. The element is never looked at here. */
function silent(name: SurfaceName): FoundCard {
  const surface = SURFACES.find((one) => one.name === name);
  if (!surface) throw new Error(name);
  return { element: {} as Element, surface, findings };
}

function addressed(...names: SurfaceName[]): boolean[] {
  const cards = names.map(silent);
  const nothing = () => undefined;
  const resolve = (card: FoundCard) => resolveCard(card, topOf(cards), ADDRESS, nothing, nothing);
  return cards.map((card) => resolve(card).clip?.id === ID);
}

test.each<[SurfaceName[], boolean[]]>([
  [['detail'], [true]],
  [['modal'], [true]],
  [['feed'], [false]],
  [
    ['feed', 'feed', 'modal'],
    [false, false, true],
  ],
  [
    ['detail', 'modal'],
    [false, true],
  ],
  [
    ['detail', 'detail'],
    [false, false],
  ],
])('of %j the address speaks of %j', (names, expected) => {
  expect(addressed(...names)).toEqual(expected);
});

test('what lies on top: modal over detail over feed, and nothing of nothing', () => {
  const top = (...names: SurfaceName[]) => topOf(names.map(silent)).surface;
  expect(top('feed', 'detail', 'modal')).toBe('modal');
  expect(top('feed', 'detail')).toBe('detail');
  expect(top('detail', 'cinema', 'modal')).toBe('cinema');
  expect(top()).toBeUndefined();
});
