import type { MediaFacts } from './facts.ts';

/** What a file says of itself; `unread`: whatever read it had to be ended, or broke down over it. */
export type MediaReading = MediaFacts | 'unread';

/** As much of a worker as is needed here; it answers a file with `MediaFacts`. */
export type Reader = {
  postMessage(file: Blob): void;
  terminate(): void;
  addEventListener(type: 'message', act: (event: MessageEvent<MediaFacts>) => void): void;
  addEventListener(type: 'error', act: () => void): void;
};

export type ReadingEffects = {
  /** Starts one that reads the file it is sent, and answers once. */
  start(): Reader;
  /** Calls `act` after `ms`. */
  later(ms: number, act: () => void): void;
};

/** A whole file is read in a fraction of a second, of one that lies far away a few slices. */
const LONGEST_MS = 10_000;

/**
 * Reads files where reading can be ended: a damaged one whose tables claim billions of entries keeps
 * its reader busy for minutes. Rejects where no reader can be started at all.
 */
export function createReading({ start, later }: ReadingEffects) {
  return (file: Blob): Promise<MediaReading> =>
    new Promise((resolve) => {
      const reader = start();
      let isOver = false;
      const end = (reading: MediaReading) => {
        if (isOver) return;
        isOver = true;
        reader.terminate();
        resolve(reading);
      };
      reader.addEventListener('message', ({ data }) => end(data));
      reader.addEventListener('error', () => end('unread'));
      later(LONGEST_MS, () => end('unread'));
      reader.postMessage(file);
    });
}
