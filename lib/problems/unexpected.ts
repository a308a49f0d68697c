import { type Problem, problemOf } from './problem.ts';

/** Any thrown value as a problem: its own if it carries one, else "unexpected" with its name. */
export function asProblem(thrown: unknown): Problem {
  return (
    problemOf(thrown) ?? {
      code: 'unexpected',
      remedy: 'ask_user',
      what: 'Something in Soundpost itself went wrong.',
      means: 'Nothing you typed or saved is lost.',
      next: 'Try again. If it comes back, report it with the details below.',
      step: 'try_again',
      detail:
        thrown instanceof Error ? `${thrown.name}: ${thrown.message}`.slice(0, 300) : 'unknown',
    }
  );
}
