import type { Problem } from '../problems/problem.ts';
import { checkContentUrl } from './check-content-url.ts';
import { checkPhotos } from './check-photos.ts';
import type { Payload } from './delivery.ts';
import { type Draft, postsPhotos, saidBy } from './draft.ts';
import { NO_PHOTOS } from './photos.ts';
import type { Target } from './target.ts';

/** What is posted, as it would be sent, and what stands against that. */
export type MediaCheck = {
  problems: Problem[];
  /** Empty where nothing is fetched by InfiniPost. */
  contentUrl: string;
  /** What deliveries to own TikTok accounts carry. */
  tiktok: NonNullable<Payload['tiktok']>;
};

/**
 * The video or the photos of a draft. What stands in the fields of the other kind waits until it is
 * chosen again. `own`: the own TikTok accounts that it goes to.
 */
export function checkMedia(
  draft: Draft,
  own: readonly Target[],
  toInfinipost: boolean,
): MediaCheck {
  const choices = saidBy(draft);
  if (postsPhotos(draft, own)) {
    const { photos, problems } = checkPhotos(draft.photos ?? NO_PHOTOS);
    const against = toInfinipost ? [photosForInfinipost, ...problems] : problems;
    return { problems: against, contentUrl: '', tiktok: { choices, photos } };
  }
  if (draft.file) {
    const problems = toInfinipost ? [fileForInfinipost] : [];
    return { problems, contentUrl: '', tiktok: { choices, file: draft.file } };
  }
  const read = checkContentUrl(
    draft.contentUrl,
    own.length > 0 && !toInfinipost ? 'TikTok' : 'InfiniPost',
  );
  return 'problem' in read
    ? { problems: [read.problem], contentUrl: '', tiktok: { choices } }
    : { problems: [], contentUrl: read.url, tiktok: { choices } };
}

const forInfinipost = {
  remedy: 'fix_input',
  step: 'edit',
} as const;

const fileForInfinipost: Problem = {
  ...forInfinipost,
  code: 'draft.file_for_infinipost',
  what: 'InfiniPost cannot take a file from this computer: it fetches the video from an address.',
  means: 'The post cannot go to these accounts together with a file.',
  next: 'Take the file off and paste an address, or choose own TikTok accounts only.',
  field: 'video',
};

const photosForInfinipost: Problem = {
  ...forInfinipost,
  code: 'draft.photos_for_infinipost',
  what: 'InfiniPost posts videos only, and this is a photo post.',
  means: 'The post cannot go to its accounts together with your own.',
  next: 'Choose a video, or own TikTok accounts only.',
  field: 'photos',
};
