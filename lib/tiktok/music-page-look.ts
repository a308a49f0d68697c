import { itemsIn, resolveItem } from './lists-item.ts';
import { firstOf, LISTS_OF_SOUND, TITLES } from './music-page.ts';
import type { Candidate, MusicChoice } from './music-page-choice.ts';
import { readUrl } from './read-url.ts';
import { type ClipReading, LONGEST, type SoundFacts } from './reading.ts';
import type { Selector } from './surfaces.ts';

const CREATORS: readonly Selector[] = [{ css: '[data-e2e="music-creator"] a', seen: '2025 notes' }];

/** What stands in the page of a sound now. */
export type MusicPage = MusicChoice & { facts: SoundFacts };

/**
 * Reads the page of the sound that `href` names: the sound as a clip's data tell it, else as the
 * head draws it, and the clips of its list in their order. Undefined where it is no such page.
 */
export function lookAtMusicPage(
  page: Document,
  href: string,
  known: (clipId: string) => ClipReading | undefined,
): MusicPage | undefined {
  const address = readUrl(href);
  const title = firstOf(page, TITLES);
  if (address.kind !== 'sound' || !title) return undefined;
  const { musicId } = address;
  const creator = firstOf(page, CREATORS);
  const profile = readUrl(creator?.getAttribute('href') ?? '');
  const clips = clipsIn(page, known);
  const told = clips.find(({ reading }) => reading?.sound?.musicId === musicId);
  return {
    musicId,
    creator: profile.kind === 'profile' ? profile.username : undefined,
    clips,
    facts: told?.reading?.sound ?? {
      musicId,
      title: textOf(title, LONGEST.title),
      author: textOf(creator, LONGEST.soundAuthor),
      durationS: null,
      original: null,
      commercial: null,
    },
  };
}

function clipsIn(page: Document, known: (clipId: string) => ClipReading | undefined): Candidate[] {
  const list = firstOf(page, LISTS_OF_SOUND);
  const clips = new Map<string, Candidate>();
  for (const item of list ? itemsIn(list) : []) {
    const { clip } = resolveItem(item, known);
    if (clip) clips.set(clip.id, { clip, reading: known(clip.id) });
  }
  return [...clips.values()];
}

function textOf(element: Element | undefined, max: number): string {
  const text = (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.slice(0, max).toWellFormed();
}
