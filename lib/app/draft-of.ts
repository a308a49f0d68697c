import type { Delivery } from '../posting/delivery.ts';
import type { Draft, When } from '../posting/draft.ts';
import { forAnotherPost } from '../posting/tiktok-rules/choices.ts';
import type { Sound } from '../sounds/sound.ts';
import { resolveLocal } from '../time/local.ts';

/**
 * A delivery's content as a draft for the same account. A time that has passed becomes "now". The
 * sound is found by what any account of the same post was sent, since Instagram's carries none.
 */
export function draftOf(
  delivery: Delivery,
  facts: { deliveries: readonly Delivery[]; sounds: readonly Sound[]; now: number },
): Omit<Draft, 'id' | 'updatedAt'> {
  const { payload, target, postId } = delivery;
  const ofPost = facts.deliveries.filter((other) => other.postId === postId);
  const soundId = [delivery, ...ofPost].find((one) => one.payload.soundId)?.payload.soundId;
  const sound = soundId && facts.sounds.find((one) => one.soundId === soundId);
  return {
    caption: payload.caption,
    contentUrl: payload.contentUrl,
    targetIds: [target.id],
    soundKey: sound ? sound.id : null,
    file: payload.tiktok?.file,
    photos: payload.tiktok?.photos,
    tiktok: payload.tiktok && forAnotherPost(payload.tiktok.choices),
    when: whenOf(delivery, facts.now),
  };
}

/** The time that a delivery was given, if it is to come: of one that exists twice, the same again. */
export function whenOf({ chosen, dueAt }: Delivery, now: number): When {
  if (!chosen || dueAt <= now) return { kind: 'now' };
  const read = resolveLocal(chosen.local, chosen.zone);
  if (read.kind !== 'overlap') return { kind: 'at', ...chosen, overlap: null };
  return { kind: 'at', ...chosen, overlap: read.earlier === dueAt ? 'earlier' : 'later' };
}
