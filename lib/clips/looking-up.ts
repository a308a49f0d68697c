import type { Paying } from '../ledger/paying.ts';
import { priceOf } from '../ledger/price.ts';
import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Access } from '../providers/access.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { videoUrl } from '../tiktok/clip.ts';
import { clipReadingOf } from './from-dumpling.ts';
import { soundReadingOf } from './from-konbini.ts';
import type { InspectingEffects } from './inspecting.ts';

type LookingUp = Pick<InspectingEffects, 'readClip' | 'readSound' | 'isAbsence'>;

/** The paid look-ups: each counted in the ledger, each with its provider's own key. */
export function createLookingUp(effects: {
  access: Access;
  paying: Paying;
  now(): number;
}): LookingUp {
  const { access, paying, now } = effects;
  return {
    readClip: async (clip, by) => {
      const dumpling = await access.client('dumpling');
      const question = `dumpling:clip:${clip.id}`;
      const reading = await paying.pay(
        { provider: 'dumpling', purpose: 'clip_metadata', question, by },
        async () => {
          const { value, meter } = await dumpling.getVideo(videoUrl(clip));
          return { value: clipReadingOf(value, clip, now()), price: priceOf(meter) };
        },
      );
      return told(reading);
    },
    readSound: async (musicId, by) => {
      const konbini = await access.client('konbini');
      const question = `konbini:sound:${musicId}`;
      const reading = await paying.pay(
        { provider: 'konbini', purpose: 'sound_metadata', question, by },
        async () => {
          const { value, meter } = await konbini.getAudio(musicId);
          return { value: soundReadingOf(value, musicId, now()), price: priceOf(meter) };
        },
      );
      return told(reading);
    },
    isAbsence: (thrown) => thrown instanceof ProviderError && thrown.status === 404,
  };
}

/**
 * An answer about something else is no answer: better no figure than another clip's. It was paid for
 * all the same, so this is asked after the payment.
 */
function told<T>(reading: T | undefined): T {
  if (reading === undefined) throw new ProblemError(aboutAnother);
  return reading;
}

const aboutAnother: Problem = {
  code: 'lookup.about_another',
  remedy: 'give_up',
  what: 'The provider answered about something else than was asked.',
  means: 'Its figures are not shown, since they would be wrong here.',
  next: 'Use what the page tells; try Refresh later.',
  step: 'none',
};
