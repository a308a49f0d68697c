import * as z from 'zod/mini';
import { providerIdSchema } from '../providers/provider.ts';

/**
 * One call that may cost something, from before it leaves.
 * - `held`: asked, not answered yet
 * - `spent`: answered, and it counts
 * - `free`: answered or refused in a way that costs nothing
 * - `maybe`: the answer was lost; only the provider knows
 */
export const ledgerEntrySchema = z.object({
  id: z.string(),
  bootId: z.string(),
  at: z.number(),
  settledAt: z.nullable(z.number()),
  provider: providerIdSchema,
  purpose: z.enum(['sound_import', 'clip_metadata', 'sound_metadata']),
  /** What was asked, so that the same question is not paid for twice: `dumpling:clip:<id>`. */
  question: z.string(),
  /** Whether a press on a web page caused it, which the page budget bounds. */
  by: z.enum(['page', 'window']),
  state: z.enum(['held', 'spent', 'free', 'maybe']),
  /** Credits as the answer's headers told them; null = the provider does not tell. */
  credits: z.nullable(z.number()),
  remaining: z.nullable(z.number()),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
