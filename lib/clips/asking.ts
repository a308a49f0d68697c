import * as z from 'zod/mini';
import { type Problem, problemOf, problemSchema } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { type AnswerKind, isOfThisMoment, isStale } from './freshness.ts';
import type { AnswerStore } from './store.ts';

/** Only what is stored; what is missing or stale is asked for; everything is asked for again. */
export type How = 'cached' | 'fill' | 'fresh';

/** A reading or the reason why there is none, or neither where nothing was asked. */
export type Asked<T> = { reading: T | null; problem: Problem | null };

export type Question<T> = {
  key: string;
  kind: Exclude<AnswerKind, 'absence'>;
  schema: z.ZodMiniType<T>;
  ask(): Promise<T>;
  /** Whether an error is the provider's definite word that there is nothing to know. */
  isAbsence(thrown: unknown): boolean;
};

const absenceSchema = z.object({ absent: problemSchema });

/**
 * Answers a question from the cache or by asking, and never pays for the same answer twice: a fresh
 * answer is reused, a definite "there is none" too, and a stale one is shown where asking fails.
 */
export async function askOnce<T>(
  question: Question<T>,
  how: How,
  effects: { answers: AnswerStore; now(): number },
): Promise<Asked<T>> {
  const { answers, now } = effects;
  const stored = await answers.get(question.key);
  const reading = readingIn(question.schema, stored?.value);
  const absence = absenceIn(stored?.value);
  const known = reading || absence ? stored : undefined;
  const kind = absence ? 'absence' : question.kind;
  const suffices =
    how === 'cached' ||
    (known && how === 'fill' && !isStale(kind, known.fetchedAt, now())) ||
    (known && how === 'fresh' && isOfThisMoment(known.fetchedAt, now()));
  if (suffices) return { reading, problem: absence };

  try {
    const value = await question.ask();
    await answers.put({ key: question.key, fetchedAt: now(), value });
    return { reading: value, problem: null };
  } catch (thrown) {
    const absent = question.isAbsence(thrown) ? problemOf(thrown) : undefined;
    if (absent) await answers.put({ key: question.key, fetchedAt: now(), value: { absent } });
    return { reading: absent ? null : reading, problem: absent ?? asProblem(thrown) };
  }
}

/** A stored value that no longer reads is as good as none: it is asked for again. */
function readingIn<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function absenceIn(value: unknown): Problem | null {
  const parsed = absenceSchema.safeParse(value);
  return parsed.success ? parsed.data.absent : null;
}
