import { abilities } from '../../lib/providers/tiktok/oauth/authorize.ts';

const DRAFTS = 'drafts (you finish them in TikTok’s app)';
const DIRECT = 'direct posts';

const listed = (words: string[]) => new Intl.ListFormat('en').format(words);

/** What an account was allowed to be used for, and what is missing; empty = nothing is. */
export function scopeWords(scopes: readonly string[]): { can: string; cannot: string } {
  const { drafts, direct } = abilities(scopes);
  const can = [...(drafts ? [DRAFTS] : []), ...(direct ? [DIRECT] : [])];
  const cannot = [...(drafts ? [] : [DRAFTS]), ...(direct ? [] : [DIRECT])];
  return { can: listed(can), cannot: listed(cannot) };
}
