import { expect, test } from 'vitest';
import type { Findings } from '../find.ts';
import type { ClipReading } from '../reading.ts';
import { createCollection } from './collection.ts';

const A = '7301234567890123451';
const B = '7301234567890123452';
const SOUND = '7301234567890999991';
const OTHER_SOUND = '7301234567890999992';

function reading(id: string, change: Partial<ClipReading> = {}): ClipReading {
  return {
    source: 'page',
    at: 1,
    clip: { id, kind: 'photo', username: 'ana' },
    caption: 'Third coat #varnish',
    author: { username: 'ana', nickname: 'Ana', verified: null },
    createdAt: null,
    coverUrl: null,
    durationS: null,
    figures: { views: null, likes: null, comments: null, shares: null, saves: null },
    hashtags: [],
    sound: soundOf(SOUND),
    ...change,
  };
}

function soundOf(musicId: string): NonNullable<ClipReading['sound']> {
  return { musicId, title: '', author: '', durationS: null, original: null, commercial: null };
}

function card(change: Partial<Findings> = {}): Findings {
  return {
    marked: [],
    players: [],
    permalinks: [],
    links: [],
    authors: ['ana'],
    sounds: [{ musicId: SOUND, title: '' }],
    caption: { text: 'Third coat #varnish', hashtags: [] },
    ...change,
  };
}

const saying = (text: string) => ({ caption: { text, hashtags: [] } });
const by = (username: string) => ({ clip: { id: B, kind: 'video' as const, username } });

/** What was told, what the card shows, and whose it is. */
test.each<[string, ClipReading[], Partial<Findings>, string | undefined]>([
  ['the one with its author, sound and caption', [reading(A)], {}, A],
  ['nobody where nothing was told', [], {}, undefined],
  ['the same clip, told twice', [reading(A), reading(A, { at: 2 })], {}, A],
  ['none of two that look alike', [reading(A), reading(B)], {}, undefined],
  ['none of three that look alike', [reading(A), reading(B), reading(A)], {}, undefined],
  [
    'not the author’s other sound',
    [reading(A), reading(B, { sound: soundOf(OTHER_SOUND) })],
    {},
    A,
  ],
  ['not the author’s other caption', [reading(A), reading(B, { caption: 'Fourth coat' })], {}, A],
  ['not another author’s', [reading(A), reading(B, by('bo'))], {}, A],
  ['nobody with another author', [reading(A)], { authors: ['bo'] }, undefined],
  [
    'nobody with another sound',
    [reading(A)],
    { sounds: [{ musicId: OTHER_SOUND, title: '' }] },
    undefined,
  ],
  ['nobody with another caption', [reading(A)], saying('Fourth coat #varnish'), undefined],
  ['nobody with a caption that was cut', [reading(A)], saying('Third coat…'), undefined],
  ['nobody with the beginning of a caption', [reading(A)], saying('Third coat'), undefined],
  ['nobody without an author', [reading(A)], { authors: [] }, undefined],
  ['nobody of two authors', [reading(A)], { authors: ['ana', 'bo'] }, undefined],
  ['nobody without a sound', [reading(A)], { sounds: [] }, undefined],
  [
    'nobody of two sounds',
    [reading(A)],
    { sounds: [SOUND, OTHER_SOUND].map((musicId) => ({ musicId, title: '' })) },
    undefined,
  ],
  ['nobody without a caption', [reading(A, { caption: '' })], saying(''), undefined],
  ['nobody with a caption of spaces', [reading(A, { caption: ' \n' })], saying(' '), undefined],
  ['nobody whose data tell no sound', [reading(A, { sound: null })], { sounds: [] }, undefined],
  ['nobody whose data tell no author', [reading(B, by(''))], { authors: [''] }, undefined],
  [
    'whose lines are broken otherwise',
    [reading(A, { caption: 'Third coat\n\n#varnish' })],
    saying(' Third  coat#varnish '),
    A,
  ],
  [
    'whose letters are put together otherwise',
    [reading(A, { caption: 'Caf\u00e9 \u{1f3bb}' })],
    saying('Cafe\u0301 \u{1f3bb}'),
    A,
  ],
  [
    'nobody with a caption that is longer than any',
    [reading(A, { caption: 'x'.repeat(5_000) })],
    saying('x'.repeat(5_000)),
    undefined,
  ],
  ['no property that every object has', [], { authors: ['__proto__'] }, undefined],
])('a card is of %s', (_, told, found, id) => {
  const collection = createCollection();
  for (const one of told) collection.add(one);
  expect(collection.match(card(found))).toBe(id);
});

test('what was told last of a clip stands', () => {
  const collection = createCollection();
  const newer = reading(A, { at: 2, caption: 'Fourth coat' });
  collection.add(reading(A));
  collection.add(newer);
  expect(collection.get(A)).toBe(newer);
  expect([...collection.all()]).toEqual([newer]);
});

const numbered = (n: number) =>
  reading(String(7_300_000_000_000_000_000n + BigInt(n)), { caption: `${n}` });

test('the oldest go out, and a clip that was told again is not old', () => {
  const collection = createCollection();
  for (let n = 0; n < 1_999; n += 1) collection.add(numbered(n));
  collection.add(numbered(0));
  for (let n = 1_999; n < 2_999; n += 1) collection.add(numbered(n));
  expect([...collection.all()]).toHaveLength(2_000);
  expect(collection.get(numbered(0).clip.id)).toBeDefined();
  expect(collection.get(numbered(1).clip.id)).toBeUndefined();
  expect(collection.match(card(saying('1')))).toBeUndefined();
  expect(collection.match(card(saying('2998')))).toBe(numbered(2_998).clip.id);
});

test('a clip that went out is still a twin of one that stays', () => {
  const collection = createCollection();
  collection.add(reading(A));
  for (let n = 0; n < 2_500; n += 1) collection.add(numbered(n));
  expect(collection.get(A)).toBeUndefined();
  collection.add(reading(B));
  expect(collection.match(card())).toBeUndefined();
});
