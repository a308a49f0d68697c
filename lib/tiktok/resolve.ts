import type { ClipRef } from './clip.ts';
import type { Findings, LinkedSound } from './find.ts';
import type { Address } from './read-url.ts';
import type { ClipReading, SoundFacts } from './reading.ts';

/**
 * What is sure about one card; null = not sure, and then nothing is claimed. Whose and which kind a
 * clip is, its sound and its caption are looked up when they are asked for, as at a press.
 */
export type Resolution = {
  clip: ClipRef | null;
  sound: SoundFacts | null;
  /** For showing only. */
  caption: Findings['caption'];
};

/** A clip that is sure, with what the page draws of it, as plain data. */
export type Taken = Resolution & { clip: ClipRef };

/** What a resolution says at this moment: the card may be given to another clip in the next. */
export function taken({ clip, sound, caption }: Resolution): Taken | undefined {
  return clip ? { clip: { ...clip }, sound, caption: { ...caption } } : undefined;
}

/** Stand-ins that TikTok itself writes where the username is not known. */
const PLACEHOLDERS = new Set(['', 'i', '_']);

/**
 * Decides which clip and which sound a card shows. A wrong one is worse than none.
 *
 * - The card's own mark says it, or the mounted player, which must not disagree; else the card's
 *   own permalink; else its one link to a clip; else the address bar, which is passed in only where
 *   it speaks of this very card.
 * - Two players, or a player and a mark or permalink that disagree, are a card in the middle of a
 *   change.
 * - Where none of these speaks at all, the one clip of the page's data that looks like the card.
 * - The sound is that of the page's data on the same clip, or of the card's own music link; where
 *   both speak and disagree, none.
 *
 * `known` gives what the page's data say about a clip id, `match` the id of the one clip that has a
 * card's author, sound and caption.
 */
export function resolve(
  found: Findings,
  address: Address | undefined,
  known: (clipId: string) => ClipReading | undefined,
  match: (found: Findings) => string | undefined = () => undefined,
): Resolution {
  const clip = clipOf(found, address, match);
  const told = () => (clip ? known(clip.id) : undefined);
  return {
    clip: clip && refined(clip, () => told()?.clip),
    get sound() {
      return soundOf(found.sounds, told()?.sound ?? null);
    },
    get caption() {
      return found.caption;
    },
  };
}

function clipOf(
  found: Findings,
  address: Address | undefined,
  match: (found: Findings) => string | undefined,
): ClipRef | null {
  const addressed = address?.kind === 'clip' ? [address.clip] : [];
  const id = idOf(found, addressed, match);
  if (id === undefined) return null;

  const named = () =>
    [...found.permalinks, ...addressed, ...found.links].filter((ref) => ref.id === id);
  return {
    id,
    get kind() {
      return named().some((ref) => ref.kind === 'photo') ? 'photo' : 'video';
    },
    get username() {
      const told = named().find((ref) => !PLACEHOLDERS.has(ref.username))?.username;
      if (told !== undefined) return told;
      const [author = '', ...others] = found.authors;
      return others.length === 0 ? author : '';
    },
  };
}

/** Looks no further than it must: every look-up is a search through the card. */
function idOf(
  found: Findings,
  addressed: ClipRef[],
  match: (found: Findings) => string | undefined,
): string | undefined {
  const { players, marked } = found;
  if (players.length > 1) return undefined;
  const permalinks = idsOf(found.permalinks);
  const said = players[0] ?? marked[0];
  if (said !== undefined) {
    return [...marked, ...permalinks].every((id) => id === said) ? said : undefined;
  }
  if (permalinks.length > 0) return permalinks.length === 1 ? permalinks[0] : undefined;
  const links = idsOf(found.links);
  if (links.length > 0) return links.length === 1 ? links[0] : undefined;
  return addressed[0]?.id ?? match(found);
}

const idsOf = (refs: ClipRef[]): string[] => [...new Set(refs.map((ref) => ref.id))];

/** The page's data know the kind for sure: a photo may be opened under `/video/`. */
function refined(clip: ClipRef, told: () => ClipRef | undefined): ClipRef {
  return {
    id: clip.id,
    get kind() {
      return told()?.kind ?? clip.kind;
    },
    get username() {
      return told()?.username || clip.username;
    },
  };
}

function soundOf(linked: LinkedSound[], told: SoundFacts | null): SoundFacts | null {
  if (linked.length === 0) return told;
  if (told) return linked.some(({ musicId }) => musicId === told.musicId) ? told : null;
  const [link, ...others] = linked;
  if (!link || others.length > 0) return null;
  return { ...link, author: '', durationS: null, original: null, commercial: null };
}
