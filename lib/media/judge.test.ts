import { expect, test } from 'vitest';
import { problemSchema } from '../problems/problem.ts';
import { type MediaFacts, type Picture, uploadType } from './facts.ts';
import { judgeVideo } from './judge.ts';

const picture: Picture = {
  codec: 'avc',
  width: 1080,
  height: 1920,
  durationS: 30,
  frameRate: 30,
  frameRateVaries: false,
};
const good: MediaFacts = { bytes: 12_000_000, container: 'mp4', picture };

function judged(
  change: Partial<MediaFacts>,
  shown: Partial<Picture> = {},
  most: number | null = 300,
) {
  const { problems, warnings } = judgeVideo(
    { ...good, picture: { ...picture, ...shown }, ...change },
    most,
  );
  for (const problem of [...problems, ...warnings]) {
    expect(problemSchema.safeParse(problem).success).toBe(true);
    expect(problem.field).toBe('video');
  }
  return { problems: problems.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
}

const fine = { problems: [], warnings: [] };

test.each<[string, Partial<MediaFacts>, Partial<Picture>]>([
  ['an ordinary file', {}, {}],
  ['MOV', { container: 'quicktime' }, { codec: 'hevc' }],
  ['WebM', { container: 'webm' }, { codec: 'vp9' }],
  ['VP8', { container: 'webm' }, { codec: 'vp8' }],
  ['the smallest picture', {}, { width: 360, height: 360 }],
  ['the largest picture', {}, { width: 4096, height: 4096 }],
  ['film', {}, { frameRate: 23.976 }],
  ['60 frames, a little off', {}, { frameRate: 60.02 }],
  ['exactly as long as the account may post', {}, { durationS: 300 }],
  ['three seconds', {}, { durationS: 3 }],
  ['4 GB', { bytes: 4_000_000_000 }, {}],
])('%s is fine', (_name, change, shown) => {
  expect(judged(change, shown)).toEqual(fine);
});

test.each<[string, Partial<MediaFacts>, Partial<Picture>]>([
  ['media.too_large', { bytes: 4_294_967_297 }, {}],
  ['media.container', { container: 'other' }, {}],
  ['media.container', { container: 'other', picture: null }, {}],
  ['media.unreadable', { container: null, picture: null }, {}],
  ['media.unreadable', { picture: null }, {}],
  ['media.codec', {}, { codec: 'av1' }],
  ['media.codec', {}, { codec: null }],
  ['media.pixels', {}, { width: 359 }],
  ['media.pixels', {}, { height: 4097 }],
  ['media.frame_rate', {}, { frameRate: 22.9 }],
  ['media.frame_rate', {}, { frameRate: 120, frameRateVaries: true }],
  ['media.too_long', {}, { durationS: 300.1 }],
])('%s forbids sending: %j %j', (code, change, shown) => {
  expect(judged(change, shown)).toEqual({ problems: [code], warnings: [] });
});

test.each<[string, Partial<MediaFacts>, Partial<Picture>]>([
  ['media.perhaps_too_large', { bytes: 4_294_967_296 }, {}],
  ['media.frame_rate_varies', {}, { frameRateVaries: true }],
  ['media.too_short', {}, { durationS: 2.9 }],
])('%s is said and may be sent: %j %j', (code, change, shown) => {
  expect(judged(change, shown)).toEqual({ problems: [], warnings: [code] });
});

test('an account that does not tell its limit is warned above three minutes, stopped above ten', () => {
  expect(judged({}, { durationS: 180 }, null)).toEqual(fine);
  expect(judged({}, { durationS: 181 }, null).warnings).toEqual(['media.perhaps_too_long']);
  expect(judged({}, { durationS: 600.5 }, null).problems).toEqual(['media.too_long']);
  expect(judged({}, { durationS: 601 }, 3600).problems).toEqual(['media.too_long']);
});

test('says how long it is and how long it may be', () => {
  const { problems } = judgeVideo({ ...good, picture: { ...picture, durationS: 60.2 } }, 60);
  expect(problems[0]?.what).toBe('The video is 1:01 long; TikTok takes 1:00 from this account.');
});

test('names the type that the upload has', () => {
  const types = (['mp4', 'quicktime', 'webm', 'other', null] as const).map((container) =>
    uploadType({ container }),
  );
  expect(types).toEqual(['video/mp4', 'video/quicktime', 'video/webm', undefined, undefined]);
});
