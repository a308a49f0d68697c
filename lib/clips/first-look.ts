import type { ClipRef } from '../tiktok/clip.ts';
import type { ClipReading, SoundFacts } from '../tiktok/reading.ts';
import type { Inspection } from './inspection.ts';

/** What is drawn of a clip, where the page's data do not speak of it. */
export type Drawn = {
  clip: ClipRef;
  sound: SoundFacts | null;
  caption: { text: string; hashtags: string[] };
};

/**
 * What the page itself tells of a clip: its data on this very clip, else what it draws, without the
 * counts, which it rounds from 10,000 on. `at`: now, ms since 1970.
 */
export function pageReading(drawn: Drawn, told: ClipReading | undefined, at: number): ClipReading {
  const { clip, sound, caption } = drawn;
  if (told && told.clip.id === clip.id) return told;
  return {
    source: 'page',
    at,
    clip,
    caption: caption.text,
    author: { username: clip.username, nickname: '', verified: null },
    createdAt: null,
    coverUrl: null,
    durationS: null,
    figures: { views: null, likes: null, comments: null, shares: null, saves: null },
    hashtags: caption.hashtags,
    sound,
  };
}

/** What is known without asking anybody. */
export function firstLook(page: ClipReading): Inspection {
  return { clip: page.clip, readings: [page], sound: null, problems: [] };
}

/** The background's answer together with what the page tells, which it was never told. */
export function withPage(answer: Inspection, page: ClipReading): Inspection {
  const asked = answer.readings.filter((reading) => reading.source !== 'page');
  const own = page.clip.id === answer.clip.id ? [page] : [];
  return { ...answer, readings: [...own, ...asked] };
}
