import type { KonbiniAudio } from '../providers/konbini/schema.ts';
import type { SoundReading } from './inspection.ts';

/**
 * KonbiniAPI's answer as a reading of the sound asked for, at `at` (ms since 1970). `undefined` =
 * it names another sound; an answer that names none is taken as the one asked for.
 */
export function soundReadingOf(
  audio: KonbiniAudio,
  musicId: string,
  at: number,
): SoundReading | undefined {
  if (audio.musicId !== null && audio.musicId !== musicId) return undefined;
  return {
    source: 'konbini',
    at,
    musicId,
    title: audio.title,
    author: audio.author?.name ?? audio.author?.username ?? null,
    durationS: audio.durationS,
    videoCount: audio.videoCount,
    album: audio.album,
    original: audio.original,
  };
}
