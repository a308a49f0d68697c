import { isInsane } from './clock.ts';
import type { DeliveryRows } from './deliveries/store.ts';
import type { Delivery } from './delivery.ts';
import type { Following } from './following.ts';
import type { Outbox } from './outbox.ts';
import { MINUTE_MS } from './waking.ts';

/** Nobody answers: no reason to wake again and again. */
const AFTER_FAILURE_MS = 5 * MINUTE_MS;
/** After a night many are due at once; the others are looked at half a minute later. */
const MOST_LOOKS = 30;

export type WatchmanEffects = {
  store: DeliveryRows;
  outbox: Pick<Outbox, 'run' | 'recover'>;
  visit: Following['visit'];
  /** Has the files that are on their way go on; does not wait for them. */
  carry(): void;
  now(): number;
  /** Sets the one alarm; null removes it. The database is the schedule, the alarm only wakes. */
  arm(at: number | null): Promise<void>;
  /** Keeps the background alive while the work is under way. */
  awake<T>(work: () => Promise<T>): Promise<T>;
  /** Runs the work while no other context does; gives false, at once, if one does. */
  alone(work: () => Promise<void>): Promise<boolean>;
};

/**
 * One round of whatever the outbox waits for: recover, send, look, and set the next alarm. To be
 * called at every start, alarm and change; rounds that overlap are one. A round that fails is tried
 * again by the alarm, and rejects for nothing else than an alarm that cannot be set. By a clock that
 * is years off nothing is done but to look at it again.
 */
export function createWatchman(effects: WatchmanEffects): { round(): Promise<void> } {
  const { store, now } = effects;
  let running: Promise<void> | undefined;
  let again = false;

  async function once() {
    if (isInsane(now())) {
      await effects.arm(now() + AFTER_FAILURE_MS);
      return;
    }
    await effects.outbox.recover(true);
    // Before anything is sent: a background that is stopped meanwhile must be woken to say so.
    await setAlarm(now() + MINUTE_MS);
    const isSent = await effects.outbox.run().then(
      () => true,
      () => false,
    );
    effects.carry();
    const isStored = await lookAround();
    await setAlarm(isSent && isStored ? now() : now() + AFTER_FAILURE_MS);
  }

  async function setAlarm(soonest: number) {
    const wakeAt = await store.nextWakeAt();
    await effects.arm(wakeAt === null ? null : Math.max(wakeAt, soonest));
  }

  /** Looks at what is due for a look. A look that fails (offline, no key) says nothing of the post. */
  async function lookAround(): Promise<boolean> {
    let stored = true;
    let looks = 0;
    const due = await store.due(now());
    const passedOver = new Set(due.filter(isToLeave).map(({ id }) => id));
    for (const { id, state } of due) {
      if (state === 'scheduled' || state === 'sending' || state === 'uploading') continue;
      if (looks === MOST_LOOKS) break;
      looks += 1;
      stored = (await effects.visit(id)) && stored;
      // A look may take half a minute, and many are due at once: what is to leave goes first.
      again ||= (await store.due(now())).some((row) => isToLeave(row) && !passedOver.has(row.id));
      if (again) break;
    }
    return stored;
  }

  async function rounds() {
    try {
      do {
        again = false;
        const isOurs = await effects.alone(once);
        // Another context is at it: should it be stopped, this alarm takes over.
        if (!isOurs) await setAlarm(now() + MINUTE_MS);
      } while (again);
    } catch {
      // Not even the database could be asked, so there may be work that no alarm is set for.
      await effects.arm(now() + AFTER_FAILURE_MS);
    }
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

function isToLeave({ state }: Delivery): boolean {
  return state === 'scheduled';
}
