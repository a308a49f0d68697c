import fc from 'fast-check';
import type { Delivery } from '../delivery.ts';
import type { Background } from './background.ts';
import { KINDS } from './kinds.ts';
import type { Death } from './mortal.ts';
import { type Key, SENDINGS, type Sending } from './provider.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a person can have done about a delivery. */
export const ACTS = {
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

/** One thing that happens in a life. */
export type Step =
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
export const aLife = fc.array(
  fc.oneof(
    ...steps.map((arbitrary, index) => ({
      arbitrary,
      weight: [3, 6, 7, 3, 1, 4, 1, 1, 1, 1, 1, 1, 4][index] ?? 1,
    })),
  ),
  { minLength: 4, maxLength: 60, size: 'max' },
);
