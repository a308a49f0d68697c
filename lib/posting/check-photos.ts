import type { Problem } from '../problems/problem.ts';
import { checkContentUrl } from './check-content-url.ts';
import { MOST_PHOTOS, type Photos } from './photos.ts';

/** Names the place of one photo, counted from 0, where a problem with it is shown. */
export const photoField = (index: number): string => `photo ${index + 1}`;

/** What is wrong with one address; null = nothing, or it is yet to be typed. */
export function checkPhoto(typed: string, index: number): Problem | null {
  if (typed.trim() === '') return null;
  const read = checkContentUrl(typed, 'TikTok', 'photo');
  return 'problem' in read ? { ...read.problem, field: photoField(index) } : null;
}

/**
 * The photos of a draft as TikTok would fetch them, without empty places, and what stands against
 * them (TikTok, photo post reference).
 */
export function checkPhotos({ urls, coverIndex }: Photos): { photos: Photos; problems: Problem[] } {
  const isTyped = (url: string) => url.trim() !== '';
  const typed = urls.filter(isTyped);
  const before = urls.slice(0, coverIndex).filter(isTyped).length;
  const photos: Photos = {
    urls: typed.map((url) => URL.parse(url.trim())?.href ?? url),
    // An empty place is no cover: the photo after it is, or the first.
    coverIndex: before < typed.length ? before : 0,
  };
  const wrong = urls.flatMap((url, index) => checkPhoto(url, index) ?? []);
  if (typed.length === 0) return { photos, problems: [noPhoto] };
  return {
    photos,
    problems: typed.length > MOST_PHOTOS ? [...wrong, tooMany(typed.length)] : wrong,
  };
}

/** Endings of pictures that TikTok does not take. */
const OTHER = /\.(png|gif|heic|heif|avif|bmp|tiff?|svg)$/i;

/** What may be refused though nothing forbids it: an ending alone proves nothing. */
export function warnOfPhotos({ urls }: Photos): Problem[] {
  const odd = urls.find((url) => OTHER.test(URL.parse(url.trim())?.pathname ?? ''));
  return odd === undefined
    ? []
    : [otherFormat(OTHER.exec(URL.parse(odd.trim())?.pathname ?? '')?.[0])];
}

const edit = { remedy: 'fix_input', step: 'edit', field: 'photos' } as const;

const noPhoto: Problem = {
  ...edit,
  code: 'draft.no_photo',
  what: 'There is no photo yet.',
  means: 'A photo post needs one at least.',
  next: 'Paste the public address of one.',
};

function tooMany(count: number): Problem {
  return {
    ...edit,
    code: 'draft.too_many_photos',
    what: `There are ${count} photos; TikTok takes ${MOST_PHOTOS} in one post.`,
    means: 'The post cannot be sent like this. The addresses are kept.',
    next: `Remove ${count - MOST_PHOTOS}.`,
  };
}

function otherFormat(ending = ''): Problem {
  return {
    ...edit,
    code: 'draft.photo_format',
    what: `TikTok takes JPEG and WebP photos; the address of one ends with ${ending}.`,
    means: 'If it is no JPEG or WebP photo, TikTok gives the whole post up.',
    next: 'Leave it if the ending says nothing; else put the photo there as JPEG.',
  };
}
