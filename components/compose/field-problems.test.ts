import { expect, test } from 'vitest';
import { checkDraft } from '../../lib/posting/check.ts';
import { emptyDraft } from '../../lib/posting/draft.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { problemBeside, stillNeeded } from './field-problems.ts';

const facts = { targets: [], sound: null, now: 0 };
const empty = checkDraft(emptyDraft(0), facts);
const wrong = checkDraft(
  { ...emptyDraft(0), contentUrl: 'http://a', soundKey: 'music:12345' },
  facts,
);

test('says nothing about empty fields before the first try', () => {
  const shown = { check: empty, tried: false, refused: null };
  expect(problemBeside('contentUrl', shown)).toBeNull();
  expect(problemBeside('contentUrl', { ...shown, tried: true })?.code).toBe('draft.no_video');
});

test('says what is wrong as one types', () => {
  const shown = { check: wrong, tried: false, refused: null };
  expect(problemBeside('contentUrl', shown)?.code).toBe('draft.video_not_https');
});

test('shows what the background refused beside its field and no other', () => {
  const refused = { code: 'x', field: 'caption' } as Problem;
  const shown = { check: empty, tried: false, refused };
  expect(problemBeside('caption', shown)).toBe(refused);
  expect(problemBeside('when', shown)).toBeNull();
});

test('names what is missing and what is wrong in one line', () => {
  expect(stillNeeded(empty)).toBe('Still needed: a video and an account.');
  expect(stillNeeded(wrong)).toBe(
    'Still needed: an account. Needs changing: the video URL and the sound.',
  );
});
