import { clipIn, noAddress } from '../clips/address-problems.ts';
import { ProblemError } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { addressIn } from '../tiktok/address-in.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { readUrl } from '../tiktok/read-url.ts';
import { LINK_PATTERNS } from '../tiktok/short-link.ts';
import type { WindowEffects } from './window-effects.ts';

export type ClipOfAddressEffects = Pick<WindowEffects, 'ask' | 'requestHosts'> & {
  /** A short link is being followed from now on. */
  following(): void;
};

/**
 * The clip that a typed address leads to; the background follows short links. Must be called first
 * thing in a press: where TikTok's hosts were taken back from us, it asks for them. Throws
 * `ProblemError` with what to type instead.
 */
export async function clipOfAddress(
  typed: string,
  effects: ClipOfAddressEffects,
): Promise<ClipRef> {
  try {
    if (typed.trim() === '') throw new ProblemError(noAddress);
    const address = readUrl(addressIn(typed));
    if (address.kind !== 'short') return clipIn(address);
    effects.following();
    // The background says in words what a refusal means, and may know the answer without asking.
    await effects.requestHosts([...LINK_PATTERNS]).catch(() => false);
    return (await effects.ask('clip.of_address', { address: address.url })).clip;
  } catch (thrown) {
    const problem = asProblem(thrown);
    const means = `${problem.means} What you typed stays.`;
    throw new ProblemError({ ...problem, means, field: 'address' }, { cause: thrown });
  }
}
