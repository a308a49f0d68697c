import { expect, test } from 'vitest';
import { draftOf, whenOf } from './draft-of.ts';
import { aDelivery, aSound } from './testing/window.ts';

const facts = { deliveries: [aDelivery], sounds: [aSound], now: aDelivery.dueAt - 1 };

test('finds the sound of a post whose Instagram account carried none', () => {
  const payload = { ...aDelivery.payload, soundId: null };
  const onInstagram = { ...aDelivery, id: 'delivery-2', payload };
  expect(draftOf(onInstagram, facts).soundKey).toBe(aSound.id);
});

test('leaves the sound out when the library no longer has it', () => {
  expect(draftOf(aDelivery, { ...facts, sounds: [] }).soundKey).toBeNull();
});

test('turns a time that has passed into now', () => {
  expect(draftOf(aDelivery, { ...facts, now: aDelivery.dueAt }).when).toEqual({ kind: 'now' });
});

test('a time that exists twice stays the one of the two that it was', () => {
  const twice = { local: '2027-11-07T01:30', zone: 'America/New_York' };
  const earlier = Date.UTC(2027, 10, 7, 5, 30);
  const whenAt = (dueAt: number) => whenOf({ ...aDelivery, chosen: twice, dueAt }, 0);
  expect(whenAt(earlier)).toEqual({ kind: 'at', ...twice, overlap: 'earlier' });
  expect(whenAt(earlier + 60 * 60_000)).toEqual({ kind: 'at', ...twice, overlap: 'later' });
});
