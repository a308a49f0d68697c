import { type Progress, progressOf, type Sample } from './progress.ts';
import type { ShownUpload } from './store.ts';

/**
 * The same as `progressOf`, fit to be looked at: TikTok tells of whole pieces only, so a rate falls
 * while a piece is on its way and jumps once it is there. What lasts no longer than a piece did so
 * far is no standstill, and the time left goes down by itself meanwhile.
 */
export function steadyProgress(
  samples: readonly Sample[],
  upload: Pick<ShownUpload, 'acknowledged' | 'plan' | 'expiresAt'>,
  now: number,
): Progress {
  const told = samples.filter(({ bytes }, index) => bytes !== samples[index - 1]?.bytes);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return progressOf(samples, upload, now);
  const usual = (last.at - first.at) / Math.max(1, told.length - 1);
  const quiet = Math.max(0, Math.min(now - last.at, usual));
  const progress = progressOf(told, upload, now - quiet);
  const { secondsLeft } = progress;
  if (secondsLeft === null) return progress;
  return { ...progress, secondsLeft: Math.max(0, secondsLeft - quiet / 1000) };
}
