import type { Following } from './following.ts';
import type { Outbox } from './outbox.ts';
import type { DeliveryStore } from './store.ts';
import { checkDueAt, nextWakeAt } from './waking.ts';

/** Nobody answers: no reason to wake again and again. */
const AFTER_FAILURE_MS = 5 * 60_000;

export type WatchmanEffects = {
  store: DeliveryStore;
  outbox: Pick<Outbox, 'run' | 'recover'>;
  check: Following['check'];
  now(): number;
  /** Sets the one alarm; null removes it. The database is the schedule, the alarm only wakes. */
  arm(at: number | null): Promise<void>;
  /** Keeps the background alive while the work is under way. */
  awake<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * One round of whatever the outbox waits for: recover, send, look, and set the next alarm. To be
 * called at every start, alarm and change; rounds that overlap are one.
 */
export function createWatchman(effects: WatchmanEffects): { round(): Promise<void> } {
  const { store, now } = effects;
  let running: Promise<void> | undefined;
  let again = false;

  async function once() {
    await effects.outbox.recover();
    // Before anything is sent: a background that is stopped meanwhile must be woken to say so.
    await setAlarm(now());
    const isSent = await effects.outbox.run().then(
      () => true,
      () => false,
    );
    const isAnswered = await lookAround();
    await setAlarm(isSent && isAnswered ? now() : now() + AFTER_FAILURE_MS);
  }

  async function setAlarm(soonest: number) {
    const waiting = await store.inState('scheduled', 'sending', 'unknown', 'booked');
    const wakeAt = nextWakeAt(waiting, now());
    await effects.arm(wakeAt === null ? null : Math.max(wakeAt, soonest));
  }

  /** Looks at what is due for a look. A look that fails (offline, no key) says nothing of the post. */
  async function lookAround(): Promise<boolean> {
    let answered = true;
    for (const delivery of await store.inState('unknown', 'booked')) {
      const due = checkDueAt(delivery);
      if (due === null || due > now()) continue;
      answered = await effects.check(delivery.id).then(
        () => answered,
        () => false,
      );
    }
    return answered;
  }

  async function rounds() {
    do {
      again = false;
      await once();
    } while (again);
  }

  return {
    round: () => {
      if (running) {
        again = true;
        return running;
      }
      running = effects.awake(rounds).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
