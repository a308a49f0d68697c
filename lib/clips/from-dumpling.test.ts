import { expect, test } from 'vitest';
import { VIDEO } from '../providers/dumpling/examples.ts';
import { type DumplingVideo, readVideo } from '../providers/dumpling/schema.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { clipReadingSchema } from '../tiktok/reading-schema.ts';
import { clipReadingOf } from './from-dumpling.ts';

const video = readVideo(VIDEO) as DumplingVideo;
const asked: ClipRef = { id: VIDEO.id, kind: 'photo', username: 'old.name' };

test('makes a reading that can be stored, with the username as it is today', () => {
  const reading = clipReadingOf(video, asked, 1000);
  expect(clipReadingSchema.parse(reading)).toEqual(reading);
  expect(reading).toMatchObject({
    source: 'dumpling',
    at: 1000,
    clip: { id: VIDEO.id, kind: 'photo', username: 'kettle.club' },
    figures: { views: 567_890 },
    sound: { musicId: '7123456789', commercial: null },
  });
});

test('is no reading of another clip', () => {
  expect(clipReadingOf({ ...video, id: '7300000000000000002' }, asked, 1000)).toBeUndefined();
});

test('keeps the asked username where none is told, and drops a sound whose id is none', () => {
  const author = { ...video.author, username: '' };
  const sound = video.sound && { ...video.sound, musicId: 'none' };
  const reading = clipReadingOf({ ...video, author, sound }, asked, 1000);
  expect(reading).toMatchObject({ clip: asked, author: { username: 'old.name' }, sound: null });
});
