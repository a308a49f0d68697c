import type { Problem } from '../problems/problem.ts';
import { PROVIDERS, type ProviderId } from '../providers/provider.ts';

/** Its account is no longer one to post to: the user took it out. */
export function accountRemoved(provider: ProviderId): Problem {
  const verb = provider === 'tiktok' ? 'Connect' : 'Add';
  return {
    code: 'posting.account_removed',
    remedy: 'ask_user',
    what: `Its account was removed from Soundpost before this post was sent to ${PROVIDERS[provider].name}.`,
    means: 'Nothing was sent, and nothing is while the account is missing. The post is kept.',
    next: `${verb} the account again in the options, or cancel the post.`,
    step: 'open_options',
  };
}
