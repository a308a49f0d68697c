import { type Problem, problemOf } from './problem.ts';

/** Whether our own code failed at what it was given, as it would again: no network, no database. */
export function isOurFault(thrown: unknown): boolean {
  return [TypeError, RangeError, ReferenceError, SyntaxError].some(
    (kind) => thrown instanceof kind,
  );
}

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
