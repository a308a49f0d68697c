import type { LedgerEntry } from '../ledger/entry.ts';
import { createInFlight } from '../sharing/in-flight.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import type { ClipReading } from '../tiktok/reading.ts';
import { clipReadingSchema } from '../tiktok/reading-schema.ts';
import { type Asked, askOnce, type How, type Question } from './asking.ts';
import { type Inspection, type SoundReading, soundReadingSchema } from './inspection.ts';
import type { AnswerStore } from './store.ts';

export type InspectingEffects = {
  answers: AnswerStore;
  now(): number;
  /** Asks DumplingAI; counted in the ledger. Throws with a problem. */
  readClip(clip: ClipRef, by: LedgerEntry['by']): Promise<ClipReading>;
  /** Asks KonbiniAPI; counted in the ledger. Throws with a problem. */
  readSound(musicId: string, by: LedgerEntry['by']): Promise<SoundReading>;
  isAbsence(thrown: unknown): boolean;
};

export type Inspecting = {
  /**
   * What the providers tell of a clip and of its sound. `musicId` is the sound as the page tells
   * it; without one it is taken from the clip's reading, which then has to come first.
   */
  inspect(
    clip: ClipRef,
    musicId: string | null,
    how: How,
    by: LedgerEntry['by'],
  ): Promise<Inspection>;
};

export function createInspecting(effects: InspectingEffects): Inspecting {
  const { isAbsence } = effects;
  const inFlight = createInFlight();

  /** The same question asked meanwhile shares the answer, up to the moment that it is stored. */
  const asked = <T>(question: Question<T>, how: How): Promise<Asked<T>> =>
    inFlight(`${how} ${question.key}`, () => askOnce(question, how, effects));

  const clipReading = (clip: ClipRef, how: How, by: LedgerEntry['by']) =>
    asked<ClipReading>(
      {
        key: `dumpling:clip:${clip.id}`,
        kind: 'clip',
        schema: clipReadingSchema,
        ask: () => effects.readClip(clip, by),
        isAbsence,
      },
      how,
    );

  const soundReading = (musicId: string, how: How, by: LedgerEntry['by']) =>
    asked<SoundReading>(
      {
        key: `konbini:sound:${musicId}`,
        kind: 'sound',
        schema: soundReadingSchema,
        ask: () => effects.readSound(musicId, by),
        isAbsence,
      },
      how,
    );

  return {
    inspect: async (clip, musicId, how, by) => {
      const clipAsked = clipReading(clip, how, by);
      const sound = musicId ?? (await clipAsked).reading?.sound?.musicId;
      const soundAsked: Promise<Asked<SoundReading>> = sound
        ? soundReading(sound, how, by)
        : Promise.resolve({ reading: null, problem: null });
      const [ofClip, ofSound] = await Promise.all([clipAsked, soundAsked]);
      return {
        clip,
        readings: ofClip.reading ? [ofClip.reading] : [],
        sound: ofSound.reading,
        problems: [ofClip.problem, ofSound.problem].filter((problem) => problem !== null),
      };
    },
  };
}
