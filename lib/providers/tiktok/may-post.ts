import { ProviderError } from '../provider-error.ts';
import type { Tiktok } from './client.ts';

/**
 * Whether an account allowed direct posts: TikTok answers about an account's rules only those whom
 * it let post (TikTok, query creator info). Throws `ProviderError` if it tells neither.
 */
export async function mayPost({ creatorInfo }: Pick<Tiktok, 'creatorInfo'>): Promise<boolean> {
  try {
    await creatorInfo();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ProviderError)) throw thrown;
    if (thrown.problem.code === 'tiktok.scope_missing') return false;
    // Not at this moment, which is another matter.
    if (thrown.providerCode?.startsWith('spam_risk')) return true;
    throw thrown;
  }
}
