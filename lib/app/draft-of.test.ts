import { expect, test } from 'vitest';
import { draftOf } from './draft-of.ts';
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
