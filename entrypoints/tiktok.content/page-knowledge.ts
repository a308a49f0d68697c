import { createCapture } from '../../lib/tiktok/captured/capture.ts';
import { createCollection } from '../../lib/tiktok/captured/collection.ts';
import type { Findings } from '../../lib/tiktok/find.ts';
import { type PageData, readPageData } from '../../lib/tiktok/page-data/read.ts';
import { readUrl } from '../../lib/tiktok/read-url.ts';
import type { ClipReading } from '../../lib/tiktok/reading.ts';

/** A page that is never idle is not waited for longer. */
const PATIENCE_MS = 1_000;

export type PageKnowledgeEffects = {
  page: Document;
  now(): number;
  /** There is something that is not known yet, or something more is known. */
  onNews(): void;
  signal: AbortSignal;
};

/** What the page's own data tell: the first-load script, and the lists that it fetched since. */
export function createPageKnowledge({ page, now, onNews, signal }: PageKnowledgeEffects) {
  const loaded = readUrl(page.location.href);
  const loadedClip = loaded.kind === 'clip' ? loaded.clip.id : undefined;
  const collection = createCollection();
  let data: PageData | undefined;
  let grown = 0;

  const capture = createCapture({
    page,
    now,
    whenIdle: (act) => void requestIdleCallback(act, { timeout: PATIENCE_MS }),
    onReading(reading) {
      grown += 1;
      collection.add(reading);
    },
    onNews,
    signal,
  });

  /** The first-load script is read once, when it is there and somebody asks. */
  const firstLoad = (): PageData | undefined => {
    if (data || page.readyState === 'loading') return data;
    data = readPageData((id) => page.getElementById(id)?.textContent ?? undefined, now());
    for (const reading of data.clips.values()) {
      if (!collection.get(reading.clip.id)) collection.add(reading);
    }
    return data;
  };

  return {
    /** What was fetched is newer than what came first, which stays true of its own clips. */
    known: (clipId: string): ClipReading | undefined =>
      collection.get(clipId) ?? firstLoad()?.clips.get(clipId),
    /** The one clip that a card looks like; none before everything that was told is read. */
    match(found: Findings): string | undefined {
      if (!firstLoad()) return undefined;
      capture.read();
      return collection.match(found);
    },
    /** All that was told of clips in this tab, and is remembered. */
    seen(): ClipReading[] {
      firstLoad();
      capture.read();
      return [...collection.all()];
    },
    /** Reads at once what was told: somebody is pressing. */
    hurry: capture.read,
    /** Grows with everything that is told. */
    grown: () => grown,
    /** TikTok's status for a clip: it speaks of the one that the page was loaded for, and no other. */
    status: (clipId: string): number | null =>
      clipId === loadedClip ? (firstLoad()?.status ?? null) : null,
  };
}
