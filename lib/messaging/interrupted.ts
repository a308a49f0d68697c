import type { Problem } from '../problems/problem.ts';

export const WAS_STOPPED = 'Soundpost was stopped by the browser before it could answer.';

/** The background was stopped before it answered: what it had stored stands. */
export function interrupted(detail: string): Problem {
  return {
    code: 'interrupted',
    remedy: 'ask_user',
    what: WAS_STOPPED,
    means: 'What was asked is stored; nothing is asked or posted a second time by itself.',
    next: 'Press again: it goes on from what is stored.',
    step: 'try_again',
    detail,
  };
}
