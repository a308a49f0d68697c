import { expect, test } from 'vitest';
import { aCreator, aDraft, aSound, aTarget, NOON } from '../../tests/samples/samples.ts';
import type { MediaFacts } from '../media/facts.ts';
import { type Problem, problemSchema } from '../problems/problem.ts';
import type { CreatorInfo } from '../providers/tiktok/schema.ts';
import { checkDraft } from './check.ts';
import type { TiktokFacts } from './check-tiktok.ts';
import { choicesOf, type Draft } from './draft.ts';
import type { Target } from './target.ts';
import type { CreatorTold } from './tiktok-rules/creators.ts';

const own: Target = { ...aTarget, id: 'tiktok:kettle', provider: 'tiktok', accountId: 'kettle' };
const second: Target = { ...own, id: 'tiktok:spoon', accountId: 'spoon' };
const targets = [aTarget, own, second];

const creator: CreatorInfo = { ...aCreator, maxDurationS: 300 };
const video: MediaFacts = {
  bytes: 12_000_000,
  container: 'mp4',
  picture: {
    codec: 'avc',
    width: 1080,
    height: 1920,
    durationS: 200,
    frameRate: 30,
    frameRateVaries: false,
  },
};
const file = { mediaId: 'media-1', name: 'kettle.mp4', size: 12_000_000, type: 'video/mp4' };
const told = (change: Partial<CreatorInfo> = {}): CreatorTold => ({
  creator: { ...creator, ...change },
  problem: null,
});
const asked: TiktokFacts = { creators: new Map([[own.id, told()]]), video };

const toOwn: Draft = {
  ...aDraft,
  soundKey: null,
  file,
  targetIds: [own.id],
  tiktok: { ...choicesOf({}), privacy: 'SELF_ONLY' },
};

function check(change: Partial<Draft>, tiktok: TiktokFacts | null = asked) {
  const facts = { targets, sound: change.soundKey ? aSound : null, now: NOON };
  const checked = checkDraft({ ...toOwn, ...change }, tiktok ? { ...facts, tiktok } : facts);
  for (const problem of [...checked.problems, ...checked.warnings]) {
    expect(problemSchema.safeParse(problem).success).toBe(true);
  }
  expect(checked.plan === null).toBe(checked.problems.length > 0);
  return checked;
}
const words = (problems: Problem[]) => problems.map(({ code, field }) => `${field}: ${code}`);

test('the plan carries the choices, with the caption as their title, and the file', () => {
  expect(check({}).plan).toMatchObject({
    contentUrl: '',
    tiktok: { file, choices: { privacy: 'SELF_ONLY', title: aDraft.caption } },
  });
  expect(check({ file: undefined }).plan?.tiktok).not.toHaveProperty('file');
  expect(check({ file: undefined, targetIds: [aTarget.id] }).plan).not.toHaveProperty('tiktok');
});

test('without a choice of who may see it nothing is planned, here or in the background', () => {
  expect(words(check({ tiktok: undefined }).problems)).toEqual([
    'privacy: tiktok_rules.no_privacy',
  ]);
  expect(words(check({ tiktok: undefined }, null).problems)).toEqual([
    'privacy: tiktok_rules.no_privacy',
  ]);
  expect(check({}, null).plan).not.toBeNull();
});

test('a window waits for TikTok’s answer, and says why there is none', () => {
  const untold = { ...asked, creators: new Map() };
  expect(words(check({}, untold).problems)).toEqual(['targets: tiktok_rules.creator_unknown']);
  const banned = { code: 'tiktok.banned', remedy: 'give_up', field: 'targets' } as Problem;
  const refused = { ...banned, what: 'Banned.', means: 'No.', next: 'Ask.', step: 'none' } as const;
  const creators = new Map([[own.id, { creator: null, problem: refused }]]);
  expect(words(check({}, { ...asked, creators }).problems)).toEqual(['creator: tiktok.banned']);
  const draft = { ...choicesOf({}), mode: 'draft' } as const;
  expect(check({ tiktok: draft }, { ...asked, creators }).plan).not.toBeNull();
});

test('a file is judged by what the account may post, and not before it was read', () => {
  expect(words(check({}, { ...asked, video: null }).problems)).toEqual([
    'video: draft.video_unread',
  ]);
  expect(words(check({}, { ...asked, video: 'gone' }).problems)).toEqual([
    'video: draft.video_gone',
  ]);
  expect(words(check({}, { ...asked, video: 'unread' }).problems)).toEqual([
    'video: draft.video_unreadable',
  ]);
  const short = new Map([[own.id, told({ maxDurationS: 180 })]]);
  expect(words(check({}, { ...asked, creators: short }).problems)).toEqual([
    'video: media.too_long',
  ]);
});

test('a file and an InfiniPost account exclude each other; an address suits both', () => {
  const both = [own.id, aTarget.id];
  expect(words(check({ targetIds: both }).problems)).toEqual(['video: draft.file_for_infinipost']);
  expect(words(check({ targetIds: [] }).problems)).toEqual(['targets: draft.no_target']);
  const { plan, warnings } = check({ targetIds: both, file: undefined });
  expect(plan?.contentUrl).toBe(aDraft.contentUrl);
  expect(words(warnings)).toEqual(['video: draft.tiktok_pulls']);
});

test('a sound is said to be left out, and need not be imported for own accounts alone', () => {
  const { plan, warnings } = check({ soundKey: aSound.id });
  expect(words(warnings)).toEqual(['sound: draft.tiktok_drops_sound']);
  expect(plan).toMatchObject({ soundId: null, soundTitle: null });
  const facts = { targets, sound: null, now: NOON, tiktok: asked };
  expect(checkDraft({ ...toOwn, soundKey: 'music:1' }, facts).plan).not.toBeNull();
  const both = { soundKey: aSound.id, file: undefined, targetIds: [own.id, aTarget.id] };
  expect(check(both).plan?.soundId).toBe(aSound.soundId);
});

test('several accounts get only what all of them may', () => {
  const change = { targetIds: [own.id, second.id] };
  expect(words(check(change).problems)).toEqual(['targets: tiktok_rules.creator_unknown']);
  const creators = new Map([
    [own.id, told()],
    [second.id, told({ privacyLevels: ['FOLLOWER_OF_CREATOR'], maxDurationS: null })],
  ]);
  expect(words(check(change, { ...asked, creators }).problems)).toEqual([
    'privacy: tiktok_rules.privacy_not_offered',
  ]);
});

const album: Draft = {
  ...toOwn,
  file: undefined,
  photos: {
    urls: ['https://media.example.com/1.jpg', '', ' https://media.example.com/2.jpg '],
    coverIndex: 2,
  },
  tiktok: { ...choicesOf({}), media: 'photos', title: 'Kettles', privacy: 'SELF_ONLY' },
};

test('the plan of a photo post carries its addresses without the empty places, and its texts', () => {
  expect(check(album).plan).toMatchObject({
    contentUrl: '',
    tiktok: {
      choices: { title: 'Kettles', description: aDraft.caption },
      photos: {
        urls: ['https://media.example.com/1.jpg', 'https://media.example.com/2.jpg'],
        coverIndex: 1,
      },
    },
  });
  const other = { ...album, file };
  expect(check(other, { ...asked, video: 'gone' }).plan?.tiktok).not.toHaveProperty('file');
  const film = { ...other, tiktok: { ...choicesOf({}), privacy: 'SELF_ONLY' } } as const;
  expect(check(film).plan?.tiktok).not.toHaveProperty('photos');
});

test('without an own account there are no photos: the video counts', () => {
  const { plan } = check({ ...album, targetIds: [aTarget.id] });
  expect(plan).toMatchObject({ contentUrl: aDraft.contentUrl });
});

test('texts of photos are judged by their own limits', () => {
  const tiktok = { ...choicesOf({}), ...album.tiktok, title: 'x'.repeat(91) };
  const long = { ...album, tiktok, caption: '🫖'.repeat(2001) };
  expect(words(check(long).problems)).toEqual([
    'title: tiktok_rules.title_too_long',
    'description: tiktok_rules.description_too_long',
  ]);
  expect(words(check({ ...album, caption: '🫖'.repeat(2000) }).problems)).toEqual([]);
});

test.each<[string, string[]]>([
  ['photos: draft.no_photo', ['', ' ']],
  [
    'photo 2: draft.photo_not_https',
    ['https://media.example.com/1.jpg', 'http://media.example.com/2.jpg'],
  ],
  ['photo 1: draft.photo_not_public', ['https://kettle.local/1.jpg']],
  ['photo 1: draft.photo_is_a_page', ['https://www.tiktok.com/@kettle/photo/1']],
  ['photos: draft.too_many_photos', Array(36).fill('https://media.example.com/1.jpg')],
])('%s forbids a photo post', (expected, urls) => {
  expect(words(check({ ...album, photos: { urls, coverIndex: 0 } }).problems)).toEqual([expected]);
});

test('35 photos are fine', () => {
  const urls = Array(35).fill('https://media.example.com/1.jpg');
  expect(
    check({ ...album, photos: { urls, coverIndex: 34 } }).plan?.tiktok?.photos?.coverIndex,
  ).toBe(34);
});

test('photos go to own accounts only, and no sound goes with them', () => {
  expect(words(check({ ...album, targetIds: [own.id, aTarget.id] }).problems)).toEqual([
    'photos: draft.photos_for_infinipost',
  ]);
  const { warnings } = check({ ...album, soundKey: aSound.id });
  expect(words(warnings)).toEqual([
    'sound: draft.tiktok_drops_sound',
    'photos: draft.tiktok_pulls_photos',
  ]);
  expect(warnings[0]?.means).toContain('photos go out without');
});

test('a photo whose address ends like one that TikTok does not take is warned of', () => {
  const photos = { urls: ['https://media.example.com/1.PNG?w=9'], coverIndex: 0 };
  const { plan, warnings } = check({ ...album, photos });
  expect(warnings.at(-1)?.what).toContain('ends with .PNG');
  expect(plan).not.toBeNull();
});
