import { type ReadonlySignal, signal } from '@preact/signals';
import { createTimeToRead } from './time-to-read.ts';

export type News = { text: string; action: { label: string; act: () => void } | null };

export type Announcer = {
  news: ReadonlySignal<News | null>;
  /** Shows one line until the next one, or until its time is over; then `onOver` is called once. */
  tell(news: News, onOver?: () => void): void;
  /** Takes the line away at once. */
  close(): void;
  /** While somebody points at the line or has the focus in it, it stays. */
  hold(held: boolean): void;
};

/** The line at the foot of the window. `later` runs something after that many ms. */
export function createAnnouncer(later: (ms: number, act: () => void) => void): Announcer {
  const news = signal<News | null>(null);
  let over: (() => void) | undefined;
  const end = () => {
    const finished = over;
    over = undefined;
    news.value = null;
    time.stop();
    finished?.();
  };
  const close = () => {
    // What held the line goes with it.
    time.release();
    end();
  };
  const time = createTimeToRead({
    later(ms, act) {
      let isWanted = true;
      later(ms, () => {
        if (isWanted) act();
      });
      return () => {
        isWanted = false;
      };
    },
    over: () => close(),
  });
  return {
    news,
    tell: (next, onOver) => {
      end();
      over = onOver;
      news.value = next;
      time.start();
    },
    close,
    hold: (held) => (held ? time.hold() : time.release()),
  };
}
