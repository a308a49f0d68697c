import type { DumplingVideo } from '../providers/dumpling/schema.ts';
import { type ClipRef, MUSIC_ID, USERNAME } from '../tiktok/clip.ts';
import type { ClipReading } from '../tiktok/reading.ts';

/**
 * DumplingAI's answer as a reading of the clip asked for, at `at` (ms since 1970). `undefined` =
 * it is about another clip. The kind is the asked one's, since the answer does not tell it, and so
 * is the username where the answer's is not one.
 */
export function clipReadingOf(
  video: DumplingVideo,
  asked: ClipRef,
  at: number,
): ClipReading | undefined {
  if (video.id !== asked.id) return undefined;
  const told = video.author.username;
  const username = told !== '' && USERNAME.test(told) ? told : asked.username;
  const { sound } = video;
  return {
    source: 'dumpling',
    at,
    clip: { ...asked, username },
    caption: video.caption,
    author: { ...video.author, username },
    createdAt: video.createdAt,
    coverUrl: video.coverUrl,
    durationS: video.durationS,
    figures: video.figures,
    hashtags: video.hashtags,
    sound: sound !== null && MUSIC_ID.test(sound.musicId) ? { ...sound, commercial: null } : null,
  };
}
