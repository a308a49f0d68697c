import { problemOf } from '../problems/problem.ts';
import { asProblem, isOurFault } from '../problems/unexpected.ts';
import type { DeliveryRows } from './deliveries/store.ts';
import { type Delivery, onlyAnnounces } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
import { type NotYet, type Ports, portOf } from './port.ts';
import { stoppedWhileSending } from './problems.ts';
import { failsHere, missed, sentLater } from './problems-waiting.ts';
import { restingAs } from './resting.ts';
import { transition } from './transition.ts';
import { again, MINUTE_MS, mostMinutesLate } from './waking.ts';

/** Longer than the provider's worst case (a publish was seen to take 222 s). */
const LEASE_MS = 10 * MINUTE_MS;
/** The database may close under a transaction; the next one opens it again. */
const COMMIT_TRIES = 3;

/** The delivery is no longer this attempt's to send. */
class LeaseLostError extends Error {}

export type OutboxEffects = {
  store: DeliveryRows;
  ports: Ports;
  bootId: string;
  now(): number;
  newId(): string;
  /** How late a post may still go out by itself, in minutes. */
  lateMinutes(): Promise<number>;
  /** Told after every change that was committed. */
  changed(before: Delivery, after: Delivery): void;
};

export type Outbox = {
  /**
   * Sends everything that is due to leave, one after another; calls while it runs join it. Rejects,
   * once all the others are sent, if one could not be read or stored.
   */
  run(): Promise<void>;
  /**
   * What is left in `sending` and is not being sent at this moment was perhaps sent, perhaps not: an
   * earlier run was stopped, or the outcome could not be stored. Where the caller is not known to
   * be `alone`, another context's lease counts until it ends. What was missed by a clock that is
   * back waits for its time again.
   */
  recover(alone: boolean): Promise<void>;
  /**
   * Applies an event to a delivery in one transaction; `undefined` if it may not happen now. A
   * `successor` is stored with it, or not at all.
   */
  apply(id: string, event: DeliveryEvent, successor?: Delivery): Promise<Delivery | undefined>;
};

export function createOutbox(effects: OutboxEffects): Outbox {
  const { store, now, bootId } = effects;
  let running: Promise<void> | undefined;
  let attemptNow: string | undefined;
  /** Which providers take no more for now: until when (ms), and why. */
  const full = new Map<string, NotYet & { since: number }>();

  const apply: Outbox['apply'] = async (id, event, successor) => {
    const seen: { before?: Delivery } = {};
    const after = await store.update(
      id,
      (delivery) => {
        seen.before = delivery;
        return transition(delivery, event, now());
      },
      successor,
    );
    if (seen.before && after) effects.changed(seen.before, after);
    return after;
  };

  /** One that cannot be read or stored keeps none of the others from going. */
  async function drain() {
    const seen = new Set<string>();
    const failures: unknown[] = [];
    for (let next = await oldest(seen); next; next = await oldest(seen)) {
      seen.add(next.id);
      await deliver(next).catch(async (thrown: unknown) => {
        if (!(await setAside(next, thrown))) failures.push(thrown);
      });
    }
    for (const thrown of failures) throw thrown;
  }

  /** What makes our own code fail would do so at every wake: it is shown instead. */
  async function setAside({ id }: Delivery, thrown: unknown): Promise<boolean> {
    if (!isOurFault(thrown)) return false;
    const problem = failsHere(thrown);
    return (await apply(id, { type: 'blocked', problem }).catch(() => undefined)) !== undefined;
  }

  async function recoverOne(delivery: Delivery, alone: boolean) {
    if (attemptNow !== undefined && delivery.lease?.attemptId === attemptNow) return;
    const isOurs = delivery.lease?.bootId === bootId;
    const problem = stoppedWhileSending(delivery.target.provider);
    await apply(delivery.id, { type: 'lapsed', problem, alone: alone || isOurs });
  }

  async function oldest(but: ReadonlySet<string>): Promise<Delivery | undefined> {
    const due = await store.due(now());
    const waiting = due.filter(({ id, state }) => state === 'scheduled' && !but.has(id));
    return waiting.toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id))[0];
  }

  async function deliver(delivery: Delivery) {
    const lateMinutes = mostMinutesLate(delivery, await effects.lateMinutes());
    // What its provider had wait is not late by that; what did not reach it is.
    const isFirst = delivery.attempts.every(({ outcome }) => outcome === 'stopped');
    const since = isFirst ? Math.max(delivery.dueAt, delivery.sendAt ?? 0) : delivery.dueAt;
    if (now() - since > lateMinutes * MINUTE_MS) {
      await apply(delivery.id, { type: 'missed', problem: missed(lateMinutes, delivery) });
      return;
    }
    try {
      const asked = full.get(restingAs(delivery));
      // A clock that was put back is no reason to wait any longer.
      const isFull = asked && asked.since <= now() && asked.until > now();
      const notYet = isFull ? asked : await portOf(effects.ports, delivery).ready(delivery);
      if (notYet) {
        await apply(delivery.id, { type: 'deferred', ...notYet });
        return;
      }
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!problem) throw thrown;
      await apply(delivery.id, { type: 'blocked', problem });
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
    // What an attempt is about to do is committed before it does it: dying from here on leaves
    // `sending`, which the next start sends again only if it had not begun to leave.
    const until = now() + LEASE_MS;
    const claimed = await apply(id, { type: 'claimed', attemptId, bootId, until });
    if (!claimed) return;
    await commit(id, await send(claimed, attemptId));
  }

  async function commit(id: string, event: DeliveryEvent): Promise<Delivery | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await apply(id, event);
      } catch (thrown) {
        if (tries === COMMIT_TRIES) throw thrown;
      }
    }
  }

  async function send(delivery: Delivery, attemptId: string): Promise<DeliveryEvent> {
    const port = portOf(effects.ports, delivery);
    let hasLeft = false;
    const leaving = async () => {
      // A run that lost its lease must send nothing: another one may be sending it by now.
      if (!(await commit(delivery.id, { type: 'left', attemptId }))) throw new LeaseLostError();
      hasLeft = true;
    };
    try {
      const { isAnnounced, ...answer } = await port.send(delivery, leaving);
      return { type: isAnnounced ? 'initiated' : 'accepted', attemptId, ...answer };
    } catch (thrown) {
      const { refused, passes, ...facts } = port.outcomeOf(thrown);
      const told = { attemptId, problem: asProblem(thrown), ...facts };
      // What failed before it left, like a token's renewal, puts nothing of the post in doubt.
      if (!refused && hasLeft && !onlyAnnounces(delivery)) return { type: 'lost', ...told };
      if (!passes) return { type: 'refused', ...told };
      const sendAt = again(delivery, passes.afterMs, now());
      const problem = sentLater(told.problem);
      // Asked too often: the others are told the same, and need not be sent to hear it. How often
      // this one was sent in vain before is no reason for them to wait any longer.
      if (facts.httpStatus === 429) {
        const until = Math.min(sendAt, now() + Math.max(passes.afterMs, MINUTE_MS));
        full.set(restingAs(delivery), { since: now(), until, problem });
      }
      return { type: 'postponed', ...told, sendAt, problem };
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
    recover: async (alone) => {
      for (const delivery of await store.inState('sending')) {
        // One that cannot be changed keeps none of the others from going on.
        await recoverOne(delivery, alone).catch(() => undefined);
      }
      for (const { id, dueAt } of await store.inState('missed')) {
        if (dueAt > now()) await apply(id, { type: 'in_time' }).catch(() => undefined);
      }
    },
  };
}
