import type { Problem } from '../problems/problem.ts';
import { type MediaFacts, MOST_BYTES, type Picture } from './facts.ts';

/** `problems` forbid sending, `warnings` do not. */
export type MediaVerdict = { problems: Problem[]; warnings: Problem[] };

/** 4 GB under both readings. */
const SURE_BYTES = 4_000_000_000;
const SIDES = { least: 360, most: 4096 };
/** 23.976 is a frame rate of films and 59.94 one of television; measured ones are a little off. */
const FRAMES = { least: 23, most: 60.5 };
const LONGEST_S = 600;
/** What every creator may post, where the account does not tell. */
const EVERYBODY_S = 180;
/** Stated for TikTok's business accounts only. */
const SHORTEST_S = 3;
const CODECS = new Set(['avc', 'hevc', 'vp8', 'vp9']);

/**
 * Whether TikTok will take a video (TikTok, media transfer guide). `maxDurationS`: what the account
 * may post, by its creator info; null = not known. A file that passes may still be refused: TikTok
 * looks closer than any description of its rules.
 */
export function judgeVideo(facts: MediaFacts, maxDurationS: number | null): MediaVerdict {
  const { bytes, container, picture } = facts;
  const verdict: MediaVerdict = { problems: [], warnings: [] };
  judgeBytes(bytes, verdict);
  if (container === null || (picture === null && container !== 'other')) {
    verdict.problems.push(unreadable);
  } else if (container === 'other') {
    verdict.problems.push(wrongContainer);
  }
  if (picture) judgePicture(picture, maxDurationS, verdict);
  return verdict;
}

function judgeBytes(bytes: number, { problems, warnings }: MediaVerdict): void {
  const size = `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes > MOST_BYTES) problems.push(tooLarge(size));
  else if (bytes > SURE_BYTES) warnings.push(perhapsTooLarge(size));
}

function judgePicture(picture: Picture, maxDurationS: number | null, verdict: MediaVerdict): void {
  const { problems, warnings } = verdict;
  const { codec, width, height, frameRate, frameRateVaries, durationS } = picture;
  if (codec === null || !CODECS.has(codec)) problems.push(wrongCodec);
  const sides = [width, height];
  if (sides.some((side) => side < SIDES.least || side > SIDES.most)) {
    problems.push(wrongSides(`${width} × ${height}`));
  }
  const wrongRate = frameRate < FRAMES.least || frameRate > FRAMES.most;
  if (wrongRate) problems.push(wrongFrameRate(frameRate));
  else if (frameRateVaries) warnings.push(varyingFrameRate);
  const long = judgeDuration(durationS, maxDurationS);
  if (long) problems.push(long);
  else if (maxDurationS === null && durationS > EVERYBODY_S) warnings.push(perhapsTooLong);
  if (durationS < SHORTEST_S) warnings.push(tooShort);
}

/** What stands against a video of so many seconds, for an account that may post so many. */
export function judgeDuration(durationS: number, maxDurationS: number | null): Problem | null {
  const longest = Math.min(maxDurationS ?? LONGEST_S, LONGEST_S);
  return durationS > longest ? tooLong(durationS, longest) : null;
}

const cannot = {
  remedy: 'fix_input',
  step: 'edit',
  field: 'video',
  means: 'TikTok would refuse it, so nothing is sent.',
} as const;
const might = { ...cannot, means: 'TikTok may refuse it. You can send it all the same.' } as const;

const unreadable: Problem = {
  ...cannot,
  code: 'media.unreadable',
  what: 'This file holds no picture that can be read: it is damaged, or no video.',
  next: 'Choose an MP4 file with H.264 video.',
};

const wrongContainer: Problem = {
  ...cannot,
  code: 'media.container',
  what: 'TikTok takes MP4, MOV and WebM files; this is none of them.',
  next: 'Export the video as MP4 and choose that file.',
};

const wrongCodec: Problem = {
  ...cannot,
  code: 'media.codec',
  what: 'TikTok takes pictures coded as H.264, H.265, VP8 or VP9; these are coded otherwise.',
  next: 'Export the video with H.264 and choose that file.',
};

function tooLarge(size: string): Problem {
  return {
    ...cannot,
    code: 'media.too_large',
    what: `The file has ${size}; TikTok takes 4 GB.`,
    next: 'Export the video smaller and choose that file.',
  };
}

function perhapsTooLarge(size: string): Problem {
  return {
    ...might,
    code: 'media.perhaps_too_large',
    what: `The file has ${size}, just at TikTok’s limit of 4 GB.`,
    next: 'Export it a little smaller to be sure.',
  };
}

function wrongSides(pixels: string): Problem {
  return {
    ...cannot,
    code: 'media.pixels',
    what: `The picture has ${pixels} pixels; TikTok takes ${SIDES.least} to 4,096 on each side.`,
    next: 'Export the video with 1080 × 1920 pixels and choose that file.',
  };
}

function wrongFrameRate(rate: number): Problem {
  return {
    ...cannot,
    code: 'media.frame_rate',
    what: `The video has ${Math.round(rate * 10) / 10} frames a second; TikTok takes 23 to 60.`,
    next: 'Export it with 30 frames a second and choose that file.',
  };
}

const varyingFrameRate: Problem = {
  ...might,
  code: 'media.frame_rate_varies',
  what: 'The video’s frame rate changes on the way, as recordings of screens and phones do.',
  next: 'Export it with a constant 30 frames a second to be sure.',
};

function tooLong(seconds: number, longest: number): Problem {
  return {
    ...cannot,
    code: 'media.too_long',
    what: `The video is ${clock(seconds)} long; TikTok takes ${clock(longest)} from this account.`,
    next: 'Cut it and choose the new file.',
  };
}

const perhapsTooLong: Problem = {
  ...might,
  code: 'media.perhaps_too_long',
  what: 'The video is longer than three minutes, which not every account may post.',
  next: 'Cut it to three minutes to be sure.',
};

const tooShort: Problem = {
  ...might,
  code: 'media.too_short',
  what: 'The video is shorter than three seconds.',
  next: 'Make it longer to be sure.',
};

/** Rounded up, so that what is too long never looks as if it were not. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
