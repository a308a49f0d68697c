import type { ClipRef } from './clip.ts';
import type { ClipReading } from './reading.ts';

/** A clip that a sound's page shows. `reading`: what the page's data tell of it, where they do. */
export type Candidate = { clip: ClipRef; reading: ClipReading | undefined };

export type Choice =
  | { clip: ClipRef }
  /** `not_shown`: no clip with this sound stands there. `all_tried`: each public one was tried. */
  | { none: 'not_shown' | 'not_public' | 'all_tried' };

/**
 * Chooses the clip to import a sound from: one that everybody can see and that has this very sound
 * (its link in the list is taken for it where the page's data tell nothing of it), and was not tried.
 * A video goes before a photo post, whose address is none of a video; then the creator's own goes
 * first, then the longest, then the first in the page.
 */
export function chooseClip(
  { musicId, creator, clips }: MusicChoice,
  tried: ReadonlySet<string>,
): Choice {
  const having = clips.filter(({ reading }) => !reading || reading.sound?.musicId === musicId);
  if (having.length === 0) return { none: 'not_shown' };
  const open = having.filter(({ reading }) => !reading?.limited);
  if (open.length === 0) return { none: 'not_public' };
  const [best] = open
    .filter(({ clip }) => !tried.has(clip.id))
    .sort((one, other) => rankOf(other, creator) - rankOf(one, creator));
  return best ? { clip: best.clip } : { none: 'all_tried' };
}

/** `creator`: the username of whose sound it is; undefined = the page links to nobody. */
export type MusicChoice = { musicId: string; creator: string | undefined; clips: Candidate[] };

/** No video of TikTok's is as long as this, in seconds: it outweighs every length. */
const CREATOR = 1e6;
const VIDEO = 1e7;

function rankOf({ clip, reading }: Candidate, creator: string | undefined): number {
  const isCreators = creator !== undefined && clip.username.toLowerCase() === creator.toLowerCase();
  return (
    (clip.kind === 'video' ? VIDEO : 0) +
    (isCreators ? CREATOR : 0) +
    Math.min(reading?.durationS ?? 0, CREATOR - 1)
  );
}
