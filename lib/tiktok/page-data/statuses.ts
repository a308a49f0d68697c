import type { Problem } from '../../problems/problem.ts';

type Reason = { code: string; what: string; next: string };

const PRIVATE_CLIP: Reason = {
  code: 'clip.private',
  what: 'This video is private.',
  next: 'Choose a public video that uses the same sound.',
};

/**
 * TikTok's status codes as [P] saved pages and other readers of the site know them. 10204 can depend
 * on the region, so it never says "deleted".
 */
const REASONS: ReadonlyMap<number, Reason> = new Map([
  [
    10204,
    {
      code: 'clip.not_available',
      what: 'TikTok says that this video is not available here.',
      next: 'Check the address, or choose another video that uses the same sound.',
    },
  ],
  [10216, PRIVATE_CLIP],
  [2040001, PRIVATE_CLIP],
  [
    10222,
    {
      code: 'clip.private_account',
      what: 'This video belongs to a private account.',
      next: 'Choose a public video that uses the same sound.',
    },
  ],
  [
    10221,
    {
      code: 'clip.no_such_account',
      what: 'TikTok knows no account of this name.',
      next: 'Check the address.',
    },
  ],
  [
    10231,
    {
      code: 'clip.region_locked',
      what: 'This video is not shown in your region.',
      next: 'Choose another video that uses the same sound.',
    },
  ],
]);

/** TikTok's own script takes these two for 0. */
const FINE = new Set([0, 10229, 10230]);

/** What a status of the page means for the clip; undefined = nothing is wrong. */
export function problemOfStatus(status: number | null): Problem | undefined {
  if (status === null || FINE.has(status)) return undefined;
  const reason = REASONS.get(status) ?? {
    code: 'clip.not_shown',
    what: 'TikTok does not show this video.',
    next: 'Open the video on TikTok; if it plays there, press again.',
  };
  return {
    ...reason,
    remedy: 'fix_input',
    means: 'Its sound was not saved and nothing was asked for or paid.',
    step: 'none',
    detail: `TikTok status ${status}`,
  };
}
