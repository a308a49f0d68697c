import { type Problem, ProblemError } from '../problems/problem.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { type Address, readUrl } from '../tiktok/read-url.ts';

/** The clip that a typed address leads to; throws `ProblemError` with what to type instead. */
export function clipOfAddress(typed: string): ClipRef {
  const address = readUrl(typed);
  if (address.kind === 'clip') return address.clip;
  throw new ProblemError({
    ...wordsFor(typed, address),
    remedy: 'fix_input',
    means: 'No sound was saved. What you typed stays.',
    step: 'edit',
    field: 'address',
  });
}

function wordsFor(typed: string, address: Address): Pick<Problem, 'code' | 'what' | 'next'> {
  if (typed.trim() === '') {
    return {
      code: 'address.empty',
      what: 'There is no address yet.',
      next: 'Paste the address of a TikTok video.',
    };
  }
  switch (address.kind) {
    case 'short':
      return {
        code: 'address.short',
        what: 'This is a short link, which does not say which video it leads to.',
        next: 'Open it, then paste the address that the browser shows.',
      };
    case 'sound':
      return {
        code: 'address.sound',
        what: 'This is the page of a sound; InfiniPost imports sounds from videos.',
        next: 'Open one of the videos on that page and paste its address.',
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
