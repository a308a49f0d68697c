import * as z from 'zod/mini';
import { problemSchema } from '../problems/problem.ts';
import { targetSchema } from './target.ts';

/**
 * Where a delivery is. `booked`: InfiniPost holds it until its time. `unknown`: it was sent and
 * no readable answer came, so only evidence or the user may say what became of it.
 */
export const deliveryStateSchema = z.enum([
  'scheduled',
  'sending',
  'booked',
  'published',
  'failed',
  'unknown',
  'cancelled',
]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** What is sent: a snapshot, never changed once the delivery exists. */
export const payloadSchema = z.object({
  contentUrl: z.string(),
  caption: z.string(),
  soundId: z.nullable(z.string()),
  /** Provider's clock time and zone; null = post at once. */
  schedule: z.nullable(z.object({ local: z.string(), zone: z.string() })),
});
export type Payload = z.infer<typeof payloadSchema>;

/** One try, kept for good: what was tried when, by which run of the background, and its outcome. */
export const attemptSchema = z.object({
  id: z.string(),
  bootId: z.string(),
  startedAt: z.number(),
  endedAt: z.nullable(z.number()),
  outcome: z.nullable(z.enum(['accepted', 'refused', 'unknown', 'found'])),
  httpStatus: z.nullable(z.number()),
  problem: z.nullable(problemSchema),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** One post to one target through one provider: the unit of the outbox. */
export const deliverySchema = z.object({
  id: z.string(),
  /** Groups the deliveries of one post. */
  postId: z.string(),
  target: targetSchema,
  payload: payloadSchema,
  /** What the user chose and is shown: wall time and zone as typed; null = at once. */
  chosen: z.nullable(z.object({ local: z.string(), zone: z.string() })),
  /** The instant it is meant for, ms since 1970. */
  dueAt: z.number(),
  /** Hash of target and payload: the same post to the same account at the same time. */
  fingerprint: z.string(),
  soundTitle: z.nullable(z.string()),
  state: deliveryStateSchema,
  /** Who is sending it now; only the holder may finish it. */
  lease: z.nullable(z.object({ attemptId: z.string(), bootId: z.string(), until: z.number() })),
  attempts: z.array(attemptSchema),
  /** What the provider calls it, once it answered. */
  remote: z.nullable(z.object({ postId: z.string(), status: z.string(), checkedAt: z.number() })),
  problem: z.nullable(problemSchema),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Delivery = z.infer<typeof deliverySchema>;
