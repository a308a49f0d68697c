import * as z from 'zod/mini';
import { countNumber, idText, orNull, seconds, shortText } from '../lenient.ts';

/** What KonbiniAPI tells of a TikTok sound; null = untold. */
export type KonbiniAudio = {
  /** Out of the sound's address; null = the answer does not name it. */
  musicId: string | null;
  title: string;
  author: { name: string | null; username: string | null } | null;
  durationS: number | null;
  /** Number of videos that use the sound. */
  videoCount: number | null;
  album: string | null;
  original: boolean | null;
  copyrighted: boolean | null;
};

const person = z.object({
  name: orNull(shortText(200)),
  preferredUsername: orNull(shortText(100)),
});

/**
 * `isOriginal` and `isCopyrighted` are of the newer schema only, and `attributedTo` is an object in
 * one description and a list in the other (KonbiniAPI's documentation, drift).
 */
const audioShape = z.object({
  data: z.object({
    type: z.literal('Audio'),
    name: shortText(300),
    id: orNull(z.string()),
    entityId: orNull(idText),
    duration: orNull(seconds),
    videoCount: orNull(countNumber),
    album: orNull(shortText(300)),
    attributedTo: z.catch(z.union([person, z.array(person)]), []),
    isOriginal: orNull(z.boolean()),
    isCopyrighted: orNull(z.boolean()),
  }),
});

/** The digits at the end of `https://www.tiktok.com/music/<slug>-<id>`. */
function musicIdOf(address: string | null, entityId: string | null): string | null {
  const digits = /[-/]([0-9]{5,20})\/?(?:[?#].*)?$/.exec(address ?? '')?.[1];
  return digits ?? (/^[0-9]{5,20}$/.test(entityId ?? '') ? entityId : null);
}

/** A sound out of the answer; `undefined` = not an audio. */
export function readAudio(json: unknown): KonbiniAudio | undefined {
  const parsed = audioShape.safeParse(json);
  if (!parsed.success) return undefined;
  const audio = parsed.data.data;
  const author = [audio.attributedTo].flat()[0];
  return {
    musicId: musicIdOf(audio.id, audio.entityId),
    title: audio.name,
    author: author ? { name: author.name, username: author.preferredUsername } : null,
    durationS: audio.duration,
    videoCount: audio.videoCount,
    album: audio.album,
    original: audio.isOriginal,
    copyrighted: audio.isCopyrighted,
  };
}
