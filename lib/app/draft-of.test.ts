import { expect, test } from 'vitest';
import { untouched } from '../posting/tiktok-rules/choices.ts';
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

test('keeps a file and what it shows, and asks anew what TikTok wants chosen for every post', () => {
  const file = { mediaId: 'media-1', name: 'cranes.mp4', size: 9, type: 'video/mp4' };
  const choices = {
    ...untouched({ mode: 'direct', media: 'video' }),
    privacy: 'SELF_ONLY',
    allowComment: true,
    aiGenerated: true,
  } as const;
  const payload = { ...aDelivery.payload, tiktok: { choices, file } };
  const draft = draftOf({ ...aDelivery, payload }, facts);
  expect(draft.file).toEqual(file);
  expect(draft.tiktok).toMatchObject({ privacy: null, allowComment: false, aiGenerated: true });
  expect(draftOf(aDelivery, facts).file).toBeUndefined();
});

test('keeps photos with their cover and their texts, and the cover of a file', () => {
  const photos = { urls: ['https://cdn.example.com/1.jpg'], coverIndex: 0 };
  const choices = {
    ...untouched({ mode: 'direct', media: 'photos' }),
    ...{ title: 'Cranes', description: 'All of them', addMusic: true, disclose: true },
    yourBrand: true,
  };
  const payload = { ...aDelivery.payload, caption: 'All of them', tiktok: { choices, photos } };
  const draft = draftOf({ ...aDelivery, payload }, facts);
  expect(draft).toMatchObject({ photos, caption: 'All of them', file: undefined });
  expect(draft.tiktok).toEqual(choices);
  const file = { mediaId: 'm', name: 'a.mp4', size: 9, type: '', durationS: 6, coverMs: 1500 };
  const film = { ...aDelivery.payload, tiktok: { choices, file } };
  expect(draftOf({ ...aDelivery, payload: film }, facts).file).toEqual(file);
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
