import { type Problem, ProblemError } from '../problems/problem.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import type { Address } from '../tiktok/read-url.ts';

/** The clip of an address; throws `ProblemError` with what to give instead. */
export function clipIn(address: Exclude<Address, { kind: 'short' }>): ClipRef {
  if (address.kind === 'clip') return address.clip;
  throw new ProblemError({ ...wordsFor(address.kind), ...NOTHING_DONE });
}

/** What every problem with an address means. */
export const NOTHING_DONE = {
  remedy: 'fix_input',
  means: 'Nothing was saved, and nothing was paid.',
  step: 'edit',
  field: 'address',
} as const satisfies Partial<Problem>;

type Words = Pick<Problem, 'code' | 'what' | 'next'>;

/** For an empty field. */
export const noAddress: Problem = {
  ...NOTHING_DONE,
  code: 'address.empty',
  what: 'There is no address yet.',
  next: 'Paste the address of a TikTok video.',
};

function wordsFor(kind: Exclude<Address['kind'], 'clip' | 'short'>): Words {
  switch (kind) {
    case 'sound':
      return {
        code: 'address.sound',
        what: 'This is the page of a sound; InfiniPost imports sounds from videos.',
        next: 'Open that page and press Save sound there, or paste the address of a video on it.',
      };
    case 'none':
      return {
        code: 'address.not_tiktok',
        what: 'This is not the address of a TikTok video.',
        next: 'Paste one like https://www.tiktok.com/@name/video/ and 19 digits.',
      };
    default:
      return {
        code: 'address.no_clip',
        what: 'This is a page of TikTok’s, but not of one video.',
        next: 'Open one video and paste its address.',
      };
  }
}
