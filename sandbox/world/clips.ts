import { authorNamed } from './authors.ts';
import type { Clip, ClipSeed, Stats } from './clip.ts';
import { musicOf } from './musics.ts';

/** Hand-written: one of each case that the extension has to show or survive. */
export const clipSeeds: readonly ClipSeed[] = [
  {
    id: '7709413348194969648',
    username: 'copper.kettle',
    desc: 'Kettle song, take four. It only sings when the kitchen is cold #kettle #morningsounds',
    musicId: '7709413263369415872',
    stats: { diggCount: 48_213, shareCount: 1_904, commentCount: 861, playCount: 402_118 },
    duration: 27,
  },
  {
    id: '7709172234428431872',
    username: 'harbour_lights',
    desc: 'last ferry, no passengers',
    musicId: '6718395',
    stats: { diggCount: 2_190, shareCount: 44, commentCount: 31, playCount: 19_870 },
    duration: 59,
    dumplingCreateTime: 'string',
  },
  {
    id: '7708498232940891648',
    username: 'nadim.workshop',
    desc: 'صوت المنشار القديم يعود بعد أربعين سنة #نجارة #خشب',
    musicId: '7708498146713216512',
    stats: { diggCount: 9_412, shareCount: 655, commentCount: 402, playCount: 88_014 },
    duration: 14,
  },
  {
    id: '7707241105452523072',
    username: 'yuzu_kissa',
    desc: '朝の仕込み。トーストの音だけ聞いてください 🍞 #喫茶店 #朝活',
    musicId: '7707241018834604288',
    stats: { diggCount: 31_007, shareCount: 720, commentCount: 288, playCount: 205_551 },
    duration: 41,
    dumplingCreateTime: 'string',
  },
  {
    id: '7705867668698115328',
    username: 'lowtide.choir',
    desc: 'Thirty voices, one pier, no microphones. Headphones on. #choir #pier #livesound',
    musicId: '7705867583351183616',
    stats: {
      diggCount: 14_802_331,
      shareCount: 1_203_447,
      commentCount: 208_114,
      playCount: 193_440_902,
      collectCount: 2_011_563,
      repostCount: 90_210,
    },
    duration: 180,
  },
  {
    id: '7702397201732605184',
    kind: 'photo',
    username: 'mina.paper',
    desc: 'Seven swans, one sheet each 🦢🦢🦢🦢🦢🦢🦢 #origami',
    musicId: '6718395',
    stats: { diggCount: 5_120, shareCount: 98, commentCount: 77, playCount: 61_300 },
    pictures: 4,
  },
  {
    id: '7699229757669063936',
    username: 'field.notes.emil',
    desc: '',
    musicId: '7699229673390025024',
    stats: { diggCount: 0, shareCount: 0, commentCount: 0, playCount: 0, collectCount: 0 },
    duration: 8,
  },
  {
    id: '7692064120317034496',
    username: 'basement.tapes.club',
    desc: [
      'How we recorded a whole song with one microphone and a borrowed staircase.',
      'First the drums went on the lowest step, because the wall there is brick and does not forgive.',
      'Then the voice on the third, the guitar on the ninth, and the neighbour on the landing,',
      'who asked whether this would take long and ended up playing the spoons.',
      'Nothing was cut, nothing was fixed; the creak at 0:21 is the seventh step and it stays.',
      '“Ladders & Snakes” is out now, <b>loudest</b> on cheap speakers.',
      '#onemic #staircase #homerecording #basementtapes #spoons @lowtide.choir',
    ].join(' '),
    musicId: '203117',
    stats: { diggCount: 120_544, shareCount: 8_431, commentCount: 2_960, playCount: 1_004_318 },
    duration: 30,
  },
  {
    id: '7685258105151873024',
    username: 'second.hand.sofa',
    desc: '🛋️🔊👩🏽‍🎤✨ #sofa',
    musicId: '7709413263369415872',
    stats: { diggCount: 870, shareCount: 12, commentCount: 9, playCount: 12_034 },
    duration: 19,
  },
  {
    id: '7683315245477077824',
    kind: 'photo',
    username: 'mina.paper',
    desc: [
      'Crane no. 400 🕊️🏳️‍🌈',
      '',
      'folded for @Low Tide Choir and @yuzu_kissa 👩🏽‍🎨',
      '#origami#paper #折り紙',
    ].join('\n'),
    musicId: '7705867583351183616',
    pictures: 2,
  },
  // Author, sound and caption are the same: nothing that a card draws tells these two apart.
  {
    id: '7683298439270049808',
    kind: 'photo',
    username: 'mina.paper',
    desc: 'One a day #origami',
    musicId: '6718395',
  },
  {
    id: '7682842799074520288',
    kind: 'photo',
    username: 'mina.paper',
    desc: 'One a day #origami',
    musicId: '6718395',
  },
  // Nor these, as long as their players are not mounted.
  {
    id: '7682412297322574256',
    username: 'harbour_lights',
    desc: 'Same crossing, same bench 🌊',
    musicId: '203117',
    duration: 12,
  },
  {
    id: '7682365052682319488',
    username: 'harbour_lights',
    desc: 'Same crossing, same bench 🌊',
    musicId: '203117',
    duration: 16,
  },
  {
    id: '7669863614369792064',
    username: 'quiet.ladder',
    desc: 'gone',
    availability: 'deleted',
  },
  {
    id: '7653817347097449856',
    username: 'quiet.ladder',
    desc: 'for friends',
    availability: 'private',
  },
  {
    id: '7644969395826342656',
    username: 'quiet.ladder',
    desc: 'for followers',
    availability: 'private-account',
  },
  {
    id: '7659726324370727680',
    username: 'harbour_lights',
    desc: 'not in your country',
    availability: 'region-locked',
  },
];

/** Numbers that agree with one another: fewer likes than plays, fewer saves than likes. */
function statsFrom(seed: Partial<Stats> = {}): Stats {
  const playCount = seed.playCount ?? 12_480;
  const diggCount = seed.diggCount ?? Math.floor(playCount / 11);
  return {
    playCount,
    diggCount,
    commentCount: seed.commentCount ?? Math.floor(diggCount / 40),
    shareCount: seed.shareCount ?? Math.floor(diggCount / 25),
    collectCount: seed.collectCount ?? Math.floor(diggCount / 9),
    repostCount: seed.repostCount ?? Math.floor(diggCount / 200),
  };
}

export function clipFrom(seed: ClipSeed): Clip {
  const kind = seed.kind ?? 'video';
  const author = authorNamed(seed.username);
  return {
    id: seed.id,
    kind,
    author,
    desc: seed.desc ?? 'A clip without many words #sandbox',
    music: musicOf(seed.musicId ?? '7699229673390025024', author.nickname),
    stats: statsFrom(seed.stats),
    duration: kind === 'photo' ? 0 : (seed.duration ?? 20),
    pictures: kind === 'photo' ? (seed.pictures ?? 3) : 0,
    availability: seed.availability ?? 'public',
    dumplingCreateTime: seed.dumplingCreateTime ?? 'number',
  };
}
