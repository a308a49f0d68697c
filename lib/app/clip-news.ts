import type { NextStep, Problem } from '../problems/problem.ts';
import type { ImportState, Sound } from '../sounds/sound.ts';
import type { ClipRef } from '../tiktok/clip.ts';

/** What can be pressed beside a piece of news. `try_next`: another clip of this sound's page. */
export type NewsAction = { label: string } & (
  | { does: 'use' | 'open_options' }
  | { does: 'try_next'; musicId: string }
);

/** One piece of news about a clip or about a sound, and the one thing to press beside it. */
export type News = {
  text: string;
  /** The clip that it is about; null = a sound that no clip was found for. */
  clip: ClipRef | null;
  action: NewsAction | null;
  /** A problem stays until it is closed; what went well is on the button too, and may go. */
  stays: boolean;
};

const SAVED: Record<ImportState, string> = {
  imported: 'Sound saved and imported.',
  importing: 'Sound saved. It is being imported.',
  not_imported: 'Sound saved. It is not imported yet.',
  unknown: 'Sound saved. Whether it was imported is not known: look in your library.',
};

/** What is told once a sound is in the library. */
export function newsOfSound({ state, problem }: Sound, clip: ClipRef): News {
  if (problem) return newsOfProblem(problem, clip);
  const action = { label: 'Use in post', does: 'use' } as const;
  return { text: SAVED[state], clip, action, stays: state === 'unknown' };
}

export function newsOfProblem({ what, means, next, step }: Problem, clip: ClipRef | null): News {
  return { text: [what, means, next].join(' '), clip, action: actionOf(step), stays: true };
}

function actionOf(step: NextStep): News['action'] {
  return step === 'open_options' || step === 'grant_hosts'
    ? { label: 'Open options', does: 'open_options' }
    : null;
}
