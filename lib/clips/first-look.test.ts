import { expect, test } from 'vitest';
import { clipReadingSchema } from '../tiktok/reading-schema.ts';
import { firstLook, pageReading, withPage } from './first-look.ts';

const clip = { id: '7301234567890123456', kind: 'video', username: 'ana' } as const;
const drawn = { clip, sound: null, caption: { text: 'drawn', hashtags: ['violin'] } };
const told = { ...pageReading(drawn, undefined, 1), caption: 'told' };

test('the page’s data win over what it draws', () => {
  expect(pageReading(drawn, told, 9)).toBe(told);
});

test('the page’s data on another clip are not used', () => {
  const other = { ...told, clip: { ...clip, id: '7301234567890123457' } };
  expect(pageReading(drawn, other, 9)).toMatchObject({ clip, caption: 'drawn', at: 9 });
});

test('what is drawn is a valid reading without counts, which the page rounds', () => {
  const reading = pageReading(drawn, undefined, 9);
  expect(clipReadingSchema.parse(reading)).toEqual(reading);
  expect(Object.values(reading.figures)).toEqual([null, null, null, null, null]);
});

test('an answer is joined with the page’s reading, and only of the same clip', () => {
  const answer = { ...firstLook({ ...told, source: 'dumpling' }), problems: [] };
  expect(withPage(answer, told).readings.map(({ source }) => source)).toEqual(['page', 'dumpling']);
  const other = { ...told, clip: { ...clip, id: '7301234567890123457' } };
  expect(withPage(answer, other).readings.map(({ source }) => source)).toEqual(['dumpling']);
});
