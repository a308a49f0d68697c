import type { Problem } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';

/** How browsers and Dexie call a database that does not open, whatever the reason. */
const NAMES: readonly string[] = [
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'UnknownError',
  'VersionError',
];

/** What a reading of the database failed with, told to a person. */
export function databaseProblem(thrown: unknown): Problem {
  const problem = asProblem(thrown);
  if (!(thrown instanceof Error) || !NAMES.includes(thrown.name)) return problem;
  return {
    ...problem,
    code: 'storage.does_not_open',
    what: 'The browser does not open Soundpost’s database.',
    means:
      'Nothing is sent or changed while it is so. What InfiniPost or TikTok has already goes on there.',
    next: 'Restart the browser. In a private window, use a normal one.',
    step: 'none',
  };
}
