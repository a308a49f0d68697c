import { expect, test } from 'vitest';
import { aCreator } from '../../../tests/samples/samples.ts';
import { type TiktokChoices, untouched } from './choices.ts';
import { withdrawnFrom } from './withdrawn.ts';

const chosen: TiktokChoices = {
  ...untouched({ mode: 'direct', media: 'video' }),
  privacy: 'PUBLIC_TO_EVERYONE',
  allowComment: true,
  allowDuet: true,
};

test('nothing is said of what may be as it was chosen, or was not chosen at all', () => {
  expect(withdrawnFrom(chosen, aCreator)).toBeNull();
  const closed = { ...aCreator, stitchDisabled: true };
  expect(withdrawnFrom(chosen, closed)).toBeNull();
  expect(withdrawnFrom({ ...chosen, privacy: null, allowDuet: false }, closed)).toBeNull();
});

test('says what may no longer be, and what to do', () => {
  const levels = { ...aCreator, privacyLevels: ['SELF_ONLY' as const] };
  expect(withdrawnFrom(chosen, levels)).toBe(
    'This account’s TikTok settings no longer allow what was chosen: Everyone. Choose again who may see it.',
  );
  expect(withdrawnFrom(chosen, { ...aCreator, duetDisabled: true })).toBe(
    'This account’s TikTok settings no longer allow what was chosen: Duet. What is greyed out stays off.',
  );
  expect(withdrawnFrom(chosen, { ...levels, duetDisabled: true, commentDisabled: true })).toContain(
    'Everyone, Comment, and Duet. Choose again who may see it. What is greyed out stays off.',
  );
});

test('photos have no duet to lose', () => {
  const photos: TiktokChoices = { ...chosen, media: 'photos' };
  expect(withdrawnFrom(photos, { ...aCreator, duetDisabled: true })).toBeNull();
});
