import type { Problem } from '../../lib/problems/problem.ts';
import { type PageData, readPageData } from '../../lib/tiktok/page-data/read.ts';
import { problemOfStatus } from '../../lib/tiktok/page-data/statuses.ts';
import { readUrl } from '../../lib/tiktok/read-url.ts';
import type { ClipReading } from '../../lib/tiktok/reading.ts';

/** What the first-load script knows, read once, when it is there and somebody asks. */
export function createPageKnowledge(page: Document, now: () => number) {
  const loaded = readUrl(page.location.href);
  const loadedClip = loaded.kind === 'clip' ? loaded.clip.id : undefined;
  let data: PageData | undefined;

  const read = (): PageData | undefined => {
    if (page.readyState !== 'loading') {
      data ??= readPageData((id) => page.getElementById(id)?.textContent ?? undefined, now());
    }
    return data;
  };

  return {
    known: (clipId: string): ClipReading | undefined => read()?.clips.get(clipId),
    /** The status speaks of the clip that the page was loaded for, and of no other. */
    refused: (clipId: string): Problem | undefined =>
      clipId === loadedClip ? problemOfStatus(read()?.status ?? null) : undefined,
  };
}
