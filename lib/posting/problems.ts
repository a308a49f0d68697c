import type { Problem } from '../problems/problem.ts';
import { PROVIDERS, type ProviderId } from '../providers/provider.ts';
import { failedAtTiktok } from '../providers/tiktok/fail-reasons.ts';
import type { Target } from './target.ts';

/** The background was stopped between sending and the answer. */
export function stoppedWhileSending(provider: ProviderId): Problem {
  const { name } = PROVIDERS[provider];
  return {
    code: 'posting.stopped_while_sending',
    remedy: 'ask_user',
    what: `The browser stopped Soundpost after the post was sent and before ${name} answered.`,
    means:
      'The post may be booked or not. It is not sent again by itself, so it cannot go out twice.',
    next: `Check ${name} for it.`,
    step: 'check_again',
  };
}

/** InfiniPost's list does not show the post. */
export const notSeen: Problem = {
  code: 'posting.not_seen',
  remedy: 'ask_user',
  what: 'InfiniPost does not list this post.',
  means: 'It was probably not taken, but the list can be late. Nothing is sent again by itself.',
  next: 'Look at the account in InfiniPost, then say whether the post is there.',
  step: 'check_again',
};

/** The part of InfiniPost's list that could be read does not show the post. */
export const notSeenInPart: Problem = {
  code: 'posting.not_seen_in_part',
  remedy: 'ask_user',
  what: 'InfiniPost’s list could not be read to its end. What was read does not show this post.',
  means: 'It may be there all the same. Nothing is sent again by itself.',
  next: 'Look at the account in InfiniPost, then say whether the post is there.',
  step: 'check_again',
};

/** The provider took the post and does not know it any more. */
export function goneFrom(provider: ProviderId): Problem {
  const { name } = PROVIDERS[provider];
  return {
    code: 'posting.gone_from_infinipost',
    remedy: 'ask_user',
    what: `${name} took this post and no longer has it.`,
    means:
      provider === 'tiktok'
        ? 'It was deleted there, or sent through another app than the account is connected through now.'
        : 'It was deleted there, so it does not go out any more, or it is out already.',
    next: `Look at the account in ${name}, then say whether the post is there.`,
    step: 'check_again',
  };
}

/** The user said that the post is there; which one it is was never learnt. */
export function notLinked(provider: ProviderId): Problem {
  const { name } = PROVIDERS[provider];
  return {
    code: 'posting.not_linked',
    remedy: 'ask_user',
    what: `Soundpost does not know which of ${name}’s posts this is: you said that it is there.`,
    means: 'It was not cancelled and goes out as planned.',
    next: `Delete it in ${name}, or check ${name} and cancel it here if it is found.`,
    step: 'check_again',
  };
}

/** One post of the list could be this one, and could as well be another that is the same. */
export const likeIt: Problem = {
  code: 'posting.like_it',
  remedy: 'ask_user',
  what: 'InfiniPost lists a post like this one, but not as made when this one was sent.',
  means:
    'It may be this one, or one that you made there yourself. Nothing is sent again by itself.',
  next: 'Compare them: press “This one” if it is, else say what you know of your own post.',
  step: 'check_again',
};

/** More than one post of the list could be this one. */
export function severalSeen(count: number): Problem {
  return {
    code: 'posting.several_seen',
    remedy: 'ask_user',
    what: `InfiniPost lists ${count} posts that could be this one.`,
    means: 'It may have been booked more than once.',
    next: 'Open InfiniPost, keep the one you want, then say that the post is there.',
    step: 'check_again',
  };
}

/** The user looked and said that the post is not there. */
export function saidNotThere(provider: ProviderId): Problem {
  const { name } = PROVIDERS[provider];
  return {
    code: 'posting.said_not_there',
    remedy: 'fix_input',
    what: `You looked, and the post is not in ${name}.`,
    means: 'It was not posted to this account.',
    next: 'Open it as a new draft and schedule it again.',
    step: 'edit',
  };
}

const failedAtInfinipost: Problem = {
  code: 'posting.failed_at_infinipost',
  remedy: 'fix_input',
  what: 'InfiniPost took the post and could not publish it.',
  means: 'It is not on the account. InfiniPost gives no reason.',
  next: 'Check the video address and the account, then schedule it as a new draft.',
  step: 'edit',
};

/** The provider took the post and says later that it could not publish it, and not why. */
export function failedAt(provider: Target['provider']): Problem {
  return provider === 'tiktok' ? failedAtTiktok(null) : failedAtInfinipost;
}

/** TikTok lists no posts, and it never told what it calls this one. */
export const notListed: Problem = {
  code: 'posting.not_listed',
  remedy: 'ask_user',
  what: 'TikTok gives apps no list of posts, and it never told what it calls this one.',
  means:
    'Soundpost cannot find out by itself whether TikTok has it. Nothing is sent again by itself.',
  next: 'Look at the account and its inbox in TikTok, then say whether the post is there.',
  step: 'none',
};

export const tooLateToCancel: Problem = {
  code: 'posting.too_late_to_cancel',
  remedy: 'give_up',
  what: 'This post can no longer be cancelled.',
  means: 'It is being sent, or it is already out.',
  next: 'Look at its state in the queue; delete it on the account if you must.',
  step: 'none',
};

/** The draft was changed, or scheduled by another press, in the meantime. */
export const draftMoved: Problem = {
  code: 'posting.draft_moved',
  remedy: 'ask_user',
  what: 'This draft changed or was scheduled a moment ago.',
  means: 'Nothing was sent by this press, so nothing goes out twice.',
  next: 'Look at the queue; if the post is not there, press again.',
  step: 'try_again',
};

export const noSuchDelivery: Problem = {
  code: 'posting.no_such_delivery',
  remedy: 'give_up',
  what: 'This post is no longer in Soundpost.',
  means: 'It was erased here; what was sent before is not touched.',
  next: 'Close this and look at the queue.',
  step: 'none',
};
