import { expect, test } from 'vitest';
import { problemSchema } from '../../problems/problem.ts';
import type { CreatorInfo } from '../../providers/tiktok/schema.ts';
import { checkChoices, lostInDraft } from './check.ts';
import { type TiktokChoices, untouched } from './choices.ts';
import { consentLine, labelPrompt, whyNotBranded } from './disclosure.ts';
import { interactionsOf } from './interactions.ts';
import { photoPostOf, videoInfoOf } from './post-info.ts';
import { privacyOptions } from './privacy.ts';

const creator: CreatorInfo = {
  username: 'kettle.club',
  nickname: 'Kettle Club',
  avatarUrl: null,
  privacyLevels: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: true,
  stitchDisabled: false,
  maxDurationS: 300,
};
const open = untouched({ mode: 'direct', media: 'video' });
const ready: TiktokChoices = { ...open, privacy: 'MUTUAL_FOLLOW_FRIENDS' };
const branded: TiktokChoices = { ...ready, disclose: true, brandedContent: true };
const codes = (choices: TiktokChoices, told: CreatorInfo | null = creator) =>
  checkChoices(choices, told).map(({ code }) => code);

test('a form opens with no privacy, nothing allowed and nothing disclosed', () => {
  expect(open).toMatchObject({ privacy: null, disclose: false, title: '' });
  expect(interactionsOf(creator, open).map(({ allowed }) => allowed)).toEqual([
    false,
    false,
    false,
  ]);
  expect(codes(open)).toEqual(['tiktok_rules.no_privacy']);
  expect(codes(ready)).toEqual([]);
});

test('offers exactly the levels that TikTok told, in its order', () => {
  expect(privacyOptions(creator, ready).map(({ level, why }) => [level, why])).toEqual([
    ['FOLLOWER_OF_CREATOR', null],
    ['MUTUAL_FOLLOW_FRIENDS', null],
    ['SELF_ONLY', null],
  ]);
  expect(codes({ ...ready, privacy: 'PUBLIC_TO_EVERYONE' })).toEqual([
    'tiktok_rules.privacy_not_offered',
  ]);
});

test('branded content is never private, from whichever side it is tried', () => {
  expect(privacyOptions(creator, branded).map(({ why }) => why)).toEqual([
    'Branded content can be shown to everyone or to friends only.',
    null,
    'Branded content visibility cannot be set to private.',
  ]);
  const alone: TiktokChoices = { ...ready, disclose: true, privacy: 'SELF_ONLY' };
  expect(whyNotBranded(alone)).toBe('Branded content visibility cannot be set to private.');
  expect(whyNotBranded({ ...alone, brandedContent: true })).toBeNull();
  expect(whyNotBranded(ready)).toBeNull();
  for (const privacy of ['SELF_ONLY', 'FOLLOWER_OF_CREATOR'] as const) {
    expect(codes({ ...branded, privacy })).toEqual(['tiktok_rules.branded_not_public']);
    expect(codes({ ...branded, privacy, disclose: false })).toEqual([]);
    expect(codes({ ...branded, privacy, brandedContent: false, yourBrand: true })).toEqual([]);
  }
});

test('what the account forbids is greyed out and off, whatever was ticked before', () => {
  const all = {
    ...ready,
    privacy: 'SELF_ONLY' as const,
    allowComment: true,
    allowDuet: true,
    allowStitch: true,
  };
  expect(interactionsOf(creator, all)).toEqual([
    { name: 'allowComment', label: 'Comment', allowed: true, why: null },
    {
      name: 'allowDuet',
      label: 'Duet',
      allowed: false,
      why: 'Duet is switched off in this account’s TikTok settings.',
    },
    { name: 'allowStitch', label: 'Stitch', allowed: true, why: null },
  ]);
  expect(interactionsOf(creator, { ...all, media: 'photos' })).toMatchObject([
    { name: 'allowComment' },
  ]);
  expect(videoInfoOf(all, creator, null)).toMatchObject({
    allowComment: true,
    allowDuet: false,
    allowStitch: true,
  });
});

test('a disclosure that says nothing forbids sending, in TikTok’s words', () => {
  const [problem] = checkChoices({ ...ready, disclose: true }, creator);
  expect(problem).toMatchObject({
    code: 'tiktok_rules.disclosure_incomplete',
    what: 'You need to indicate if your content promotes yourself, a third party, or both.',
    field: 'disclosure',
  });
});

test.each<[Partial<TiktokChoices>, string | null]>([
  [
    { disclose: true, yourBrand: true },
    "Your photo/video will be labeled as 'Promotional content'",
  ],
  [
    { disclose: true, brandedContent: true },
    "Your photo/video will be labeled as 'Paid partnership'",
  ],
  [
    { disclose: true, brandedContent: true, yourBrand: true },
    "Your photo/video will be labeled as 'Paid partnership'",
  ],
  [{ disclose: true }, null],
  [{ brandedContent: true, yourBrand: true }, null],
])('for %j the label is %s', (choices, prompt) => {
  expect(labelPrompt({ ...ready, ...choices })).toBe(prompt);
});

const lineOf = (choices: TiktokChoices) =>
  consentLine(choices)
    .map(({ text }) => text)
    .join('');
const linksOf = (choices: TiktokChoices) =>
  consentLine(choices).flatMap(({ text, href }) => (href === null ? [] : [[text, href]]));

const music = [
  'Music Usage Confirmation',
  'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
];

test('the consent line is TikTok’s, with its links', () => {
  expect(lineOf(ready)).toBe("By posting, you agree to TikTok's Music Usage Confirmation");
  expect(linksOf(ready)).toEqual([music]);
  const withPolicy =
    "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.";
  expect(lineOf(branded)).toBe(withPolicy);
  expect(lineOf({ ...branded, yourBrand: true })).toBe(withPolicy);
  expect(linksOf(branded)).toEqual([
    ['Branded Content Policy', 'https://www.tiktok.com/legal/page/global/bc-policy/en'],
    music,
  ]);
  expect(lineOf({ ...branded, disclose: false })).not.toContain('Policy');
});

test('nothing goes out directly before TikTok told what the account may post', () => {
  expect(codes(ready, null)).toEqual(['tiktok_rules.creator_unknown']);
});

test('a draft needs none of it, consents to nothing here, and says what it loses', () => {
  const draft: TiktokChoices = { ...open, mode: 'draft', title: 'x'.repeat(3000) };
  expect(codes(draft, null)).toEqual([]);
  expect(consentLine(draft)).toEqual([]);
  expect(lostInDraft(draft)).toMatch(/only the video/);
  expect(lostInDraft({ ...draft, media: 'photos' })).toMatch(/title and their description/);
  expect(lostInDraft(ready)).toBeNull();
});

test('texts are measured in UTF-16 units, by what they belong to', () => {
  expect(codes({ ...ready, title: '🫖'.repeat(1100) })).toEqual([]);
  expect(codes({ ...ready, title: `${'🫖'.repeat(1100)}x` })).toEqual([
    'tiktok_rules.caption_too_long',
  ]);
  const photos: TiktokChoices = { ...ready, media: 'photos' };
  expect(codes({ ...photos, title: 'x'.repeat(90), description: 'x'.repeat(4000) })).toEqual([]);
  expect(codes({ ...photos, title: 'x'.repeat(91), description: 'x'.repeat(4001) })).toEqual([
    'tiktok_rules.title_too_long',
    'tiktok_rules.description_too_long',
  ]);
  const draft: TiktokChoices = { ...photos, mode: 'draft', title: 'x'.repeat(91) };
  expect(codes(draft, null)).toEqual(['tiktok_rules.title_too_long']);
});

test('what is sent discloses only while disclosing is on', () => {
  const settled = { ...branded, privacy: 'MUTUAL_FOLLOW_FRIENDS', yourBrand: true } as const;
  expect(videoInfoOf(settled, creator, 1500)).toEqual({
    title: '',
    privacy: 'MUTUAL_FOLLOW_FRIENDS',
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    yourBrand: true,
    brandedContent: true,
    aiGenerated: false,
    coverMs: 1500,
  });
  expect(videoInfoOf({ ...settled, disclose: false }, creator, null)).toMatchObject({
    yourBrand: false,
    brandedContent: false,
  });
  const photos = { urls: ['https://media.example/1.jpg'], coverIndex: 0 };
  expect(photoPostOf({ ...settled, media: 'photos', addMusic: true }, creator, photos)).toEqual({
    ...photos,
    mode: 'direct',
    title: '',
    description: '',
    privacy: 'MUTUAL_FOLLOW_FRIENDS',
    allowComment: false,
    addMusic: true,
    yourBrand: true,
    brandedContent: true,
    aiGenerated: false,
  });
});

test('every problem is fit to be shown', () => {
  const wrong = { ...open, title: 'x'.repeat(9999), disclose: true };
  const all = [...checkChoices(wrong, creator), ...checkChoices(wrong, null)];
  expect(all).toHaveLength(5);
  for (const problem of all) expect(problemSchema.safeParse(problem).success).toBe(true);
});
