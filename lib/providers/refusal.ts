import * as z from 'zod/mini';
import type { NextStep, Remedy } from '../problems/problem.ts';
import type { Purpose } from './purpose.ts';

/** What a call that did not succeed has to say for itself. */
export type Refusal = {
  purpose: Purpose;
  status: number;
  /** The provider's own code; null = none. */
  code: string | null;
  /** The provider's own words; empty = none. */
  says: string;
  /** The body was JSON. */
  json: boolean;
};

/**
 * One documented kind of refusal and what to tell about it. What it means for the person follows
 * from the purpose of the call (purpose.ts), so a row says only what happened and what to do next.
 */
export type RefusalRow = {
  /** Stable; `<provider>.<what>`, or one word for those that all providers share. */
  code: string;
  when(refusal: Refusal): boolean;
  remedy: Remedy;
  what: string;
  next: string;
  step: NextStep;
  field?: string;
  /** Where the purpose alone would tell the meaning wrongly. */
  means?: Partial<Record<Purpose, string>>;
  /** The provider documents that nothing was done, although the status alone does not prove it. */
  effect?: 'none';
  /** Refused, but charged. */
  charged?: 'yes';
};

const text = z.catch(z.string(), '');
const entry = z.object({ code: z.catch(z.nullable(z.string()), null), message: text });
const bodies = z.union([
  z.object({ error: entry }),
  z.object({ error: z.string() }),
  z.object({ errors: z.array(entry).check(z.minLength(1)) }),
  z.object({ code: z.string(), message: text }),
  z.object({ message: z.string() }),
]);

/**
 * The provider's code and words out of an error's body: InfiniPost's `{error: {code, message}}`,
 * DumplingAI's `{error: text}`, KonbiniAPI's `{errors: [{code, message}]}`, and what gateways send.
 */
export function readRefusal(json: unknown): Pick<Refusal, 'code' | 'says'> {
  const parsed = bodies.safeParse(json);
  if (!parsed.success) return { code: null, says: '' };
  const body = parsed.data;
  if ('errors' in body) {
    const first = body.errors[0];
    return { code: first?.code ?? null, says: body.errors.map((one) => one.message).join(' ') };
  }
  if (!('error' in body)) return { code: 'code' in body ? body.code : null, says: body.message };
  if (typeof body.error === 'string') return { code: null, says: body.error };
  return { code: body.error.code, says: body.error.message };
}
