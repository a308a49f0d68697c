import type { NextStep, Remedy } from '../problems/problem.ts';

/** What a call is for: it decides how it is sent and what its failure means to the person. */
export type Purpose =
  | 'post'
  | 'import'
  | 'cancel'
  | 'posts'
  | 'account'
  | 'key'
  | 'clip'
  | 'sound'
  /** What the account may post, before each post. */
  | 'creator'
  /** Announces a file that is sent afterwards: nothing can be posted before its last byte. */
  | 'upload'
  /** Makes TikTok fetch the media itself. */
  | 'pull'
  | 'unpull'
  | 'status'
  | 'connect'
  | 'refresh'
  | 'disconnect';

type Outlook = {
  /** What it means when the call certainly did nothing. */
  certain: string;
  /** What it means while nobody knows. */
  uncertain: string;
  /**
   * Only for calls that must reach the server at most once: the one thing to do when nobody knows
   * whether they did, whatever the reason.
   */
  afterSilence?: { remedy: Remedy; next: string; step: NextStep };
};

const oneMoreCredit = {
  remedy: 'ask_user',
  next: 'Try again if you accept that it may cost another credit.',
  step: 'try_again',
} as const;

const OUTLOOK = {
  post: {
    certain: 'Nothing was posted. Everything you wrote is kept.',
    uncertain:
      'The post may or may not have been taken. Soundpost does not send it again by itself, so that it cannot go out twice.',
    afterSilence: {
      remedy: 'ask_user',
      next: 'Press Check InfiniPost: Soundpost looks whether InfiniPost has the post.',
      step: 'check_again',
    },
  },
  import: {
    certain: 'The sound was not imported. It stays in your library.',
    uncertain:
      'The sound may or may not have been imported. It stays in your library, and Soundpost does not import it again by itself.',
    afterSilence: {
      remedy: 'ask_user',
      next: 'Import it again if you accept that InfiniPost may then hold it twice.',
      step: 'try_again',
    },
  },
  cancel: {
    certain: 'The post was not cancelled: it goes out as planned.',
    uncertain: 'The post may or may not have been cancelled.',
    afterSilence: {
      remedy: 'ask_user',
      next: 'Press Check InfiniPost: Soundpost looks whether InfiniPost still has the post.',
      step: 'check_again',
    },
  },
  posts: {
    certain: 'Nothing was sent or changed. What became of the post could not be read.',
    uncertain: 'Nothing was sent or changed. What became of the post is not known yet.',
  },
  account: {
    certain: 'The account could not be looked up. Nothing was changed.',
    uncertain: 'The account could not be looked up yet. Nothing was changed.',
  },
  key: {
    certain: 'With this key nothing can be done there.',
    uncertain: 'Whether the key works is not known yet.',
  },
  clip: {
    certain: 'These figures are missing; what the page tells is shown all the same.',
    uncertain: 'These figures are missing, and the look-up may have cost a credit.',
    afterSilence: oneMoreCredit,
  },
  sound: {
    certain: 'How many videos use the sound is not known; the rest is shown all the same.',
    uncertain:
      'How many videos use the sound is not known, and the look-up may have cost a credit.',
    afterSilence: oneMoreCredit,
  },
  creator: {
    certain: 'What the account may post could not be read. Nothing was sent.',
    uncertain: 'What the account may post is not known yet. Nothing was sent.',
  },
  upload: {
    certain: 'Nothing was posted. Everything you wrote is kept.',
    uncertain: 'No part of the video was sent, so nothing was posted.',
  },
  pull: {
    certain: 'Nothing was posted. Everything you wrote is kept.',
    uncertain:
      'TikTok may or may not be fetching the post. Soundpost does not send it again by itself, so that it cannot go out twice.',
    afterSilence: {
      remedy: 'ask_user',
      next: 'Look at the account and its inbox in TikTok, then say whether the post is there.',
      step: 'check_again',
    },
  },
  unpull: {
    certain: 'The post was not cancelled: TikTok goes on with it.',
    uncertain: 'The post may or may not have been cancelled.',
  },
  status: {
    certain: 'Nothing was sent or changed. What became of the post could not be read.',
    uncertain: 'Nothing was sent or changed. What became of the post is not known yet.',
  },
  connect: {
    certain: 'The TikTok account is not connected. Nothing was posted or changed.',
    uncertain: 'The TikTok account is not connected: the one-time code may have been used up.',
    afterSilence: {
      remedy: 'reauthorise',
      next: 'Connect the TikTok account again.',
      step: 'open_options',
    },
  },
  refresh: {
    certain: 'Nothing can be sent to this TikTok account for now. Its posts stay in the queue.',
    uncertain:
      'TikTok may have replaced the access of this account without Soundpost learning the new one.',
    afterSilence: {
      remedy: 'ask_user',
      next: 'Try again. If TikTok then refuses, connect the account again.',
      step: 'try_again',
    },
  },
  disconnect: {
    certain: 'TikTok was not told that the account is disconnected.',
    uncertain: 'TikTok may not have been told that the account is disconnected.',
  },
} as const satisfies Record<Purpose, Outlook>;

/** The outlook of a purpose, with its optional part. */
export function outlookOf(purpose: Purpose): Outlook {
  return OUTLOOK[purpose];
}

/** Whether calls for this purpose may reach the server only once. */
export function isOnce(purpose: Purpose): boolean {
  return outlookOf(purpose).afterSilence !== undefined;
}
