import type { Music } from './clip.ts';

const usual = {
  commercial: false,
  copyrighted: false,
  album: null,
  attributedTo: 'object',
  listedPrefix: 'sound_',
} as const;

/** Originals carry a 19-digit id of the same shape as a clip's, library sounds a short one. */
const rows: readonly Music[] = [
  {
    ...usual,
    id: '7709413263369415872',
    title: 'original sound',
    authorName: 'Copper Kettle',
    original: true,
    duration: 27.43,
    videoCount: 18_400,
  },
  {
    ...usual,
    id: '6718395',
    title: 'Paper Lanterns',
    authorName: 'The Velvet Harbour',
    original: false,
    duration: 59.96,
    commercial: true,
    copyrighted: true,
    videoCount: 2_431_907,
    album: 'Slow Boats',
    attributedTo: 'array',
    listedPrefix: 'snd_',
  },
  {
    ...usual,
    id: '7708498146713216512',
    title: 'أصوات الورشة',
    authorName: 'ورشة نديم',
    original: true,
    duration: 14.02,
    commercial: null,
    videoCount: 3,
    listedPrefix: 'snd_',
  },
  {
    ...usual,
    id: '7707241018834604288',
    title: 'オリジナル楽曲',
    authorName: 'ゆず喫茶',
    original: true,
    duration: 41.6,
    videoCount: 912,
    attributedTo: 'array',
  },
  {
    ...usual,
    id: '7705867583351183616',
    title: 'son original - Low Tide Choir',
    authorName: 'Low Tide Choir',
    original: true,
    duration: 180,
    commercial: true,
    videoCount: 1_204_551,
  },
  {
    ...usual,
    id: '203117',
    title: 'Ladders & Snakes (Live “at last”)',
    authorName: 'Basement Tapes Club',
    original: false,
    duration: 30.5,
    copyrighted: true,
    videoCount: 77_310,
    album: 'Recorded Once',
  },
  {
    ...usual,
    id: '7699229673390025024',
    title: 'original sound',
    authorName: 'Emil Varga',
    original: true,
    duration: 8.24,
    commercial: null,
    videoCount: 1,
  },
];

const known: ReadonlyMap<string, Music> = new Map(rows.map((music) => [music.id, music]));

export const allMusics: readonly Music[] = rows;

/** The sound of that id; one that only a saved page names gets a plain entry. */
export function musicOf(id: string, authorName: string): Music {
  const plain = { ...usual, title: 'original sound', authorName, original: true };
  return known.get(id) ?? { ...plain, id, duration: 21.6, videoCount: 42 };
}
