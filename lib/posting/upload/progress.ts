import type { ShownUpload } from './store.ts';

/** How many bytes were there when, in ms since 1970; oldest first. */
export type Sample = { at: number; bytes: number };

export type Progress = {
  bytes: number;
  total: number;
  /** 0 to 1. */
  share: number;
  /** null = too early to tell. */
  bytesPerS: number | null;
  secondsLeft: number | null;
  /** At this rate TikTok closes the upload before it is through. */
  tooSlow: boolean;
};

/** Long enough to hold some chunks at 1 MB a second, short enough to notice that it got slower. */
const WINDOW_MS = 60_000;
/** Before this much time a rate says nothing. */
const EARLIEST_MS = 1500;

/** The samples with one more; those that are too old to count are dropped, as are all after a step back. */
export function noted(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && (sample.bytes < last.bytes || sample.at < last.at)) return [sample];
  const oldEnough = samples.findLastIndex(({ at }) => at <= sample.at - WINDOW_MS);
  return [...samples.slice(Math.max(oldEnough, 0)), sample];
}

/** How far an upload is and how long it takes yet. A standstill counts against the rate. */
export function progressOf(
  samples: readonly Sample[],
  upload: Pick<ShownUpload, 'acknowledged' | 'plan' | 'expiresAt'>,
  now: number,
): Progress {
  const { acknowledged: bytes, plan, expiresAt } = upload;
  const total = plan.size;
  const first = samples[0];
  const last = samples.at(-1);
  const took = first ? now - first.at : 0;
  const moved = first && last ? last.bytes - first.bytes : 0;
  const bytesPerS = took >= EARLIEST_MS && moved > 0 ? (moved / took) * 1000 : null;
  const secondsLeft = bytesPerS === null ? null : (total - bytes) / bytesPerS;
  return {
    bytes,
    total,
    share: bytes / total,
    bytesPerS,
    secondsLeft,
    tooSlow: secondsLeft !== null && now + secondsLeft * 1000 > expiresAt,
  };
}
