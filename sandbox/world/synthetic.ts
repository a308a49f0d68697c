import type { ClipSeed } from './clip.ts';

/**
 * Clips without number, each wholly told by its own id: no list of them is kept, so that an id
 * handed out once can be opened, imported and inspected after any reset.
 *
 * `id >> 32` is a second of the first ten months of 2026; of the low half the upper 16 bits mark a
 * synthetic clip and the lower 16 are its place in its list.
 */
const mark = 0x5eedn;
const firstSecond = 1_767_225_600;
const seconds = 26_000_000;

const soundBefore = (20n << 32n) + (1n << 20n);

/** How many clips one list can have. */
export const longestList = 65_536;

const usernames = [
  'copper.kettle',
  'harbour_lights',
  'mina.paper',
  'nadim.workshop',
  'yuzu_kissa',
  'lowtide.choir',
  'field.notes.emil',
  'second.hand.sofa',
  'basement.tapes.club',
] as const;

const captions = [
  'Two minutes before the rain #pier',
  'Sound on, this one is all about the hinge #workshop',
  'Tried it again with the lid off #kettle #morningsounds',
  'folding in the train, again #origami',
  'Somebody left a piano under the bridge',
  'Which of the three would you keep? #sofa',
  'テスト録音、窓を開けて #喫茶',
  'صباح بطيء #خشب',
  'First take, no headphones #onemic',
  '',
] as const;

const libraryMusics = ['6718395', '203117', '7705867583351183616', '7709413263369415872'] as const;

/** Some post the same words over the same sound day after day: a card does not tell which day's it is. */
const series = {
  kind: 'photo',
  username: 'mina.paper',
  desc: 'folding in the train, again #origami',
  musicId: '6718395',
} as const;

/** FNV-1a with a last stir: the same number for the same text, spread over 32 bits. */
function numberFrom(text: string): number {
  let hash = 2_166_136_261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function idAt(list: string, index: number): string {
  const second = BigInt(firstSecond + (numberFrom(`${list}:${index}`) % seconds));
  return String((second << 32n) | (mark << 16n) | BigInt(index));
}

/** `count` clips of the list of that name, from the place `from` on. */
export function syntheticSeeds(list: string, count: number, from = 0): ClipSeed[] {
  const length = Math.max(0, Math.min(count, longestList - from));
  return Array.from({ length }, (_, at) => seedOf(idAt(list, from + at)));
}

/** The clip that a synthetic id tells, or `null` for any other id. */
export function syntheticSeed(id: string): ClipSeed | null {
  if (!/^\d{19}$/.test(id)) return null;
  const isMarked = (BigInt(id) >> 16n) % 0x10000n === mark;
  const second = Number(BigInt(id) >> 32n);
  const isInTime = second >= firstSecond && second < firstSecond + seconds;
  return isMarked && isInTime ? seedOf(id) : null;
}

function pick<T>(from: readonly [T, ...T[]], number: number): T {
  return from[number % from.length] ?? from[0];
}

/** An original sound is made a little before its clip and has an id of the same shape. */
function originalMusicOf(id: string): string {
  return String(BigInt(id) - soundBefore);
}

/** The clip whose original sound that would be; any other id comes out as no synthetic clip's. */
export function clipIdOfSynthetic(musicId: string): string {
  return /^\d{19}$/.test(musicId) ? String(BigInt(musicId) + soundBefore) : '';
}

function seedOf(id: string): ClipSeed {
  const draw = (what: string) => numberFrom(`${what}:${id}`);
  const plays = { playCount: Math.floor(10 ** (2 + (draw('plays') % 4000) / 1000)) };
  if (draw('series') % 40 === 0) return { id, ...series, stats: plays };
  const isPhoto = draw('kind') % 7 === 0;
  const words = pick(captions, draw('desc'));
  return {
    id,
    kind: isPhoto ? 'photo' : 'video',
    username: pick(usernames, draw('author')),
    // Few people write the same twice; some write nothing.
    desc: words && `${words} (${draw('take') % 100_000})`,
    musicId: draw('original') % 2 === 0 ? originalMusicOf(id) : pick(libraryMusics, draw('music')),
    stats: plays,
    ...(isPhoto ? { pictures: 2 + (draw('pictures') % 5) } : { duration: 6 + (draw('s') % 90) }),
  };
}
