import type { Plan } from './check.ts';
import type { Timing } from './check-when.ts';
import type { Delivery, Payload } from './delivery.ts';
import type { Timed } from './events.ts';
import type { Target } from './target.ts';
import { wakeAtOf } from './waking.ts';

/** The provider's own wall time and zone for an instant; null = at once. */
export type ScheduleFor = (
  dueAt: number,
  chosen: { local: string; zone: string },
) => Payload['schedule'];

/** How a time that was chosen is kept: told to the provider, or here until it comes. */
export type Keeping = { scheduleFor: ScheduleFor; keepHere: boolean };

/**
 * A checked plan as deliveries: one per target, each with a snapshot of what will be sent. An
 * InfiniPost post to three accounts is three requests with one account each, so that a partial
 * failure is never ambiguous.
 */
export function deliveriesOf(
  plan: Plan,
  effects: Keeping & { now: number; newId(): string },
): Delivery[] {
  const postId = effects.newId();
  const content = { contentUrl: plan.contentUrl, caption: plan.caption, soundId: plan.soundId };
  return plan.targets.map((target) => {
    const payload = forTarget({ ...content, schedule: null }, target, plan.tiktok);
    const timed = timedAt({ target, payload }, plan.timing, { ...effects, postId });
    return fresh({ target, soundTitle: plan.soundTitle, repeats: null, ...timed }, effects);
  });
}

/** The same post to the same account at this time. */
export function timedAt(
  { target, payload }: Pick<Delivery, 'target' | 'payload'>,
  { chosen, dueAt }: Timing,
  { postId, scheduleFor, keepHere }: Keeping & { postId: string },
): Timed {
  // TikTok takes no times: what is for later waits here.
  const isKept = keepHere || target.provider === 'tiktok';
  const schedule = chosen && !isKept ? scheduleFor(dueAt, chosen) : null;
  return {
    postId,
    chosen,
    dueAt,
    sendAt: chosen && isKept ? dueAt : null,
    payload: { ...payload, schedule },
    fingerprint: fingerprint(payload, target, dueAt),
  };
}

/** A delivery that takes the place of another, with everything still before it. */
export function successorOf(
  { id, target, soundTitle }: Delivery,
  timed: Timed,
  effects: { now: number; newId(): string },
): Delivery {
  return fresh({ target, soundTitle, repeats: id, ...timed }, effects);
}

function fresh(
  what: Timed & Pick<Delivery, 'target' | 'soundTitle' | 'repeats'>,
  { now, newId }: { now: number; newId(): string },
): Delivery {
  const delivery: Delivery = {
    ...what,
    id: newId(),
    state: 'scheduled',
    lease: null,
    attempts: [],
    remote: null,
    evidence: null,
    problem: null,
    lookFailures: 0,
    wakeAt: null,
    createdAt: now,
    updatedAt: now,
  };
  return { ...delivery, wakeAt: wakeAtOf(delivery) };
}

/**
 * Sounds attach through InfiniPost only, and on TikTok only (InfiniPost, create a video post,
 * `soundId`).
 */
function forTarget(payload: Payload, target: Target, tiktok: Plan['tiktok']): Payload {
  if (target.provider === 'tiktok') {
    return { ...payload, soundId: null, ...(tiktok ? { tiktok } : {}) };
  }
  return target.platform === 'instagram' ? { ...payload, soundId: null } : payload;
}

/** The same post to the same account at the same time has the same one. */
function fingerprint(payload: Payload, target: Target, dueAt: number): string {
  const minute = Math.floor(dueAt / 60_000);
  const { contentUrl, caption, soundId, tiktok } = payload;
  const { file, photos, choices } = tiktok ?? {};
  const shown = photos && [choices?.title, ...photos.urls];
  const media = file?.mediaId ?? shown ?? contentUrl;
  return JSON.stringify([target.id, media, caption, soundId, minute]);
}
