import { expect, it } from 'vitest';
import { aDelivery, anInstagram, aProblem, NOON } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import { refuse } from '../providers/testing/refuse.ts';
import { createResting, NotYetError, restAfter } from './resting.ts';

const busy = refuse('infinipost', 'posts', 429, {});

it.each<[string, unknown, number | undefined]>([
  ['asked too often: as long as it says', busy, 9000],
  ['in trouble', refuse('infinipost', 'posts', 503, {}), 9000],
  ['its own limit, known before', new NotYetError(aProblem, 4000), 4000],
  ['a problem of ours', new ProblemError(aProblem), undefined],
  ['an accident', new TypeError('odd'), undefined],
])('%s', (_, thrown, ms) => {
  expect(restAfter(thrown)).toBe(ms);
});

it('one who is told to wait waits for all of the same key, and for the same TikTok account only', () => {
  let now = NOON;
  const resting = createResting(() => now);
  resting.note(aDelivery, busy);
  expect(resting.leftFor({ ...aDelivery, target: anInstagram })).toBe(9000);
  const own = (id: string) => {
    const target = { ...aDelivery.target, provider: 'tiktok' as const, id: `tiktok:${id}` };
    return { ...aDelivery, target };
  };
  resting.note(own('a'), new NotYetError(aProblem, 5000));
  expect([resting.leftFor(own('a')), resting.leftFor(own('b'))]).toEqual([5000, 0]);
  now += 5000;
  expect([resting.leftFor(own('a')), resting.leftFor(aDelivery)]).toEqual([0, 4000]);
});

it('a clock that was put back makes nobody wait for longer', () => {
  let now = NOON;
  const resting = createResting(() => now);
  resting.note(aDelivery, busy);
  now -= 3_600_000;
  expect(resting.leftFor(aDelivery)).toBe(0);
});
