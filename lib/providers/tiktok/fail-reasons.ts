import type { Problem, Remedy } from '../../problems/problem.ts';

type Words = Pick<Problem, 'what' | 'next' | 'step'> & {
  remedy: Remedy;
  field?: string;
};

const video = { remedy: 'fix_input', step: 'edit', field: 'video' } as const;
const again = { remedy: 'ask_user', step: 'try_again' } as const;
const NOT_POSTED = 'It was not posted. Everything you wrote is kept.';

/** Every documented reason why a post failed after TikTok took it (TikTok, get post status). */
const REASONS: Record<string, Words> = {
  file_format_check_failed: {
    ...video,
    what: 'TikTok could not read the file: its container or codec is not one that TikTok takes.',
    next: 'Export the video as MP4 with H.264 and choose that file.',
  },
  duration_check_failed: {
    ...video,
    what: 'The video is too long or too short for this account.',
    next: 'Cut the video and choose the new file.',
  },
  frame_rate_check_failed: {
    ...video,
    what: 'The video’s frame rate is not between 23 and 60 frames a second all the time.',
    next: 'Export it with a constant 30 frames a second and choose that file.',
  },
  picture_size_check_failed: {
    ...video,
    what: 'The picture is too small or too large for TikTok.',
    next: 'Use 360 to 4,096 pixels a side for a video, 1080 × 1920 at most for every photo.',
  },
  internal: {
    ...again,
    what: 'TikTok had an error of its own while it worked on the post.',
    next: 'Send it again.',
  },
  video_pull_failed: {
    ...again,
    what: 'TikTok could not fetch the video from its address within an hour.',
    next: 'Check that the address opens without signing in, then send it again.',
    field: 'contentUrl',
  },
  photo_pull_failed: {
    ...again,
    what: 'TikTok could not fetch a photo from its address within an hour.',
    next: 'Check that the addresses open without signing in, then send it again.',
    field: 'contentUrl',
  },
  publish_cancelled: {
    remedy: 'give_up',
    step: 'none',
    what: 'The post was cancelled before TikTok had fetched it.',
    next: 'Schedule it as a new draft if you want it after all.',
  },
  auth_removed: {
    remedy: 'reauthorise',
    step: 'open_options',
    what: 'The account’s access was taken back in TikTok while the post was on its way.',
    next: 'Connect the TikTok account again in the options, then send the post again.',
    field: 'targets',
  },
  spam_risk_too_many_posts: {
    ...again,
    what: 'TikTok takes no more posts through apps for this account today.',
    next: 'Post it tomorrow, or in TikTok’s own app.',
  },
  spam_risk_user_banned_from_posting: {
    remedy: 'give_up',
    step: 'none',
    what: 'TikTok has banned this account from posting.',
    next: 'Ask TikTok about it in its app; choose another account for this post.',
    field: 'targets',
  },
  spam_risk_text: {
    remedy: 'fix_input',
    step: 'edit',
    what: 'TikTok finds the caption risky.',
    next: 'Change the caption, then send the post again.',
    field: 'caption',
  },
  spam_risk: {
    ...again,
    what: 'TikTok finds this post risky and refuses it.',
    next: 'Look at the account in TikTok’s app before you send it again.',
  },
};

const UNNAMED: Words = {
  ...again,
  what: 'TikTok says that the post failed, for a reason that Soundpost does not know.',
  next: 'Look at the account in TikTok, then send it again if it is not there.',
};

/** Why TikTok gave a post up, by its `fail_reason`; compared whole, null = none was told. */
export function failedAtTiktok(reason: string | null): Problem {
  const known = reason !== null && Object.hasOwn(REASONS, reason);
  return {
    code: known ? `tiktok.failed.${reason}` : 'tiktok.failed',
    means: NOT_POSTED,
    ...((known && REASONS[reason]) || UNNAMED),
    ...(reason === null ? {} : { detail: `fail_reason: ${reason}`.slice(0, 300) }),
  };
}
