/** The sandbox's own time: the machine's, plus a shift that tests set. Milliseconds throughout. */
export type Clock = {
  now(): number;
  iso(): string;
  shift(ms: number): void;
  reset(): void;
};

export function createClock(read: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => read() + offset,
    iso: () => new Date(read() + offset).toISOString(),
    shift: (ms) => {
      offset += ms;
    },
    reset: () => {
      offset = 0;
    },
  };
}
