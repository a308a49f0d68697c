import { expect, test } from 'vitest';
import type { Findings } from './find.ts';
import { readUrl } from './read-url.ts';
import { type FoundCard, resolveCards, topmost } from './resolve-cards.ts';
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

const addressed = (...names: SurfaceName[]) =>
  resolveCards(names.map(silent), ADDRESS, () => undefined).map(({ clip }) => clip?.id === ID);

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
  expect(topmost([silent('feed'), silent('detail'), silent('modal')])).toBe('modal');
  expect(topmost([silent('feed'), silent('detail')])).toBe('detail');
  expect(topmost([])).toBeUndefined();
});
