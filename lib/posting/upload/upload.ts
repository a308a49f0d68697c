import * as z from 'zod/mini';
import { problemSchema } from '../../problems/problem.ts';
import { uploadPlanSchema } from './plan.ts';

/**
 * How a file on its way to TikTok stands.
 * - `sending`: goes on, now or at the next start of the background
 * - `paused`: by the user
 * - `sent`: TikTok has every byte; from now on only its status tells
 * - `dead`: the address is no good any more and not every byte was sent, so nothing was posted and
 *   the file may be announced anew
 * - `stuck`: the user decides, see `problem`
 * - `failed`: TikTok gave the post up
 * - `cancelled`: before the last byte, so nothing is posted
 */
export const uploadStateSchema = z.enum([
  'sending',
  'paused',
  'sent',
  'dead',
  'stuck',
  'failed',
  'cancelled',
]);
export type UploadState = z.infer<typeof uploadStateSchema>;

/** A file on its way: what is needed to go on after any stop. */
export const uploadSchema = z.object({
  /** The delivery's. */
  id: z.string(),
  publishId: z.string(),
  /** The signed address: a secret, and empty as soon as it is of no use. */
  address: z.string(),
  /** ms since 1970, as are all times here. TikTok's addresses live for an hour. */
  expiresAt: z.number(),
  /** `video/mp4`, `video/quicktime` or `video/webm`. */
  type: z.string(),
  plan: uploadPlanSchema,
  /** How many bytes TikTok is known to have. */
  acknowledged: z.number(),
  /** The chunk that was sent and not answered; written before it leaves. */
  sending: z.nullable(z.object({ first: z.number(), startedAt: z.number() })),
  /** The last chunk has left at least once: TikTok may have the whole file. */
  lastLeft: z.boolean(),
  /** Failures in a row without a byte of progress. */
  failures: z.number(),
  state: uploadStateSchema,
  problem: z.nullable(problemSchema),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Upload = z.infer<typeof uploadSchema>;
