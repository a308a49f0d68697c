import fc from 'fast-check';
import { aDelivery, NOON } from '../../../tests/samples/samples.ts';
import type { Delivery } from '../delivery.ts';
import { wakeAtOf } from '../waking.ts';
import { type Background, type Outside, startBackground } from './background.ts';
import { brokenAtAnyTime, brokenInTheEnd, forgotten } from './invariants.ts';
import { KINDS, TARGETS } from './kinds.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMortal, type Death } from './mortal.ts';
import { BY_HAND, createProvider, type Key, SENDINGS, type Sending } from './provider.ts';
import { createTiktokProvider } from './tiktok-provider.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** More rounds than anything needs that is looked at every hour for a day or two. */
const MOST_ROUNDS = 300;

const ACTS = {
  check: (own, { id }) => own.check(id),
  cancel: (own, { id }) => own.cancel(id),
  'post now': (own, { id }) => own.reschedule(id, { kind: 'now' }),
  'post later': (own, { id }, now) => {
    const local = new Date(now + 3 * HOUR_MS).toISOString().slice(0, 16);
    return own.reschedule(id, { kind: 'at', local, zone: 'Etc/UTC', overlap: null });
  },
  'is there': (own, { id }) => own.resolve(id, 'there'),
  'is the last seen': (own, { id, evidence }) =>
    own.resolve(id, 'there', evidence?.candidates.at(-1)?.postId ?? null),
  'is not there': (own, { id }) => own.resolve(id, 'not_there'),
  'post again': (own, { id }) => own.resolve(id, 'post_again'),
  'keep waiting': (own, { id }) => own.resolve(id, 'keep_waiting'),
  part: (own, { id }) => own.part(id),
} as const satisfies Record<
  string,
  (own: Background, delivery: Delivery, now: number) => Promise<Delivery>
>;

type Step =
  | { do: 'write'; inMs: number; keepHere: boolean; as: keyof typeof KINDS }
  | { do: 'round'; death: Death | null }
  /** A round, and while it is under way a press. */
  | { do: 'both'; act: keyof typeof ACTS; nth: number; death: Death | null }
  | { do: 'act'; act: keyof typeof ACTS; nth: number; death: Death | null }
  /** Two contexts at once, the lock between them being of no use. */
  | { do: 'rivals' }
  | { do: 'send'; sending: Sending }
  | { do: 'network'; isOffline: boolean }
  | { do: 'key'; key: Key }
  /** A post is deleted at the provider, past Soundpost. */
  | { do: 'delete' }
  /** The user makes the same as one of the deliveries there. */
  | { do: 'make'; nth: number }
  | { do: 'limit'; isFull: boolean }
  /** One of the accounts is removed, or all of them are back. */
  | { do: 'account'; gone: number | null }
  | { do: 'clock'; ms: number };

const death = fc.option(
  fc.record<Death>({
    at: fc.integer({ min: 1, max: 14 }),
    when: fc.constantFrom('before', 'after'),
  }),
);
const constant = <D extends Step['do']>(kind: D) => ({ do: fc.constant(kind) });

const press = {
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  nth: fc.nat(3),
  death,
};

const steps: fc.Arbitrary<Step>[] = [
  fc.record({
    ...constant('write'),
    inMs: fc.constantFrom(0, HOUR_MS, 30 * HOUR_MS),
    keepHere: fc.boolean(),
    as: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  }),
  fc.record({ ...constant('round'), death }),
  fc.record({ ...constant('act'), ...press }),
  fc.record({ ...constant('both'), ...press }),
  fc.record(constant('rivals')),
  fc.record({
    ...constant('send'),
    sending: fc.constantFrom(...(Object.keys(SENDINGS) as Sending[])),
  }),
  fc.record({ ...constant('network'), isOffline: fc.boolean() }),
  fc.record({ ...constant('key'), key: fc.constantFrom<Key>('own', 'none', 'other') }),
  fc.record(constant('delete')),
  fc.record({ ...constant('make'), nth: fc.nat(3) }),
  fc.record({ ...constant('limit'), isFull: fc.boolean() }),
  fc.record({ ...constant('account'), gone: fc.constantFrom(null, 0, 1) }),
  fc.record({
    ...constant('clock'),
    ms: fc.constantFrom(-2 * HOUR_MS, MINUTE_MS, 10 * MINUTE_MS, 2 * HOUR_MS, 26 * HOUR_MS),
  }),
];

/** A few steps of a life: what the user, the network, the clock and the browser do, in any order. */
const aLife = fc.array(
  fc.oneof(
    ...steps.map((arbitrary, index) => ({
      arbitrary,
      weight: [3, 6, 7, 3, 1, 4, 1, 1, 1, 1, 1, 1, 4][index] ?? 1,
    })),
  ),
  { minLength: 4, maxLength: 60, size: 'max' },
);

/** All that did not hold, and what was come by: states, outcomes and codes of problems. */
type Lived = { broken: string[]; met: Set<string> };

/** Lives it, and then a few days in which nothing goes wrong. */
async function live(life: readonly Step[]): Promise<Lived> {
  const store = createMemoryStore();
  const provider = createProvider(() => outside.now);
  const outside: Outside = {
    store,
    provider,
    tiktok: createTiktokProvider(provider, () => outside.now),
    targets: TARGETS,
    now: NOON,
    armed: null,
    keepHere: false,
    lateMinutes: 60,
    runs: 0,
    made: 0,
  };
  const ids = new Set<string>();
  const broken: string[] = [];
  const met = new Set<string>();
  let known: Delivery[] = [];
  /** How many posts had been made when it was judged last. */
  let posted = 0;
  let background = startBackground(outside, createMortal());

  async function doing(end: Death | null, work: (own: Background) => Promise<unknown>) {
    const mortal = createMortal(end ?? undefined);
    const own = end ? startBackground(outside, mortal) : background;
    // What it throws is told to whoever pressed; here only what is left behind counts.
    await mortal.live(() => work(own).catch(() => undefined));
    if (end) background = startBackground(outside, createMortal());
  }

  async function take(step: Step) {
    switch (step.do) {
      case 'write': {
        const delivery = written(`delivery-${ids.size + 1}`, step, outside.now);
        ids.add(delivery.id);
        store.add(delivery);
        return;
      }
      case 'round':
        return doing(step.death, (own) => own.round());
      case 'act':
      case 'both': {
        const all = await store.all();
        const chosen = all[step.nth % Math.max(1, all.length)];
        if (!chosen) return;
        const isBoth = step.do === 'both';
        await doing(step.death, (own) => {
          const round = isBoth ? own.round() : Promise.resolve();
          const pressed = ACTS[step.act](own, chosen, outside.now).then(
            ({ id }) => ids.add(id),
            () => undefined,
          );
          return Promise.all([round, pressed]);
        });
        return;
      }
      case 'rivals':
        await doing(null, async (own) => {
          const rival = startBackground(outside, createMortal());
          return Promise.all([own.round(), rival.round()]);
        });
        return;
      case 'send':
        provider.sendings.push(step.sending);
        return;
      case 'network':
        provider.isOffline = step.isOffline;
        return;
      case 'key':
        provider.key = step.key;
        if (step.key !== 'none') await doing(null, (own) => own.unblock());
        return;
      case 'delete':
        provider.deleteByHand();
        return;
      case 'make': {
        const all = await store.all();
        const same = all[step.nth % Math.max(1, all.length)];
        if (same?.target.provider === 'infinipost') provider.makeByHand(same);
        return;
      }
      case 'limit':
        if (outside.tiktok) outside.tiktok.isFull = step.isFull;
        return;
      case 'account':
        outside.targets = TARGETS.filter((_, index) => index !== step.gone);
        await doing(null, (own) => own.settle());
        return;
      case 'clock':
        outside.now += step.ms;
    }
  }

  async function judge() {
    const all = await store.all();
    const here = new Set(outside.targets.map(({ accountId }) => accountId));
    const made = provider.posts.slice(posted);
    posted = provider.posts.length;
    // What came through as a file was TikTok's before: it names no account here.
    const astray = made.filter(
      ({ accountId, of }) => accountId !== '' && of !== BY_HAND && !here.has(accountId),
    );
    broken.push(...astray.map(({ of }) => `T41: ${of} was sent to a removed account`));
    for (const { id } of all) ids.add(id);
    broken.push(...brokenAtAnyTime(all, provider.posts, ids), ...forgotten(known, all));
    known = all;
    for (const { state, problem, attempts } of all) {
      const outcomes = attempts.flatMap(({ outcome }) => outcome ?? []);
      for (const each of [state, problem?.code ?? '', ...outcomes]) met.add(each);
    }
  }

  for (const step of life) {
    await take(step);
    await judge();
  }
  Object.assign(provider, { isOffline: false, key: 'own', sendings: [] });
  Object.assign(outside.tiktok ?? {}, { isFull: false });
  outside.targets = TARGETS;
  await background.unblock();
  await background.settle();
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    await background.round();
    await judge();
    if (outside.armed === null || broken.length > 0) break;
    outside.now = Math.max(outside.now, outside.armed);
  }
  return { broken: [...new Set([...broken, ...brokenInTheEnd(known)])], met };
}

function written(id: string, step: Extract<Step, { do: 'write' }>, now: number): Delivery {
  const { inMs, as } = step;
  const { target, more } = KINDS[as];
  const keepHere = step.keepHere || target.provider === 'tiktok';
  const chosen = inMs === 0 ? null : { local: id, zone: 'Etc/UTC' };
  const dueAt = now + inMs;
  const delivery: Delivery = {
    ...aDelivery,
    id,
    postId: id,
    chosen,
    dueAt,
    sendAt: chosen && keepHere ? dueAt : null,
    target,
    payload: { ...aDelivery.payload, ...more, caption: id, schedule: keepHere ? null : chosen },
    createdAt: now,
    updatedAt: now,
  };
  return { ...delivery, wakeAt: wakeAtOf(delivery) };
}

/** Lives so many lives, none of which may break a promise. Gives all that was come by. */
export async function liveMany(count: number): Promise<string[]> {
  const met = new Set<string>();
  const lives = fc.asyncProperty(aLife, async (life) => {
    const lived = await live(life);
    for (const each of lived.met) met.add(each);
    if (lived.broken.length > 0) throw new Error(lived.broken.join('\n'));
  });
  await fc.assert(lives, { numRuns: count });
  return [...met].filter(Boolean).sort();
}
