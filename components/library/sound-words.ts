import type { ImportState, Sound } from '../../lib/sounds/sound.ts';
import { durationText } from '../../lib/time/text.ts';
import type { Tone } from '../ui/chip.tsx';

/** How far a sound is, as a word and a colour. */
export const SOUND_STATES = {
  not_imported: { word: 'Not imported', tone: 'idle' },
  importing: { word: 'Importing…', tone: 'info' },
  imported: { word: 'Imported', tone: 'good' },
  unknown: { word: 'Not known', tone: 'warn' },
} as const satisfies Record<ImportState, { word: string; tone: Tone }>;

/** What is known about a sound in one line: author, length, whether it is original. */
export function soundFactsText(sound: Sound): string {
  const { facts } = sound;
  if (facts === null) return '';
  const parts = [facts.author, facts.durationS === null ? '' : durationText(facts.durationS)];
  if (facts.original === true) parts.push('original sound');
  return parts.filter(Boolean).join(' · ');
}
