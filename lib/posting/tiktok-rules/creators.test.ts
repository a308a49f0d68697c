import { expect, test } from 'vitest';
import { aCreator } from '../../../tests/samples/samples.ts';
import type { CreatorInfo } from '../../providers/tiktok/schema.ts';
import { sharedBy } from './creators.ts';

const open: CreatorInfo = aCreator;
const closed: CreatorInfo = {
  ...open,
  privacyLevels: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  duetDisabled: true,
  maxDurationS: 180,
};
const told = (creator: CreatorInfo) => ({ creator, problem: null });

test('of one account it is exactly what TikTok told', () => {
  expect(open).toMatchObject(sharedBy([told(open)]) ?? {});
});

test('of several it is what every one of them may', () => {
  expect(sharedBy([told(open), told(closed)])).toEqual({
    privacyLevels: ['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    commentDisabled: false,
    duetDisabled: true,
    stitchDisabled: false,
    maxDurationS: 180,
  });
});

test('it is unknown while one of them has not been told of', () => {
  expect(sharedBy([])).toBeNull();
  expect(sharedBy([told(open), undefined])).toBeNull();
  expect(sharedBy([told(open), { creator: null, problem: null }])).toBeNull();
});
