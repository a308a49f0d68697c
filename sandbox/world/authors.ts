import type { Author } from './clip.ts';

const rows: readonly [string, string, string, boolean, string][] = [
  ['6934410277205180421', 'copper.kettle', 'Copper Kettle', true, 'Slow breakfasts, loud kettles'],
  ['6877120993841005573', 'harbour_lights', 'Harbour Lights', false, 'Ferries at night'],
  ['7012345067714921478', 'mina.paper', 'Mina 🦢 Paper', false, 'Folding one thing a day'],
  ['6801177263550464006', 'nadim.workshop', 'ورشة نديم', true, 'خشب وأدوات قديمة'],
  ['6955201843377964034', 'yuzu_kissa', 'ゆず喫茶', false, '毎朝六時から'],
  ['7120048831299748890', 'lowtide.choir', 'Low Tide Choir', true, 'Thirty voices, one pier'],
  ['6790032144583279622', 'field.notes.emil', 'Emil Varga', false, 'Birds, mostly'],
  ['7233914507718214682', 'second.hand.sofa', 'Second-hand Sofa', false, ''],
  [
    '6744120893315761158',
    'basement.tapes.club',
    'Basement Tapes Club',
    true,
    'Recorded once, kept rough',
  ],
  ['7301229844010034202', 'quiet.ladder', 'Quiet Ladder', false, 'Mostly gone'],
];

function author([id, uniqueId, nickname, verified, signature]: (typeof rows)[number]): Author {
  const secUid = secUidOf(uniqueId);
  const isPrivate = uniqueId === 'quiet.ladder';
  return { id, uniqueId, nickname, secUid, verified, signature, private: isPrivate };
}

/** secUids are opaque to everybody but start alike on the real site. */
function secUidOf(uniqueId: string): string {
  const text = Buffer.from(`sandbox:${uniqueId}`).toString('base64url');
  return `MS4wLjABAAAA${text.padEnd(64, 'x').slice(0, 64)}`;
}

const known: ReadonlyMap<string, Author> = new Map(rows.map((row) => [row[1], author(row)]));

export const allAuthors: readonly Author[] = [...known.values()];

/** The author of that name; strangers, as on saved pages, get a plain entry. */
export function authorNamed(uniqueId: string): Author {
  return known.get(uniqueId) ?? author(['6700000000000000001', uniqueId, uniqueId, false, '']);
}
