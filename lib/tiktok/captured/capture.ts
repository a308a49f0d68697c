import { readItem } from '../page-data/item.ts';
import type { ClipReading } from '../reading.ts';
import { itemsOf } from './answer.ts';
import { LISTED, LONGEST_ANSWER } from './hand-over.ts';

/** What waits to be read is no longer than this in all: whoever floods is not listened to. */
const MAX_WAITING = 2 * LONGEST_ANSWER;

export type CaptureEffects = {
  page: Document;
  now(): number;
  /** Runs `act` when the page has nothing better to do. */
  whenIdle(act: () => void): void;
  onReading(reading: ClipReading): void;
  /** Something was handed on that can be read, or has been read. */
  onNews(): void;
  signal: AbortSignal;
};

/**
 * Hears what the script in the page's world hands on, and reads it when the page is idle or when
 * `read` is called. The page can forge all of it, so it is believed no more than the page itself,
 * and what does not fit is dropped.
 */
export function createCapture({ page, now, whenIdle, onReading, onNews, signal }: CaptureEffects) {
  let waiting: { text: string; at: number }[] = [];
  let length = 0;

  const read = () => {
    const due = waiting;
    if (due.length === 0) return;
    waiting = [];
    length = 0;
    for (const { text, at } of due) {
      for (const item of itemsOf(text)) {
        const reading = readItem(item, at);
        if (reading) onReading(reading);
      }
    }
    onNews();
  };

  page.addEventListener(
    LISTED,
    (event) => {
      const text: unknown = 'detail' in event ? event.detail : undefined;
      if (typeof text !== 'string' || text.length > LONGEST_ANSWER) return;
      if (text.length + length > MAX_WAITING) return;
      waiting.push({ text, at: now() });
      length += text.length;
      if (waiting.length === 1) whenIdle(read);
      onNews();
    },
    { signal },
  );

  return { read };
}
