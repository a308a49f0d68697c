import type { DraftCheck } from '../../lib/posting/check.ts';
import type { Problem } from '../../lib/problems/problem.ts';

/** What is only missing yet: beside an empty field it would shout at someone who just began. */
const MISSING_WORDS: Record<string, string> = {
  'draft.no_video': 'a video',
  'draft.no_photo': 'a photo',
  'draft.no_target': 'an account',
  'draft.no_time': 'a date and time',
  'draft.video_unread': 'a look at the file',
  'tiktok_rules.creator_unknown': 'TikTok’s answer',
  'tiktok_rules.no_privacy': 'who may see it',
  'tiktok_rules.disclosure_incomplete': 'what it promotes',
};
const MISSING = Object.keys(MISSING_WORDS);

const FIELD_WORDS: Record<string, string> = {
  sound: 'the sound',
  contentUrl: 'the video URL',
  video: 'the video file',
  photos: 'the photos',
  caption: 'the caption',
  title: 'the title',
  description: 'the description',
  targets: 'the accounts',
  creator: 'the TikTok account',
  privacy: 'who may see it',
  disclosure: 'what it promotes',
  when: 'the time',
};

const LIST = new Intl.ListFormat('en');

type Shown = { check: DraftCheck; tried: boolean; refused: Problem | null };

/**
 * The problems to show beside a field. What is merely missing shows after a first try to schedule;
 * what is wrong shows as one types; what the background refused shows until the next edit.
 */
export function problemsBeside(field: string, { check, tried, refused }: Shown): Problem[] {
  const own = check.problems.filter((problem) => problem.field === field);
  const shown = own.filter(({ code }) => tried || !MISSING.includes(code));
  if (shown.length > 0) return shown;
  return refused?.field === field ? [refused] : [];
}

/** The first of them, for a field that has room for one. */
export function problemBeside(field: string, shown: Shown): Problem | null {
  return problemsBeside(field, shown)[0] ?? null;
}

/** One photo is called as its place is. */
const isPhoto = (field: string) => /^photo \d+$/.test(field);

/** The line beside the button while the post is not ready: what is missing and what is wrong. */
export function stillNeeded(check: DraftCheck): string {
  const missing = check.problems.flatMap(({ code }) => MISSING_WORDS[code] ?? []);
  const wrong = check.problems
    .filter(({ code }) => !MISSING.includes(code))
    .map(({ field = '' }) => FIELD_WORDS[field] ?? (isPhoto(field) ? field : 'the post'));
  const sentences = [
    missing.length > 0 ? `Still needed: ${LIST.format(missing)}.` : '',
    wrong.length > 0 ? `Needs changing: ${LIST.format(wrong)}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
