import type { Problem } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { PROVIDERS, type ProviderId } from '../providers/provider.ts';
import type { Delivery } from './delivery.ts';

/** The code of what asks about a second post: rows are found by it. */
export const TWICE_THERE = 'posting.twice_there';

/** Nothing left this computer, or its provider was too busy to take it. */
export function sentLater(problem: Problem): Problem {
  return {
    ...problem,
    remedy: 'retry',
    next: 'Leave it: Soundpost tries again by itself, and asks you if it gets too late.',
    step: 'none',
  };
}

/** Soundpost itself fails at this one post. */
export function failsHere(thrown: unknown): Problem {
  return {
    ...asProblem(thrown),
    code: 'posting.fails_here',
    what: 'Something in Soundpost itself went wrong with this post.',
    means: 'It was not sent, and your other posts go on. Everything you wrote is kept.',
    next: 'Cancel it and write it again. If it comes back, report it with the details below.',
    step: 'none',
  };
}

/** Its time passed before it could be sent; posting it now is the user's decision. */
export function missed(
  lateMinutes: number,
  { attempts, target }: Pick<Delivery, 'attempts' | 'target'>,
): Problem {
  const wasTried = attempts.some(({ outcome }) => outcome !== 'stopped');
  return {
    code: 'posting.missed',
    remedy: 'ask_user',
    what: `The time of this post passed more than ${spanText(lateMinutes)} before Soundpost could send it.`,
    means: wasTried
      ? `Nothing was posted: ${PROVIDERS[target.provider].name} could not be reached, or took nothing, until then.`
      : 'Nothing was sent: the browser was closed, or had stopped Soundpost.',
    next: 'Post it now, choose another time, or cancel it.',
    step: 'none',
  };
}

/** Its time is a day ago, and the provider still only holds it. */
export function stillHeld(provider: ProviderId): Problem {
  const { name } = PROVIDERS[provider];
  return {
    code: 'posting.still_held',
    remedy: 'ask_user',
    what: `${name} has held this post for a day past its time and has not published it.`,
    means: 'It may still go out there. Soundpost no longer asks by itself.',
    next: `Look at the account in ${name}, then check again or cancel it here.`,
    step: 'check_again',
  };
}

/** The provider lists a second post like the one that it answered with. */
export function twiceThere(count: number): Problem {
  return {
    code: TWICE_THERE,
    remedy: 'ask_user',
    what: `InfiniPost holds ${count} posts that are the same as this one.`,
    means: 'A broken connection may have delivered it twice; both would go out.',
    next: 'Compare them below, then delete the one that should not be there.',
    step: 'none',
  };
}

/** One of two was taken off, and the other one was not asked about yet. */
export const twinLeft: Problem = {
  code: TWICE_THERE,
  remedy: 'ask_user',
  what: 'This post was taken off, and InfiniPost still holds another that is the same.',
  means: 'A broken connection may have delivered it twice; the other one goes out.',
  next: 'Delete the other one, unless you made it there yourself.',
  step: 'none',
};

/** It failed there, and its second post did not. */
export const twinOfFailed: Problem = {
  code: TWICE_THERE,
  remedy: 'ask_user',
  what: 'InfiniPost could not publish this post, and holds another that is the same.',
  means: 'A broken connection may have delivered it twice; the other one may still go out.',
  next: 'Look at the other one below before you post it again, or delete it.',
  step: 'none',
};

/** Its own post is not there: what stands beside it is all there may be. */
export const onlyCopy: Problem = {
  code: 'posting.only_copy',
  remedy: 'ask_user',
  what: 'InfiniPost no longer has this post itself, so the other one was not deleted.',
  means: 'The other one may be the only copy that goes out.',
  next: 'Check InfiniPost, then say whether the post is there.',
  step: 'check_again',
};

/** A post like it is on its way, or its answer was lost. */
export const twinUnsettled: Problem = {
  code: 'posting.twin_unsettled',
  remedy: 'ask_user',
  what: 'The other post was not deleted: you sent the same once more, and its answer is not here yet.',
  means: 'The other one may be that post, and would be lost.',
  next: 'Settle that one in the queue first.',
  step: 'none',
};

/** The provider would not take off what it holds beside the post. */
export const twinKept: Problem = {
  code: 'posting.twin_kept',
  remedy: 'ask_user',
  what: 'InfiniPost did not delete the other post.',
  means: 'It is being posted, is already out, or was deleted in the meantime.',
  next: 'Check InfiniPost, and delete it on the account if you must.',
  step: 'check_again',
};

/** It was taken by somebody, or may have been: to send it once more could post twice. */
export const notSafeToRepeat: Problem = {
  code: 'posting.not_safe_to_repeat',
  remedy: 'give_up',
  what: 'This post can no longer be sent from here.',
  means: 'It was sent, cancelled or changed a moment ago, so sending it now could post it twice.',
  next: 'Look at its state in the queue.',
  step: 'none',
};

function spanText(minutes: number): string {
  if (minutes === 60) return 'an hour';
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
