import * as z from 'zod/mini';

/** What can be done about a problem; the class decides what Soundpost does next by itself. */
export const remedySchema = z.enum([
  'retry',
  'reauthorise',
  'top_up',
  'fix_input',
  'ask_user',
  'give_up',
]);
export type Remedy = z.infer<typeof remedySchema>;

/** The one thing that a button beside the message can do. */
export const nextStepSchema = z.enum([
  'open_options',
  'open_original',
  'edit',
  'try_again',
  'check_again',
  'grant_hosts',
  'none',
]);
export type NextStep = z.infer<typeof nextStepSchema>;

/**
 * Something went wrong, told to a person: what happened, what it means for their post or sound,
 * and the one thing to do next. Plain data, so that it crosses contexts and is stored as it is.
 * `code` is stable and is what code and tests look at; the sentences are for people only.
 */
export const problemSchema = z.object({
  code: z.string().check(z.maxLength(80)),
  remedy: remedySchema,
  what: z.string().check(z.maxLength(400)),
  means: z.string().check(z.maxLength(400)),
  next: z.string().check(z.maxLength(400)),
  step: nextStepSchema,
  /** The form field that caused it, where one did. */
  field: z.optional(z.string().check(z.maxLength(60))),
  /** What the provider said, cut and free of secrets: for support, behind a "details" fold. */
  detail: z.optional(z.string().check(z.maxLength(300))),
});
export type Problem = z.infer<typeof problemSchema>;

/**
 * An error that carries a problem. It is recognised by its data field, since `instanceof` fails
 * between contexts.
 */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code}: ${problem.what}`, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem that an unknown thrown value carries, if it carries one. */
export function problemOf(thrown: unknown): Problem | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('problem' in thrown)) return undefined;
  const parsed = problemSchema.safeParse(thrown.problem);
  return parsed.success ? parsed.data : undefined;
}
