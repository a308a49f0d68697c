import fc from 'fast-check';
import { aDelivery, NOON } from '../../../tests/samples/samples.ts';
import type { Delivery } from '../delivery.ts';
import { wakeAtOf } from '../waking.ts';
import { type Background, type Outside, startBackground } from './background.ts';
import { brokenAtAnyTime, brokenInTheEnd, forgotten } from './invariants.ts';
import { KINDS, TARGETS } from './kinds.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMortal, type Death } from './mortal.ts';
import { BY_HAND, createProvider } from './provider.ts';
import { ACTS, aLife, type Step } from './steps.ts';
import { createTiktokProvider } from './tiktok-provider.ts';

/** More rounds than anything needs that is looked at every hour for a day or two. */
const MOST_ROUNDS = 300;

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
