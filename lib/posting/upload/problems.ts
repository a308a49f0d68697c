import type { Problem } from '../../problems/problem.ts';

const NOT_POSTED = 'Not every byte was sent, so nothing was posted. Everything you wrote is kept.';

/** The address is good for an hour, and the hour is over. */
export const addressExpired: Problem = {
  code: 'upload.address_expired',
  remedy: 'ask_user',
  what: 'TikTok keeps an upload open for one hour, and the video was not through by then.',
  means: NOT_POSTED,
  next: 'Send it again, on a quicker connection if you can.',
  step: 'try_again',
};

export const addressRefused: Problem = {
  code: 'upload.address_refused',
  remedy: 'ask_user',
  what: 'TikTok no longer takes the video at the address that it gave for it.',
  means: NOT_POSTED,
  next: 'Send it again.',
  step: 'try_again',
};

export const chunkRefused: Problem = {
  code: 'upload.chunk_refused',
  remedy: 'give_up',
  what: 'TikTok does not accept how Soundpost sent a piece of the video.',
  means: NOT_POSTED,
  next: 'Report it with the details below.',
  step: 'none',
};

export const noProgress: Problem = {
  code: 'upload.no_progress',
  remedy: 'ask_user',
  what: 'The upload stopped moving: TikTok or the connection failed many times in a row.',
  means: `${NOT_POSTED} What TikTok has already is not sent again.`,
  next: 'Check your connection, then go on with the upload.',
  step: 'try_again',
};

/** The last piece left at least once, and nobody knows whether it came. */
export const noProgressAtEnd: Problem = {
  ...noProgress,
  code: 'upload.no_progress_at_end',
  means: 'The last piece was on its way, so TikTok may have the video. It is not posted twice.',
};

export const fileGone: Problem = {
  code: 'upload.file_gone',
  remedy: 'fix_input',
  what: 'The video is no longer the file that was chosen, or is gone.',
  means: NOT_POSTED,
  next: 'Choose the video again.',
  step: 'edit',
  field: 'video',
};

export const tooLateToStop: Problem = {
  code: 'upload.too_late',
  remedy: 'give_up',
  what: 'TikTok has the whole video already.',
  means: 'The post can no longer be stopped from here.',
  next: 'Delete it in TikTok’s app once it is there.',
  step: 'none',
};
