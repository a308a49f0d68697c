import type { DraftCheck } from '../../lib/posting/check.ts';
import type { Problem } from '../../lib/problems/problem.ts';

/** What is only missing yet: beside an empty field it would shout at someone who just began. */
const MISSING_WORDS: Record<string, string> = {
  'draft.no_video': 'a video',
  'draft.no_target': 'an account',
  'draft.no_time': 'a date and time',
};
const MISSING = Object.keys(MISSING_WORDS);

const FIELD_WORDS: Record<string, string> = {
  sound: 'the sound',
  contentUrl: 'the video URL',
  caption: 'the caption',
  targets: 'the accounts',
  when: 'the time',
};

const LIST = new Intl.ListFormat('en');

/**
 * The problem to show beside a field. What is merely missing shows after a first try to schedule;
 * what is wrong shows as one types; what the background refused shows until the next edit.
 */
export function problemBeside(
  field: string,
  shown: { check: DraftCheck; tried: boolean; refused: Problem | null },
): Problem | null {
  const own = shown.check.problems.find((problem) => problem.field === field);
  if (own && (shown.tried || !MISSING.includes(own.code))) return own;
  return shown.refused?.field === field ? shown.refused : null;
}

/** The line beside the button while the post is not ready: what is missing and what is wrong. */
export function stillNeeded(check: DraftCheck): string {
  const missing = check.problems.flatMap(({ code }) => MISSING_WORDS[code] ?? []);
  const wrong = check.problems
    .filter(({ code }) => !MISSING.includes(code))
    .map(({ field }) => FIELD_WORDS[field ?? ''] ?? 'the post');
  const sentences = [
    missing.length > 0 ? `Still needed: ${LIST.format(missing)}.` : '',
    wrong.length > 0 ? `Needs changing: ${LIST.format(wrong)}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
