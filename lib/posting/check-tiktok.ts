import { judgeVideo, type MediaVerdict } from '../media/judge.ts';
import type { MediaReading } from '../media/reading.ts';
import type { Problem } from '../problems/problem.ts';
import { warnOfPhotos } from './check-photos.ts';
import { choicesOf, type Draft, postsPhotos, saidBy } from './draft.ts';
import { NO_PHOTOS } from './photos.ts';
import type { Target } from './target.ts';
import { checkChoices, checkUnasked } from './tiktok-rules/check.ts';
import { type CreatorsTold, sharedBy } from './tiktok-rules/creators.ts';

/** What a window knows while it checks. */
export type TiktokFacts = {
  creators: CreatorsTold;
  /** What the chosen file says of itself; null = it is still being read, `gone` = it is lost. */
  video: MediaReading | 'gone' | null;
};

const FINE: MediaVerdict = { problems: [], warnings: [] };

/**
 * What stands against posting a draft to own TikTok accounts. `facts` absent: nobody has asked
 * TikTok nor looked into the file here, and both are done again before anything is sent.
 */
export function checkTiktok(
  draft: Draft,
  own: readonly Target[],
  facts: TiktokFacts | undefined,
): MediaVerdict {
  const isPhotos = postsPhotos(draft, own);
  // The caption of a video is judged for all its accounts at once.
  const choices = isPhotos ? saidBy(draft) : { ...choicesOf(draft), title: '' };
  const told = own.map(({ id }) => facts?.creators.get(id));
  const shared = sharedBy(told);
  const against = facts ? checkChoices(choices, shared) : checkUnasked(choices);
  // Why TikTok does not tell says more than that it has not told.
  const refused = told.flatMap((one) => one?.problem ?? [])[0];
  const isFile = draft.file !== undefined && !isPhotos;
  const video = facts && isFile ? checkVideo(facts.video, shared?.maxDurationS ?? null) : FINE;
  return {
    problems: [
      ...against.map((problem) => (refused && isUntold(problem) ? about(refused) : problem)),
      ...video.problems,
    ],
    warnings: [...video.warnings, ...(isPhotos ? warnOfAlbum(draft) : warnOf(draft))],
  };
}

const isUntold = ({ code }: Problem) => code === 'tiktok_rules.creator_unknown';
const about = (problem: Problem): Problem => ({ ...problem, field: 'creator' });

function checkVideo(video: TiktokFacts['video'], maxDurationS: number | null): MediaVerdict {
  if (video === null) return { ...FINE, problems: [stillReading] };
  if (video === 'unread') return { ...FINE, problems: [fileUnread] };
  return video === 'gone' ? { ...FINE, problems: [fileGone] } : judgeVideo(video, maxDurationS);
}

function warnOf(draft: Draft): Problem[] {
  const warnings: Problem[] = [];
  if (draft.soundKey !== null) warnings.push(noSound);
  if (draft.file === undefined && draft.contentUrl.trim() !== '') warnings.push(pulled);
  return warnings;
}

function warnOfAlbum({ soundKey, photos = NO_PHOTOS }: Draft): Problem[] {
  const isTyped = photos.urls.some((url) => url.trim() !== '');
  return [
    ...(soundKey === null ? [] : [noSoundToPhotos]),
    ...(isTyped ? [pulledPhotos, ...warnOfPhotos(photos)] : []),
  ];
}

const edit = { remedy: 'fix_input', step: 'edit' } as const;

const stillReading: Problem = {
  ...edit,
  code: 'draft.video_unread',
  what: 'The file is still being looked at.',
  means: 'Nothing can be sent before that.',
  next: 'Wait a moment.',
  field: 'video',
};

const fileUnread: Problem = {
  ...edit,
  code: 'draft.video_unreadable',
  what: 'The file could not be read in ten seconds: most likely it is damaged.',
  means: 'TikTok would refuse it, so nothing is sent. Everything else of the post is kept.',
  next: 'Export the video anew as MP4 with H.264 and choose that file.',
  field: 'video',
};

const fileGone: Problem = {
  ...edit,
  code: 'draft.video_gone',
  what: 'This browser no longer holds the video file.',
  means: 'There is nothing to send. Everything else of the post is kept.',
  next: 'Choose the file again.',
  field: 'video',
};

const noSound: Problem = {
  ...edit,
  code: 'draft.tiktok_drops_sound',
  what: 'TikTok’s own API cannot attach a sound.',
  means: 'The post to your own TikTok account goes out with the video’s own audio.',
  next: 'Leave it so, send it as a draft and add the sound in TikTok’s app, or post through an InfiniPost account.',
  field: 'sound',
};

const pulled: Problem = {
  ...edit,
  code: 'draft.tiktok_pulls',
  what: 'TikTok fetches a video only from addresses that your TikTok app has proved to own.',
  means: 'From any other address it refuses the post.',
  next: 'Leave it if the address is verified there; else choose the file itself.',
  field: 'video',
};

const noSoundToPhotos: Problem = {
  ...noSound,
  means: 'The photos go out without this sound.',
  next: 'Let TikTok add music of its choice, or send them as a draft and add the sound in its app.',
};

const pulledPhotos: Problem = {
  ...pulled,
  code: 'draft.tiktok_pulls_photos',
  what: 'TikTok fetches photos only from addresses that your TikTok app has proved to own.',
  next: 'Leave it if the addresses are verified there; else verify their domain in your app.',
  field: 'photos',
};
