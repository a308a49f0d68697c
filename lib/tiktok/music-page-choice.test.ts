import { describe, expect, test } from 'vitest';
import { type Candidate, chooseClip } from './music-page-choice.ts';
import type { ClipReading } from './reading.ts';

const MUSIC = '7600000000000000070';

type Told = { musicId?: string | null; durationS?: number | null; limited?: true };

/** A clip of the list; `told` = what the page's data tell of it, nothing if left out. */
function shown(id: string, { kind = 'video', by = 'ann' } = {}, told?: Told): Candidate {
  const clip = { id, kind: kind === 'photo' ? 'photo' : 'video', username: by } as const;
  const { musicId = MUSIC, durationS = null, limited } = told ?? {};
  const sound = { title: '', author: '', durationS: null, original: null, commercial: null };
  const reading: ClipReading = {
    source: 'page',
    at: 0,
    clip,
    caption: '',
    author: { username: by, nickname: '', verified: null },
    createdAt: null,
    coverUrl: null,
    durationS,
    figures: { views: null, likes: null, comments: null, shares: null, saves: null },
    hashtags: [],
    sound: musicId === null ? null : { ...sound, musicId },
    ...(limited ? { limited } : {}),
  };
  return { clip, reading: told && reading };
}

const chosen = (clips: Candidate[], tried: string[] = [], creator: string | undefined = 'jo') => {
  const choice = chooseClip({ musicId: MUSIC, creator, clips }, new Set(tried));
  return 'clip' in choice ? choice.clip.id : choice.none;
};

const jo = { by: 'jo' };
const photo = { kind: 'photo' };

describe('of the clips that a sound’s page shows', () => {
  test.each<[string, Candidate[], string]>([
    ['the first, where nothing tells them apart', [shown('1'), shown('2')], '1'],
    [
      'the creator’s own before a longer one',
      [shown('1', {}, { durationS: 99 }), shown('2', jo, { durationS: 5 })],
      '2',
    ],
    ['the creator’s, in any spelling', [shown('1'), shown('2', { by: 'Jo' })], '2'],
    ['the longest', [shown('1', {}, { durationS: 9 }), shown('2', {}, { durationS: 10 })], '2'],
    [
      'the longest of the creator’s',
      [shown('1', jo, { durationS: 9 }), shown('2', jo, { durationS: 10 })],
      '2',
    ],
    [
      'one of a known length before one of none',
      [shown('1'), shown('2', {}, { durationS: 1 })],
      '2',
    ],
    [
      'any video before a photo post of the creator’s',
      [shown('1', { ...jo, ...photo }), shown('2')],
      '2',
    ],
    ['a photo post, where there is nothing else', [shown('1', photo)], '1'],
    [
      'none that is told to have another sound',
      [shown('1', jo, { musicId: '12345' }), shown('2')],
      '2',
    ],
    ['none that is told to have no sound', [shown('1', jo, { musicId: null }), shown('2')], '2'],
    ['none that not everybody can see', [shown('1', jo, { limited: true }), shown('2')], '2'],
  ])('%s', (_, clips, id) => {
    expect(chosen(clips)).toBe(id);
  });

  test.each<[string, Candidate[], string[], string]>([
    ['nothing is shown', [], [], 'not_shown'],
    ['all have another sound', [shown('1', {}, { musicId: '12345' })], [], 'not_shown'],
    ['all are limited', [shown('1', {}, { limited: true })], [], 'not_public'],
    [
      'limited ones stay out where the others were tried',
      [shown('1', {}, { limited: true }), shown('2')],
      ['2'],
      'all_tried',
    ],
  ])('none where %s', (_, clips, tried, none) => {
    expect(chosen(clips, tried)).toBe(none);
  });

  test('one after the other, as they are tried', () => {
    const clips = [shown('1', photo), shown('2', {}, { durationS: 3 }), shown('3', jo), shown('4')];
    const order: string[] = [];
    for (let next = chosen(clips); next !== 'all_tried'; next = chosen(clips, order))
      order.push(next);
    expect(order).toEqual(['3', '2', '4', '1']);
  });

  test('a page that links to no creator has none, not even of a clip without a name', () => {
    expect(chosen([shown('1'), shown('2', { by: '' })], [], '')).toBe('2');
    const clips = [shown('1'), shown('2', { by: '' })];
    const choice = chooseClip({ musicId: MUSIC, creator: undefined, clips }, new Set());
    expect(choice).toEqual({ clip: clips[0]?.clip });
  });
});
