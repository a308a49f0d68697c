import { type Problem, problemOf } from '../problems/problem.ts';
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

/** The key that is stored now knows nothing of the account that the post was sent to. */
export const otherKey: Problem = {
  code: 'posting.other_key',
  remedy: 'reauthorise',
  what: 'With the key that is stored now, InfiniPost knows neither this post nor its account.',
  means:
    'The key is of another InfiniPost account, or the account was deleted there. The post may go out all the same; it is not sent again by itself.',
  next: 'Enter the key that it was sent with in the options, or look at the account and say whether the post is there.',
  step: 'open_options',
};

/** Whether nothing that was asked says anything of the post: it was asked with another key. */
export function isOtherKey(thrown: unknown): boolean {
  return problemOf(thrown)?.code === otherKey.code;
}
