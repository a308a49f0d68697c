import * as z from 'zod/mini';
import { problemSchema, remedySchema } from '../problems/problem.ts';
import { chosenFileSchema } from './draft.ts';
import { photosSchema } from './photos.ts';
import { targetSchema } from './target.ts';
import { tiktokChoicesSchema } from './tiktok-rules/choices.ts';

/**
 * Where a delivery is; what it was before it was scheduled is a draft. `uploading`: the provider
 * takes its file. `booked`: the provider holds it until its time. `processing`: the provider works
 * on it now. `in_inbox`: it lies among the account's own drafts. `unknown`: it was sent and no
 * readable answer came, so only evidence or the user may say what became of it. `missed`: its time
 * passed before it could be sent. `needs_user`: it cannot go on before the user did something.
 */
export const deliveryStateSchema = z.enum([
  'scheduled',
  'sending',
  'uploading',
  'booked',
  'processing',
  'published',
  'in_inbox',
  'failed',
  'cancelled',
  'unknown',
  'missed',
  'needs_user',
]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** What is sent: a snapshot, changed only while nothing of it was taken by anybody. */
export const payloadSchema = z.object({
  contentUrl: z.string(),
  caption: z.string(),
  soundId: z.nullable(z.string()),
  /** Provider's clock time and zone; null = post at once. */
  schedule: z.nullable(z.object({ local: z.string(), zone: z.string() })),
  /** For an own TikTok account: its choices, and the file or the photos in place of `contentUrl`. */
  tiktok: z.optional(
    z.object({
      choices: tiktokChoicesSchema,
      file: z.optional(chosenFileSchema),
      photos: z.optional(photosSchema),
    }),
  ),
});
export type Payload = z.infer<typeof payloadSchema>;

/** What a person said of a lost answer. */
export const verdictSchema = z.enum(['there', 'not_there', 'post_again', 'keep_waiting']);
export type Verdict = z.infer<typeof verdictSchema>;

/** One try, kept for good: what was tried when, by which run of the background, and its outcome. */
export const attemptSchema = z.object({
  id: z.string(),
  bootId: z.string(),
  startedAt: z.number(),
  /** When the request began to leave: null = it did not; absent = the first version, nobody knows. */
  leftAt: z.optional(z.nullable(z.number())),
  endedAt: z.nullable(z.number()),
  /** `stopped`: before anything of it could be posted, so it may be sent again. */
  outcome: z.nullable(z.enum(['accepted', 'refused', 'unknown', 'found', 'stopped'])),
  httpStatus: z.nullable(z.number()),
  /** The provider's own code and the id of its log line, where it tells them. */
  providerCode: z.nullable(z.string()),
  logId: z.nullable(z.string()),
  /** What could be done next, as it was classed then; null = nothing had to be. */
  remedy: z.nullable(remedySchema),
  problem: z.nullable(problemSchema),
  /** What the user decided about it last. */
  decision: z.nullable(z.object({ verdict: verdictSchema, at: z.number() })),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** What the provider listed when it was asked last which posts could be this one. */
export const evidenceSchema = z.object({
  lookedAt: z.number(),
  /** Whether its list was read to the end. */
  complete: z.boolean(),
  candidates: z.array(
    z.object({
      postId: z.string(),
      status: z.string(),
      scheduledAt: z.nullable(z.number()),
      createdAt: z.nullable(z.number()),
    }),
  ),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What the provider calls it, once it answered, and its own word for where it is. */
export const remoteSchema = z.object({
  postId: z.string(),
  status: z.string(),
  checkedAt: z.number(),
  /** The clips that it became, once TikTok tells: public ones, and only after moderation. */
  clipIds: z.optional(z.array(z.string())),
});
export type Remote = z.infer<typeof remoteSchema>;

/** One post to one target through one provider: the unit of the outbox. Times in ms since 1970. */
export const deliverySchema = z.object({
  id: z.string(),
  /** Groups the deliveries of one post. */
  postId: z.string(),
  /** The delivery whose place it takes, where the user had it posted again or moved. */
  repeats: z.nullable(z.string()),
  target: targetSchema,
  payload: payloadSchema,
  /** What the user chose and is shown: wall time and zone as typed; null = at once. */
  chosen: z.nullable(z.object({ local: z.string(), zone: z.string() })),
  /** The instant it is meant for. */
  dueAt: z.number(),
  /** When it leaves this computer; null = as soon as it can. */
  sendAt: z.nullable(z.number()),
  /** Target and payload as one text: the same post to the same account at the same time. */
  fingerprint: z.string(),
  soundTitle: z.nullable(z.string()),
  state: deliveryStateSchema,
  /** Who is sending it now; only the holder may finish it. */
  lease: z.nullable(z.object({ attemptId: z.string(), bootId: z.string(), until: z.number() })),
  attempts: z.array(attemptSchema),
  remote: z.nullable(remoteSchema),
  evidence: z.nullable(evidenceSchema),
  /** When its provider, which had taken it, was seen to have it no more. */
  goneAt: z.optional(z.number()),
  problem: z.nullable(problemSchema),
  /** How many looks in a row got no answer. */
  lookFailures: z.number(),
  /** After a look that got no answer: no other before this (ms). */
  lookFrom: z.optional(z.number()),
  /** When it is next to be seen to by itself; null = never. The index that finds due work. */
  wakeAt: z.nullable(z.number()),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** What the provider holds beside the post that this delivery is: a silent resend, or a stranger. */
export function twinsOf({ remote, evidence }: Delivery): Evidence['candidates'] {
  if (!remote || !evidence) return [];
  return evidence.candidates.filter(({ postId }) => postId !== remote.postId);
}

/**
 * Whether sending it cannot make a second post: nothing of it was ever taken by anybody, or its
 * provider gave it up for good.
 */
export function neverTaken({ state, remote, attempts }: Delivery): boolean {
  const isGivenUp = state === 'failed' && attempts.at(-1)?.outcome === 'refused';
  if (remote !== null && !isGivenUp) return false;
  return attempts.every(({ outcome }) => outcome === 'refused' || outcome === 'stopped');
}

/**
 * Whether sending it only announces a file: nothing can be posted before the file's last byte, so
 * an announcement that was not answered may be repeated (TikTok, media transfer guide).
 */
export function onlyAnnounces({ payload }: Pick<Delivery, 'payload'>): boolean {
  return payload.tiktok?.file !== undefined;
}

/** Whether it is leaving this computer, or will be as soon as its provider can be reached. */
export function isUnderWay({ state, sendAt, problem }: Delivery): boolean {
  const isLeaving = state === 'scheduled' && (sendAt === null || problem !== null);
  return isLeaving || state === 'sending' || state === 'uploading';
}
