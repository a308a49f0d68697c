import type { Plan } from './check.ts';
import type { Delivery, Payload } from './delivery.ts';
import type { Target } from './target.ts';

/** The provider's own wall time and zone for an instant; null = at once. */
export type ScheduleFor = (
  dueAt: number,
  chosen: { local: string; zone: string },
) => Payload['schedule'];

/**
 * A checked plan as deliveries: one per target, each with a snapshot of what will be sent. An
 * InfiniPost post to three accounts is three requests with one account each, so that a partial
 * failure is never ambiguous.
 */
export function deliveriesOf(
  plan: Plan,
  effects: { now: number; newId(): string; scheduleFor: ScheduleFor },
): Delivery[] {
  const { chosen, dueAt } = plan.timing;
  const payload: Payload = {
    contentUrl: plan.contentUrl,
    caption: plan.caption,
    soundId: plan.soundId,
    schedule: chosen && effects.scheduleFor(dueAt, chosen),
  };
  const postId = effects.newId();
  return plan.targets.map((target) => ({
    id: effects.newId(),
    postId,
    target,
    payload: forTarget(payload, target),
    chosen,
    dueAt,
    fingerprint: fingerprint(payload, target, dueAt),
    soundTitle: plan.soundTitle,
    state: 'scheduled',
    lease: null,
    attempts: [],
    remote: null,
    problem: null,
    createdAt: effects.now,
    updatedAt: effects.now,
  }));
}

/** Sounds attach on TikTok only (InfiniPost, create a video post, `soundId`). */
function forTarget(payload: Payload, target: Target): Payload {
  return target.platform === 'instagram' ? { ...payload, soundId: null } : payload;
}

/** The same post to the same account at the same time has the same one. */
function fingerprint(payload: Payload, target: Target, dueAt: number): string {
  const minute = Math.floor(dueAt / 60_000);
  return JSON.stringify([target.id, payload.contentUrl, payload.caption, payload.soundId, minute]);
}
