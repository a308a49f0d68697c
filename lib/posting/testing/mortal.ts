/** Where a run of the background dies: at its so manieth effect, before or after it took place. */
export type Death = { at: number; when: 'before' | 'after' };

export type Mortal = {
  /** An effect on the world. From its death on, none takes place and none returns. */
  effect<T>(act: () => Promise<T>): Promise<T>;
  /** A reading of the clock: it takes no time, and the run may end right after it. */
  glance<T>(look: () => T): T;
  /** Gives what the work gives, or nothing once the run is dead. */
  live<T>(work: () => Promise<T>): Promise<T | undefined>;
  effects(): number;
  isDead(): boolean;
};

/** Counts the effects of one run of the background, and ends it where it is told to. */
export function createMortal(death?: Death): Mortal {
  let effects = 0;
  let isDead = false;
  const died = Promise.withResolvers<undefined>();
  const never = new Promise<never>(() => undefined);
  const die = () => {
    isDead = true;
    died.resolve(undefined);
  };
  return {
    effect: async (act) => {
      if (isDead) return never;
      effects += 1;
      const isLast = effects === death?.at;
      if (isLast && death?.when === 'before') {
        die();
        return never;
      }
      const settled = await act().then(
        (value) => () => value,
        (thrown: unknown) => () => {
          throw thrown;
        },
      );
      if (isLast) die();
      return isDead ? never : settled();
    },
    glance: (look) => {
      if (isDead) return look();
      effects += 1;
      if (effects === death?.at) die();
      return look();
    },
    live: (work) => Promise.race([work(), died.promise]),
    effects: () => effects,
    isDead: () => isDead,
  };
}
