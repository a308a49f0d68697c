import { expect, test } from 'vitest';
import type { ClipRef } from './clip.ts';
import type { Findings } from './find.ts';
import type { ClipReading } from './reading.ts';
import { resolve } from './resolve.ts';

const A = '7301234567890123451';
const B = '7301234567890123452';
const NOTHING: Findings = {
  marked: [],
  players: [],
  permalinks: [],
  links: [],
  authors: [],
  sounds: [],
  caption: { text: '', hashtags: [] },
};
const ref = (id: string, username = 'ana', kind: ClipRef['kind'] = 'video'): ClipRef => ({
  id,
  kind,
  username,
});
const at = (clip: ClipRef) => ({ kind: 'clip', clip, embedded: false }) as const;
const knowsNothing = () => undefined;

/** What speaks, and which clip is claimed: A, B, or none. */
test.each<[string, Partial<Findings>, ClipRef | null, string | null]>([
  ['nothing', {}, null, null],
  ['the player', { players: [A] }, null, A],
  ['the mark', { marked: [A] }, null, A],
  ['the mark over the address', { marked: [A] }, ref(B), A],
  ['the mark and the player alike', { marked: [A], players: [A] }, null, A],
  ['the mark against the player', { marked: [A], players: [B] }, null, null],
  ['the mark against the permalink', { marked: [A], permalinks: [ref(B)] }, null, null],
  ['the mark over a link', { marked: [A], links: [ref(B)] }, null, A],
  ['two players', { players: [A, B] }, null, null],
  ['two players and the address of one', { players: [A, B] }, ref(A), null],
  ['the permalink', { permalinks: [ref(A)] }, null, A],
  ['two permalinks', { permalinks: [ref(A), ref(B)] }, null, null],
  ['one link', { links: [ref(A), ref(A)] }, null, A],
  ['two links', { links: [ref(A), ref(B)] }, null, null],
  ['the address', {}, ref(A), A],
  ['player over link', { players: [A], links: [ref(B)] }, null, A],
  ['player over address', { players: [A] }, ref(B), A],
  ['player and permalink alike', { players: [A], permalinks: [ref(A)] }, null, A],
  ['player against permalink', { players: [A], permalinks: [ref(B)] }, null, null],
  ['player against permalink and address', { players: [A], permalinks: [ref(B)] }, ref(B), null],
  ['permalink over link', { permalinks: [ref(A)], links: [ref(B)] }, null, A],
  ['permalink over address', { permalinks: [ref(A)] }, ref(B), A],
  ['link over address', { links: [ref(A)] }, ref(B), A],
  ['two links and an address', { links: [ref(A), ref(B)] }, ref(A), null],
])('%s', (_, found, address, id) => {
  const { clip } = resolve(
    { ...NOTHING, ...found },
    address ? at(address) : undefined,
    knowsNothing,
  );
  expect(clip?.id ?? null).toBe(id);
});

/** Whatever speaks of the card is believed over its looks; A looks like every card here. */
test.each<[string, Partial<Findings>, ClipRef | null, string | null]>([
  ['where nothing speaks', {}, null, A],
  ['not against the player', { players: [B] }, null, B],
  ['not against two players', { players: [A, B] }, null, null],
  ['not against the mark', { marked: [B] }, null, B],
  ['not where mark and player disagree', { marked: [A], players: [B] }, null, null],
  ['not against the permalink', { permalinks: [ref(B)] }, null, B],
  ['not against a link', { links: [ref(B)] }, null, B],
  ['not to choose between two links', { links: [ref(A), ref(B)] }, null, null],
  ['not against the address', {}, ref(B), B],
])('a card’s looks tell its clip %s', (_, found, address, id) => {
  const { clip } = resolve(
    { ...NOTHING, ...found },
    address ? at(address) : undefined,
    knowsNothing,
    () => A,
  );
  expect(clip?.id ?? null).toBe(id);
});

test('nothing is claimed of a card that looks like no clip or like two', () => {
  expect(resolve(NOTHING, undefined, knowsNothing, () => undefined).clip).toBeNull();
});

test.each<[string, Partial<Findings>, ClipRef | null, ClipRef]>([
  ['the one author link', { players: [A], authors: ['bo'] }, null, ref(A, 'bo')],
  ['nobody of two author links', { players: [A], authors: ['bo', 'cy'] }, null, ref(A, '')],
  ['the address of the same clip', { players: [A], authors: ['bo'] }, ref(A), ref(A, 'ana')],
  ['not the address of another clip', { players: [A], authors: ['bo'] }, ref(B), ref(A, 'bo')],
  ['no placeholder', { players: [A], authors: ['bo'] }, ref(A, 'i'), ref(A, 'bo')],
  ['photo, as its link says', { links: [ref(A, 'bo', 'photo')] }, null, ref(A, 'bo', 'photo')],
])('whose clip: %s', (_, found, address, clip) => {
  const read = resolve({ ...NOTHING, ...found }, address ? at(address) : undefined, knowsNothing);
  expect(read.clip).toEqual(clip);
});

const S = { musicId: '7301234567890999991', title: 'one' };
const T = { musicId: '7301234567890999992', title: 'two' };
const facts = (sound: { musicId: string; title: string }) => ({
  ...sound,
  author: 'Ana',
  durationS: 21,
  original: true,
  commercial: null,
});
const knows =
  (sound: ClipReading['sound']) =>
  (id: string): ClipReading | undefined =>
    id === A ? ({ clip: ref(A, 'told', 'photo'), sound } as ClipReading) : undefined;

test.each<[string, Findings['sounds'], ClipReading['sound'], string | null]>([
  ['the page’s data', [], facts(S), S.musicId],
  ['its own link', [S], null, S.musicId],
  ['data and link alike', [S], facts(S), S.musicId],
  ['data against link', [T], facts(S), null],
  ['two links', [S, T], null, null],
  ['two links, one as the data say', [T, S], facts(S), S.musicId],
  ['nothing', [], null, null],
])('which sound: %s', (_, sounds, told, musicId) => {
  const read = resolve({ ...NOTHING, players: [A], sounds }, undefined, knows(told));
  expect(read.sound?.musicId ?? null).toBe(musicId);
});

test('the page’s data on another clip are never used', () => {
  const read = resolve({ ...NOTHING, players: [B] }, undefined, knows(facts(S)));
  expect(read).toMatchObject({ clip: ref(B, ''), sound: null });
});

test('the page’s data know the kind and the name of their own clip', () => {
  const read = resolve({ ...NOTHING, players: [A] }, undefined, knows(null));
  expect(read.clip).toEqual(ref(A, 'told', 'photo'));
});

test('a sound is known even where the clip is not', () => {
  const read = resolve({ ...NOTHING, sounds: [S] }, undefined, knowsNothing);
  expect(read).toMatchObject({ clip: null, sound: S });
});
