import type { ClipReading } from '../reading.ts';
import type { Generation } from './generation.ts';
import { readItem } from './item.ts';
import { nextData } from './next-data.ts';
import { parsed } from './shape.ts';
import { sigiState } from './sigi-state.ts';
import { universalData } from './universal-data.ts';

/** Newest first; a page may carry several (live and collection pages still have `SIGI_STATE`). */
export const GENERATIONS: readonly Generation[] = [universalData, sigiState, nextData];

/** The largest script seen was 0.4 MB; a page that sends more than this is not worth the memory. */
const MAX_CHARS = 8_000_000;

/** What the page's first load told. It is about that load only: navigation does not update it. */
export type PageData = {
  /** Readings by clip id. Look up the id wanted: the script may be about another clip. */
  clips: ReadonlyMap<string, ClipReading>;
  /** TikTok's status for the clip that the page was loaded for; null = none told. */
  status: number | null;
};

/**
 * Reads the first-load scripts. `textOf` gives the text of the script with an id, or undefined.
 * `at`: now, ms since 1970. Everything in them is taken as untrusted; nothing throws.
 */
export function readPageData(
  textOf: (scriptId: string) => string | undefined,
  at: number,
): PageData {
  const clips = new Map<string, ClipReading>();
  let status: number | null = null;
  for (const generation of GENERATIONS) {
    const text = textOf(generation.scriptId);
    if (!text || text.length > MAX_CHARS) continue;
    const told = generation.find(parsed(text));
    status ??= told.status;
    for (const value of told.items) {
      const reading = readItem(value, at);
      if (reading && !clips.has(reading.clip.id)) clips.set(reading.clip.id, reading);
    }
  }
  return { clips, status };
}
