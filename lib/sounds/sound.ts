import * as z from 'zod/mini';
import { problemSchema } from '../problems/problem.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { clipRefSchema } from '../tiktok/clip-schema.ts';
import { soundFactsSchema } from '../tiktok/reading-schema.ts';
import { soundKeyOf } from './sound-key.ts';

/**
 * How far a saved sound is on its way into InfiniPost.
 * - `not_imported`: in the library; no key yet, or the import was refused (see `problem`)
 * - `importing`: asked, not answered; the attempt says by which run of the background
 * - `imported`: InfiniPost answered with a `soundId`
 * - `unknown`: asked, and the answer was lost; asking again may import it twice, so a person decides
 */
export const importStateSchema = z.enum(['not_imported', 'importing', 'imported', 'unknown']);
export type ImportState = z.infer<typeof importStateSchema>;

export const soundSchema = z.object({
  /** `music:<musicId>` where the sound's own id is known, else `clip:<clipId>`. */
  id: z.string().check(z.regex(/^(music|clip):[0-9]{5,20}$/)),
  /** The clip it was seen on, and is imported from. */
  clip: clipRefSchema,
  facts: z.nullable(soundFactsSchema),
  /** Shown name: the title as told, or InfiniPost's name for it. */
  title: z.string().check(z.maxLength(300)),
  savedAt: z.number(),
  state: importStateSchema,
  soundId: z.nullable(z.string().check(z.maxLength(200))),
  importedAt: z.nullable(z.number()),
  attempt: z.nullable(z.object({ id: z.string(), bootId: z.string(), at: z.number() })),
  problem: z.nullable(problemSchema),
});
export type Sound = z.infer<typeof soundSchema>;

/** The library key of the sound of a clip. */
export function soundKey(clip: ClipRef, musicId: string | undefined): Sound['id'] {
  return musicId === undefined ? `clip:${clip.id}` : soundKeyOf(musicId);
}

/** Import problems that lie in the clip: the same sound can be had from another one. */
const FAILED_FOR_THE_CLIP = ['infinipost.extraction_failed', 'infinipost.invalid_url'];

/** Whether a sound could not be imported from its clip, and may be from another one. */
export function needsOtherClip({ state, problem }: Sound): boolean {
  return state === 'not_imported' && FAILED_FOR_THE_CLIP.includes(problem?.code ?? '');
}

/**
 * What becomes of a saved sound when `told` is saved: itself with the facts that it lacked, if both
 * are one sound, else `undefined`. One clip has one sound, so a clip whose sound was not told is
 * recognised by itself: importing its sound once more would cost once more. One
 * that could not be imported from its clip is imported from the clip that it is saved from now.
 */
export function sameSound(known: Sound, told: Sound): Sound | undefined {
  const isSame =
    known.facts && told.facts
      ? known.facts.musicId === told.facts.musicId
      : known.id === told.id || known.clip.id === told.clip.id;
  if (!isSame) return undefined;
  const isMoved = needsOtherClip(known) && known.clip.id !== told.clip.id;
  const isToldNow = !known.facts && told.facts;
  if (!isMoved && !isToldNow) return known;
  return {
    ...known,
    ...(isMoved ? { clip: told.clip } : {}),
    ...(isToldNow ? { facts: told.facts, title: told.title } : {}),
  };
}
