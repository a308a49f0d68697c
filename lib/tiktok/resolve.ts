import type { ClipRef } from './clip.ts';
import type { Findings, LinkedSound } from './find.ts';
import type { Address } from './read-url.ts';
import type { ClipReading, SoundFacts } from './reading.ts';

/** What is sure about one card; null = not sure, and then nothing is claimed. */
export type Resolution = {
  clip: ClipRef | null;
  sound: SoundFacts | null;
  /** For showing only. */
  caption: Findings['caption'];
};

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
  const reading = clip ? known(clip.id) : undefined;
  return {
    clip: clip && reading ? refined(clip, reading.clip) : clip,
    sound: soundOf(found.sounds, reading?.sound ?? null),
    caption: found.caption,
  };
}

function clipOf(
  found: Findings,
  address: Address | undefined,
  match: (found: Findings) => string | undefined,
): ClipRef | null {
  const addressed = address?.kind === 'clip' ? [address.clip] : [];
  const { marked, players, permalinks, links } = found;
  const isMute = [marked, players, permalinks, links, addressed].every((ids) => ids.length === 0);
  const id = isMute ? match(found) : idOf(found, addressed);
  if (id === undefined) return null;

  const named = [...found.permalinks, ...addressed, ...found.links].filter((ref) => ref.id === id);
  const username =
    named.find((ref) => !PLACEHOLDERS.has(ref.username))?.username ??
    (found.authors.length === 1 ? found.authors[0] : undefined) ??
    '';
  return { id, kind: named.some((ref) => ref.kind === 'photo') ? 'photo' : 'video', username };
}

function idOf(found: Findings, addressed: ClipRef[]): string | undefined {
  if (found.players.length > 1) return undefined;
  const [player] = found.players;
  const permalinks = idsOf(found.permalinks);
  const said = player ?? found.marked[0];
  if (said !== undefined) {
    return [...found.marked, ...permalinks].every((id) => id === said) ? said : undefined;
  }
  for (const ids of [permalinks, idsOf(found.links)]) {
    if (ids.length > 0) return ids.length === 1 ? ids[0] : undefined;
  }
  return addressed[0]?.id;
}

const idsOf = (refs: ClipRef[]): string[] => [...new Set(refs.map((ref) => ref.id))];

/** The page's data know the kind for sure: a photo may be opened under `/video/`. */
function refined(clip: ClipRef, told: ClipRef): ClipRef {
  return { id: clip.id, kind: told.kind, username: told.username || clip.username };
}

function soundOf(linked: LinkedSound[], told: SoundFacts | null): SoundFacts | null {
  if (linked.length === 0) return told;
  if (told) return linked.some(({ musicId }) => musicId === told.musicId) ? told : null;
  const [link, ...others] = linked;
  if (!link || others.length > 0) return null;
  return { ...link, author: '', durationS: null, original: null, commercial: null };
}
