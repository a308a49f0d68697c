import { createInTurn } from '../../sharing/in-turn.ts';
import { createChanging } from '../changing.ts';
import { createDeciding } from '../deciding.ts';
import type { DeliveryRows } from '../deliveries/store.ts';
import type { Keeping } from '../enqueue.ts';
import { createFollowing } from '../following.ts';
import { createOutbox, type OutboxEffects } from '../outbox.ts';
import { createSettling } from '../settling.ts';
import type { Target } from '../target.ts';
import { createWatchman, type WatchmanEffects } from '../watchman.ts';

export type WiringParts = Pick<OutboxEffects, 'ports' | 'bootId' | 'now' | 'newId'> & {
  store: DeliveryRows;
  keeping(): Promise<Keeping>;
  /** Where it matters to a test; else an hour, nobody is told, half a chance, and no account. */
  more?: Partial<Pick<OutboxEffects, 'lateMinutes' | 'changed'>> & {
    random?: () => number;
    targets?: () => Target[];
  };
};

/** The outbox and what follows it, joined as the background joins them. */
export function wireOutbox({ keeping, more = {}, ...parts }: WiringParts) {
  const { store } = parts;
  const outbox = createOutbox({
    ...parts,
    lateMinutes: more.lateMinutes ?? (async () => 60),
    changed: more.changed ?? (() => undefined),
  });
  const { apply } = outbox;
  const followingParts = {
    ...{ ...parts, apply, keeping, inTurn: createInTurn() },
    random: more.random ?? (() => 0.5),
  };
  const following = createFollowing(followingParts);
  return {
    outbox,
    /** All that a person can have done about a delivery, and what looks after it. */
    acts: {
      ...following,
      ...createDeciding(followingParts),
      ...createChanging(followingParts),
      settle: createSettling({
        ...{ store, apply },
        targets: { all: async () => more.targets?.() ?? [] },
      }),
    },
    /** A watchman who is awake, and alone unless `how` says otherwise. */
    watch: (how: Pick<WatchmanEffects, 'carry' | 'arm'> & Partial<WatchmanEffects>) =>
      createWatchman({
        ...{ store, outbox, visit: following.visit, now: parts.now },
        awake: (work) => work(),
        alone: async (work) => {
          await work();
          return true;
        },
        ...how,
      }),
  };
}
