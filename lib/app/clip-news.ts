import type { NextStep, Problem } from '../problems/problem.ts';
import type { ImportState, Sound } from '../sounds/sound.ts';
import type { ClipRef } from '../tiktok/clip.ts';

/** One piece of news about a clip, and the one thing to press beside it. */
export type News = {
  text: string;
  clip: ClipRef;
  action: { label: string; does: 'use' | 'open_options' } | null;
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

export function newsOfProblem({ what, means, next, step }: Problem, clip: ClipRef): News {
  return { text: [what, means, next].join(' '), clip, action: actionOf(step), stays: true };
}

function actionOf(step: NextStep): News['action'] {
  return step === 'open_options' || step === 'grant_hosts'
    ? { label: 'Open options', does: 'open_options' }
    : null;
}
