import type { Problem } from '../problems/problem.ts';
import type { Choice } from '../tiktok/music-page-choice.ts';

const NOTHING_SAVED = {
  remedy: 'fix_input',
  means:
    'A sound is imported from a video that uses it, so nothing was saved and nothing was paid.',
  step: 'none',
} as const satisfies Partial<Problem>;

/** Why a sound's page gives no clip to import the sound from. */
export const NO_CLIP = {
  not_shown: {
    ...NOTHING_SAVED,
    code: 'music.not_shown',
    what: 'This page shows no video with this sound yet.',
    next: 'Scroll until videos show, and press Save sound again.',
  },
  not_public: {
    ...NOTHING_SAVED,
    code: 'music.not_public',
    what: 'Not everybody can see the videos that this page shows, so none can be imported from.',
    next: 'Scroll until others show and press Save sound again, or open a public one elsewhere.',
  },
  all_tried: {
    ...NOTHING_SAVED,
    code: 'music.all_tried',
    what: 'InfiniPost could not get the sound out of any video that this page shows.',
    means: 'The sound is in your library and is not imported, so no post can use it yet.',
    next: 'Scroll until other videos show, and press Save sound again.',
  },
} as const satisfies Record<Extract<Choice, { none: string }>['none'], Problem>;

/** The page went on to something else between the press and its answer. */
export const pageWentOn: Problem = {
  ...NOTHING_SAVED,
  code: 'music.page_went_on',
  what: 'The page of this sound was left before Soundpost had read it.',
  means: 'Nothing was saved and nothing was paid.',
  next: 'Go back to it and press Save sound again.',
};
