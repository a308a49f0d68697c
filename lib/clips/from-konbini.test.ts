import { expect, test } from 'vitest';
import { AUDIO } from '../providers/konbini/examples.ts';
import { type KonbiniAudio, readAudio } from '../providers/konbini/schema.ts';
import { soundReadingOf } from './from-konbini.ts';
import { soundReadingSchema } from './inspection.ts';

const audio = readAudio(AUDIO) as KonbiniAudio;
const musicId = '7123456789012345678';

test('makes a reading that can be stored', () => {
  const reading = soundReadingOf(audio, musicId, 1000);
  expect(soundReadingSchema.parse(reading)).toEqual(reading);
  expect(reading).toMatchObject({ musicId, at: 1000, author: 'The Kettles', videoCount: 500_000 });
});

test('is no reading of another sound, and one of the asked sound where none is named', () => {
  expect(soundReadingOf(audio, '54321', 1000)).toBeUndefined();
  expect(soundReadingOf({ ...audio, musicId: null }, '54321', 1000)?.musicId).toBe('54321');
});
