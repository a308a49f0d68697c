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

/** Whether the provider's code is one of these, compared whole: some begin as others do. */
export const has =
  (...codes: string[]) =>
  ({ code }: Refusal): boolean =>
    code !== null && codes.includes(code);

const text = z.catch(z.string(), '');
const optional = z.catch(z.nullable(z.string()), null);
const entry = z.object({
  code: optional,
  message: text,
  log_id: optional,
  logid: optional,
});
const bodies = z.union([
  z.object({ error: entry }),
  z.object({ error: z.string(), error_description: z.string(), log_id: optional }),
  z.object({ error: z.string() }),
  z.object({ errors: z.array(entry).check(z.minLength(1)) }),
  z.object({ code: z.string(), message: text }),
  z.object({ message: z.string() }),
]);

/**
 * The provider's code and words out of an error's body: InfiniPost's `{error: {code, message}}`,
 * DumplingAI's `{error: text}`, KonbiniAPI's `{errors: [{code, message}]}`, OAuth's `{error,
 * error_description}`, and what gateways send. `logId`: TikTok's name for the request, which its
 * pages spell in two ways.
 */
export function readRefusal(
  json: unknown,
): Pick<Refusal, 'code' | 'says'> & { logId: string | null } {
  const parsed = bodies.safeParse(json);
  if (!parsed.success) return { code: null, says: '', logId: null };
  const body = parsed.data;
  if ('errors' in body) {
    const first = body.errors[0];
    const says = body.errors.map((one) => one.message).join(' ');
    return { code: first?.code ?? null, says, logId: null };
  }
  if (!('error' in body)) {
    return { code: 'code' in body ? body.code : null, says: body.message, logId: null };
  }
  if ('error_description' in body) {
    return { code: body.error, says: body.error_description, logId: body.log_id };
  }
  if (typeof body.error === 'string') return { code: null, says: body.error, logId: null };
  const { code, message, log_id, logid } = body.error;
  return { code, says: message, logId: log_id ?? logid };
}
