import { asProblem } from '../problems/unexpected.ts';
import type { Delivery } from './delivery.ts';
import { missed, stoppedWhileSending } from './problems.ts';
import type { DeliveryStore } from './store.ts';
import { type DeliveryEvent, type Remote, transition } from './transition.ts';

/** Longer than the provider's worst case (a publish was seen to take 222 s). */
const LEASE_MS = 10 * 60_000;
/** Later than this a post is not sent without being asked for again: its moment has passed. */
const GRACE_MS = 60 * 60_000;
/** The database may close under a transaction; the next one opens it again. */
const COMMIT_TRIES = 3;

export type OutboxEffects = {
  store: DeliveryStore;
  bootId: string;
  now(): number;
  newId(): string;
  /** Sends one delivery in one request. Throws on anything but a readable success. */
  send(delivery: Delivery): Promise<{ remote: Remote; httpStatus: number }>;
  /** What a thrown error proves: refused for certain, or the outcome is open. */
  outcomeOf(thrown: unknown): { refused: boolean; httpStatus: number | null };
};

export type Outbox = {
  /**
   * Sends everything that is due to leave, one after another; calls while it runs join it. Rejects,
   * once all the others are sent, if one could not be read or stored.
   */
  run(): Promise<void>;
  /**
   * What is left in `sending` and is not being sent at this moment was perhaps sent, perhaps not: an
   * earlier run was stopped, or the outcome could not be stored.
   */
  recover(): Promise<void>;
  /** Applies an event to a delivery in one transaction; `undefined` if it may not happen now. */
  apply(id: string, event: DeliveryEvent): Promise<Delivery | undefined>;
};

export function createOutbox(effects: OutboxEffects): Outbox {
  const { store, now, bootId } = effects;
  let running: Promise<void> | undefined;
  let attemptNow: string | undefined;

  const apply = (id: string, event: DeliveryEvent) =>
    store.update(id, (delivery) => transition(delivery, event, now()));

  /** One that cannot be read or stored keeps none of the others from going. */
  async function drain() {
    const failures = new Map<string, unknown>();
    for (let next = await oldest(failures); next; next = await oldest(failures)) {
      const { id } = next;
      await deliver(next).catch((thrown: unknown) => failures.set(id, thrown));
    }
    for (const thrown of failures.values()) throw thrown;
  }

  async function oldest(but: ReadonlyMap<string, unknown>): Promise<Delivery | undefined> {
    const waiting = (await store.inState('scheduled')).filter(({ id }) => !but.has(id));
    return waiting.toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id))[0];
  }

  async function deliver(delivery: Delivery) {
    if (now() - delivery.dueAt > GRACE_MS) {
      await apply(delivery.id, { type: 'missed', problem: missed });
      return;
    }
    const attemptId = effects.newId();
    attemptNow = attemptId;
    try {
      await attempt(delivery.id, attemptId);
    } finally {
      attemptNow = undefined;
    }
  }

  async function attempt(id: string, attemptId: string) {
    // The intent is committed before the request leaves: dying from here on leaves `sending`,
    // which the next start reads as `unknown` and never sends again.
    const until = now() + LEASE_MS;
    const claimed = await apply(id, { type: 'claimed', attemptId, bootId, until });
    if (!claimed) return;
    const outcome = await send(claimed, attemptId);
    for (let tries = 1; ; tries += 1) {
      try {
        await apply(id, outcome);
        return;
      } catch (thrown) {
        if (tries === COMMIT_TRIES) throw thrown;
      }
    }
  }

  async function send(delivery: Delivery, attemptId: string): Promise<DeliveryEvent> {
    try {
      return { type: 'accepted', attemptId, ...(await effects.send(delivery)) };
    } catch (thrown) {
      const { refused, httpStatus } = effects.outcomeOf(thrown);
      const type = refused ? 'refused' : 'lost';
      return { type, attemptId, problem: asProblem(thrown), httpStatus };
    }
  }

  return {
    apply,
    run: () => {
      running ??= drain().finally(() => {
        running = undefined;
      });
      return running;
    },
    recover: async () => {
      for (const delivery of await store.inState('sending')) {
        if (attemptNow !== undefined && delivery.lease?.attemptId === attemptNow) continue;
        await apply(delivery.id, { type: 'lapsed', problem: stoppedWhileSending });
      }
    },
  };
}
