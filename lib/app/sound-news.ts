import { type ImportState, needsOtherClip, type Sound } from '../sounds/sound.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { type News, newsOfProblem } from './clip-news.ts';
import { NO_CLIP } from './sound-problems.ts';

/**
 * What is told once a sound was saved from its own page: from whose clip it comes. `next`: the clip to
 * try where InfiniPost could not get the sound out of that one; undefined = the page shows none.
 */
export function newsOfMusic(sound: Sound, musicId: string, next: ClipRef | undefined): News {
  const { clip, problem, state } = sound;
  if (needsOtherClip(sound)) return notFromThere(clip, musicId, next);
  if (problem) {
    const news = newsOfProblem(problem, clip);
    return { ...news, text: `${news.text} It comes from ${nameOf(clip)}.` };
  }
  const action = { label: 'Use in post', does: 'use' } as const;
  return { text: savedFrom(nameOf(clip))[state], clip, action, stays: state === 'unknown' };
}

const savedFrom = (whose: string): Record<ImportState, string> => ({
  imported: `Sound saved and imported, from ${whose}.`,
  importing: `Sound saved. It is being imported, from ${whose}.`,
  not_imported: `Sound saved, from ${whose}. It is not imported yet.`,
  unknown: `Sound saved, from ${whose}. Whether it was imported is not known: look in your library.`,
});

function notFromThere(clip: ClipRef, musicId: string, next: ClipRef | undefined): News {
  const text = [
    `InfiniPost could not get the sound out of ${nameOf(clip)}: it may be private, restricted or gone.`,
    NO_CLIP.all_tried.means,
    next ? `The next one to try is ${nameOf(next)}.` : NO_CLIP.all_tried.next,
  ].join(' ');
  const action = next && ({ label: 'Try the next video', does: 'try_next', musicId } as const);
  return { text, clip, action: action ?? null, stays: true };
}

function nameOf({ username, kind }: ClipRef): string {
  const what = kind === 'video' ? 'video' : 'photo post';
  return username === '' ? `a ${what}` : `@${username}’s ${what}`;
}
