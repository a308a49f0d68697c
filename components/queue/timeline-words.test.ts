import { expect, it } from 'vitest';
import type { Attempt, Delivery } from '../../lib/posting/delivery.ts';
import { attempt } from '../../lib/posting/testing/world.ts';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { timelineOf } from './timeline-words.ts';

const own = { ...aDelivery.target, provider: 'tiktok' as const };
const words = (change: Partial<Delivery>) =>
  timelineOf({ ...aDelivery, ...change }).map(({ text }) => text);
const tried = (change: Partial<Attempt>): Attempt => ({ ...attempt, problem: null, ...change });

it('says of what never left that nothing was posted, and of nobody that he refused it', () => {
  const problem = { ...aProblem, what: 'There is no connection.' };
  const offline = tried({ outcome: 'refused', httpStatus: null, remedy: 'retry', problem });
  expect(words({ attempts: [offline] })).toEqual([
    'Scheduled',
    'Sending to InfiniPost',
    'Nothing was posted (can be tried again). There is no connection.',
  ]);
  const refused = tried({ outcome: 'refused', httpStatus: 400 });
  expect(words({ attempts: [refused] }).at(-1)).toBe(
    'Answer: InfiniPost refused it, so nothing was posted (status 400)',
  );
});

it('speaks of a list only where the provider has one', () => {
  const evidence = { lookedAt: NOON, complete: false, candidates: [] };
  expect(words({ evidence })).toContain(
    'InfiniPost’s list showed no post, in the part of it that could be read',
  );
  const found = words({ target: own, evidence, attempts: [tried({ outcome: 'found' })] });
  expect(found).toContain('Asked TikTok what became of it');
  expect(found.join()).toContain('found at TikTok later');
  expect(found.join()).not.toContain('InfiniPost');
});

it('ends with a failure that came after the post was taken, and tells a refusal once', () => {
  const accepted = tried({ outcome: 'accepted', httpStatus: 200 });
  expect(words({ state: 'failed', attempts: [accepted] }).at(-1)).toBe('Failed');
  const refused = tried({ outcome: 'refused', httpStatus: 400 });
  expect(words({ state: 'failed', attempts: [refused] })).not.toContain('Failed');
});
