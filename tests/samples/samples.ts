import type { Delivery } from '../../lib/posting/delivery.ts';
import type { Draft } from '../../lib/posting/draft.ts';
import type { Target } from '../../lib/posting/target.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import type { CreatorInfo } from '../../lib/providers/tiktok/schema.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';

/** Friday 20 November 2026, noon UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export const aClip: ClipRef = {
  id: '7574621035113472001',
  kind: 'video',
  username: 'copper.kettle',
};

export const aTarget: Target = {
  id: 'infinipost:acc_studio',
  provider: 'infinipost',
  accountId: 'acc_studio',
  label: 'Studio',
  platform: 'tiktok',
  username: 'studio',
  name: 'The studio',
  status: 'ready',
  checkedAt: NOON,
};

export const anInstagram: Target = {
  ...aTarget,
  id: 'infinipost:acc_insta',
  accountId: 'acc_insta',
  label: 'Gram',
  platform: 'instagram',
};

export const aSound: Sound = {
  id: 'music:7574621035113472999',
  clip: aClip,
  facts: null,
  title: 'original sound',
  savedAt: NOON,
  state: 'imported',
  soundId: 'sound_1',
  importedAt: NOON,
  attempt: null,
  problem: null,
};

export const aDraft: Draft = {
  id: 'current',
  caption: 'Kettle on #tea',
  contentUrl: 'https://media.example.com/kettle.mp4',
  targetIds: [aTarget.id],
  soundKey: aSound.id,
  when: { kind: 'at', local: '2026-11-21T09:00', zone: 'America/New_York', overlap: null },
  updatedAt: NOON,
};

export const aDelivery: Delivery = {
  id: 'delivery-1',
  postId: 'post-1',
  repeats: null,
  target: aTarget,
  payload: {
    contentUrl: aDraft.contentUrl,
    caption: aDraft.caption,
    soundId: 'sound_1',
    schedule: { local: '2026-11-21T09:00', zone: 'America/New_York' },
  },
  chosen: { local: '2026-11-21T09:00', zone: 'America/New_York' },
  dueAt: Date.UTC(2026, 10, 21, 14),
  sendAt: null,
  fingerprint: 'fingerprint-1',
  soundTitle: 'original sound',
  state: 'scheduled',
  lease: null,
  attempts: [],
  remote: null,
  evidence: null,
  problem: null,
  lookFailures: 0,
  wakeAt: 0,
  createdAt: NOON,
  updatedAt: NOON,
};

export const aProblem: Problem = {
  code: 'test.problem',
  remedy: 'ask_user',
  what: 'Something happened.',
  means: 'It means something.',
  next: 'Do one thing.',
  step: 'none',
};

/** An own TikTok account that may post anything. */
export const aCreator: CreatorInfo = {
  username: 'kettle.club',
  nickname: 'Kettle Club',
  avatarUrl: null,
  privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxDurationS: 600,
};
