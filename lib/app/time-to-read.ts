/** Long enough to read a line and to reach the button beside it. */
const TIME_TO_READ_MS = 10_000;

export type TimeToRead = {
  /** From now on; a running time begins anew. */
  start(): void;
  /** Somebody is at it: it stays until they leave it, and then its whole time again. */
  hold(): void;
  release(): void;
  stop(): void;
};

/** Lets a line of news go once it stood for its time and nobody held it. */
export function createTimeToRead(effects: {
  /** Runs `act` after that many ms; what it gives takes that back. */
  later(ms: number, act: () => void): () => void;
  over(): void;
}): TimeToRead {
  let cancel: (() => void) | undefined;
  let held = false;
  let stands = false;
  const stop = () => {
    cancel?.();
    cancel = undefined;
    stands = false;
  };
  const run = () => {
    cancel?.();
    cancel = held ? undefined : effects.later(TIME_TO_READ_MS, over);
  };
  const over = () => {
    stop();
    effects.over();
  };
  return {
    start() {
      stands = true;
      run();
    },
    hold() {
      held = true;
      if (stands) run();
    },
    release() {
      held = false;
      if (stands) run();
    },
    stop,
  };
}
