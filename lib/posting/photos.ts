import * as z from 'zod/mini';

/** The most photos that one post takes (TikTok, photo post reference). */
export const MOST_PHOTOS = 35;

/** Photos by their addresses, in order. While they are written, any of them may be empty or wrong. */
export const photosSchema = z.object({
  urls: z.array(z.string()),
  /** Which of them is the cover, counted from 0. */
  coverIndex: z.number(),
});
export type Photos = z.infer<typeof photosSchema>;

/** How the form opens: one place to type in. */
export const NO_PHOTOS: Photos = { urls: [''], coverIndex: 0 };

/** Several addresses that were pasted at once; null = it is anything else. */
export function severalIn(text: string): string[] | null {
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 && parts.every((part) => /^https?:/i.test(part)) ? parts : null;
}

/** With what was typed in one place; several addresses at once take a place each. */
export function withTyped({ urls, coverIndex }: Photos, index: number, typed: string): Photos {
  const placed = severalIn(typed) ?? [typed];
  const isAfter = coverIndex > index;
  return {
    urls: urls.toSpliced(index, 1, ...placed),
    coverIndex: isAfter ? coverIndex + placed.length - 1 : coverIndex,
  };
}

export function withOneMore({ urls, coverIndex }: Photos): Photos {
  return { urls: [...urls, ''], coverIndex };
}

/** Without one of them; the first one is the cover where it was that one. */
export function without({ urls, coverIndex }: Photos, index: number): Photos {
  const left = urls.toSpliced(index, 1);
  if (left.length === 0) return NO_PHOTOS;
  if (coverIndex === index) return { urls: left, coverIndex: 0 };
  return { urls: left, coverIndex: coverIndex > index ? coverIndex - 1 : coverIndex };
}

/** One of them one place further up (-1) or down (1); the cover stays the same photo. */
export function moved(photos: Photos, index: number, by: -1 | 1): Photos {
  const { urls, coverIndex } = photos;
  const [one, other] = [urls[index], urls[index + by]];
  if (one === undefined || other === undefined) return photos;
  const swapped = { [index]: index + by, [index + by]: index };
  return {
    urls: urls.with(index, other).with(index + by, one),
    coverIndex: swapped[coverIndex] ?? coverIndex,
  };
}
