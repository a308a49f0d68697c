import { expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aDelivery, aProblem, aTarget, NOON } from '../../tests/samples/samples.ts';
import { createDeliveryStore, type DeliveryStore } from './deliveries/store.ts';
import type { Delivery } from './delivery.ts';
import { type Background, type Outside, startBackground } from './testing/background.ts';
import { brokenAtAnyTime, brokenInTheEnd, forgotten } from './testing/invariants.ts';
import { createMemoryStore } from './testing/memory-store.ts';
import { createMortal, type Death } from './testing/mortal.ts';
import { createProvider, type Sending } from './testing/provider.ts';
import { wakeAtOf } from './waking.ts';

const MOST_ROUNDS = 200;

type Scenario = {
  rows: Partial<Delivery>[];
  sendings?: Sending[];
  /** What is done in the run that dies; a run before it did `before`, without dying. */
  act: (own: Background, outside: Outside) => Promise<unknown>;
  before?: (own: Background, outside: Outside) => Promise<unknown>;
};

const first = (rows: Scenario['rows'], index = 0) => rows[index]?.id ?? '';
const three = ['delivery-1', 'delivery-2', 'delivery-3'].map((id) => ({
  id,
  payload: { ...aDelivery.payload, caption: id },
}));
const one = three.slice(0, 1);
const LATER = { kind: 'at', local: '2026-11-23T10:00', zone: 'Etc/UTC', overlap: null } as const;
const aDay = 24 * 60 * 60_000;

const scenarios: Record<string, Scenario> = {
  'three posts are sent': { rows: three, act: (own) => own.round() },
  'answers of every kind come': {
    rows: three,
    sendings: ['lost after', 'refused', 'lost before'],
    act: async (own, outside) => {
      await own.round();
      outside.now += 60_000;
      await own.round();
    },
  },
  'a post is made twice, and compared': {
    rows: one,
    sendings: ['taken twice'],
    act: async (own, outside) => {
      await own.round();
      outside.now += 60_000;
      await own.round();
      await own.part(first(one));
    },
  },
  'a post that is kept here comes to its time': {
    rows: [
      { ...one[0], sendAt: aDelivery.dueAt },
      { ...three[1], sendAt: aDelivery.dueAt - aDay },
    ],
    act: async (own, outside) => {
      outside.now = aDelivery.dueAt;
      await own.round();
    },
  },
  'a post was missed, and is posted now': {
    rows: [{ ...one[0], dueAt: NOON - aDay, state: 'missed', problem: aProblem }],
    act: async (own) => {
      await own.reschedule(first(one), { kind: 'now' });
      await own.round();
    },
  },
  'a booked post is given another time': {
    rows: one,
    before: (own) => own.round(),
    act: async (own) => {
      await own.reschedule(first(one), LATER);
      await own.round();
    },
  },
  'a booked post is cancelled': {
    rows: one,
    before: (own) => own.round(),
    act: (own) => own.cancel(first(one)),
  },
  'a lost answer is decided: post again': {
    rows: one,
    sendings: ['lost before'],
    before: (own) => own.round(),
    act: async (own) => {
      await own.resolve(first(one), 'post_again');
      await own.round();
    },
  },
  'there is no key, then there is one': {
    rows: three,
    before: async (own, outside) => {
      outside.provider.key = 'none';
      await own.round();
      outside.provider.key = 'own';
    },
    act: async (own) => {
      await own.unblock();
      await own.round();
    },
  },
  'the key is changed to that of another InfiniPost account, and back': {
    rows: one,
    before: (own) => own.round(),
    act: async (own, outside) => {
      outside.provider.key = 'other';
      await own.cancel(first(one)).catch(() => undefined);
      outside.now = aDelivery.dueAt + 120_000;
      await own.round();
      outside.provider.key = 'own';
      await own.unblock();
      await own.round();
    },
  },
  'an account is removed while posts wait for it, and added again': {
    rows: three.map((row) => ({ ...row, sendAt: aDelivery.dueAt })),
    act: async (own, outside) => {
      outside.targets = [];
      await own.settle();
      await own.round();
      outside.targets = [aTarget];
      await own.settle();
      outside.now = aDelivery.dueAt;
      await own.round();
    },
  },
};

/** Plays it with a death, then starts again and lets a few days pass. Gives what did not hold. */
async function play(scenario: Scenario, death: Death) {
  const db = freshMain();
  const rows = scenario.rows.map((row): Delivery => ({ ...aDelivery, ...row }));
  const table = db.table('deliveries');
  await table.bulkAdd(rows.map((row) => ({ ...row, wakeAt: wakeAtOf(row) })));
  const store = createDeliveryStore(db);
  const provider = createProvider(() => outside.now);
  provider.sendings.push(...(scenario.sendings ?? []));
  const outside: Outside = {
    store,
    provider,
    targets: [aTarget],
    now: NOON,
    armed: null,
    keepHere: false,
    lateMinutes: 60,
    runs: 0,
    made: 0,
  };
  await scenario.before?.(startBackground(outside, createMortal()), outside);
  const known = await store.all();
  const mortal = createMortal(death);
  await mortal.live(() => scenario.act(startBackground(outside, mortal), outside));

  const broken: string[] = [];
  const ids = rows.map(({ id }) => id);
  const judge = async (from: Pick<DeliveryStore, 'all'> = store) => {
    const all = await from.all();
    broken.push(...brokenAtAnyTime(all, provider.posts, ids), ...forgotten(known, all));
    return all;
  };
  await judge();
  provider.sendings = [];
  // Twice in a row: what a start puts right must bear to be put right again.
  outside.targets = [aTarget];
  provider.key = 'own';
  const second = startBackground(outside, createMortal());
  await second.settle();
  await second.unblock();
  await second.round();
  const kept = await judge();
  db.close();
  // What is left is waiting: days of it are no test of the database.
  const days = createMemoryStore(kept);
  outside.store = days;
  const next = startBackground(outside, createMortal());
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    await next.round();
    if (outside.armed === null || broken.length > 0) break;
    outside.now = Math.max(outside.now, outside.armed);
  }
  broken.push(...brokenInTheEnd(await judge(days)));
  return { broken: [...new Set(broken)], survived: !mortal.isDead() };
}

it.each(Object.entries(scenarios))(
  'survives dying before and after every single effect while %s',
  async (name, scenario) => {
    let points = 0;
    for (let at = 1; ; at += 1) {
      const deaths = (['before', 'after'] as const).map((when) => ({ at, when }));
      let survived = 0;
      for (const death of deaths) {
        const end = await play(scenario, death);
        expect(end.broken, `died ${death.when} effect ${at}`).toEqual([]);
        if (end.survived) survived += 1;
      }
      if (survived === deaths.length) break;
      points += deaths.length;
    }
    expect(points).toBeGreaterThan(5);
    process.stdout.write(`${points} points at which the browser died while ${name}\n`);
  },
  60_000,
);
