import { type Problem, ProblemError } from '../problems/problem.ts';
import { createInFlight } from '../sharing/in-flight.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerStore } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What an answer or an error tells of its price. */
export type Price = {
  state: 'spent' | 'free' | 'maybe';
  credits: number | null;
  remaining: number | null;
};

export type Payment = Pick<LedgerEntry, 'provider' | 'purpose' | 'question' | 'by'>;

export type Paying = {
  /**
   * Makes a call that may cost something: counted before it leaves and settled after. The same
   * question asked again while it is under way shares its answer. Throws what the call throws, and
   * `ProblemError` `budget.page_spent` where a page's presses have used up their budget.
   */
  pay<T>(payment: Payment, call: () => Promise<{ value: T; price: Price }>): Promise<T>;
  /** To be called once when the background starts. */
  recover(): Promise<void>;
};

export function createPaying(effects: {
  store: LedgerStore;
  bootId: string;
  now(): number;
  newId(): string;
  pageBudget(): Promise<number>;
  /** The price that a thrown error implies. */
  priceOfFailure(thrown: unknown): Price;
}): Paying {
  const inFlight = createInFlight();
  const { store, now } = effects;

  async function paid<T>(payment: Payment, call: () => Promise<{ value: T; price: Price }>) {
    const id = effects.newId();
    const entry: LedgerEntry = {
      ...payment,
      id,
      bootId: effects.bootId,
      at: now(),
      settledAt: null,
      state: 'held',
      credits: null,
      remaining: null,
    };
    await addWithinBudget(entry);
    const outcome = await call().catch((thrown: unknown) => ({
      thrown,
      price: effects.priceOfFailure(thrown),
    }));
    // What cannot be counted now stays `held` and is `maybe` at the next start; the answer counts.
    await store.settle(id, { ...outcome.price, settledAt: now() }).catch(() => undefined);
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome.value;
  }

  async function addWithinBudget(entry: LedgerEntry) {
    if (entry.by === 'window') {
      await store.add(entry);
      return;
    }
    const calls = await effects.pageBudget();
    const added = await store.add(entry, { calls, since: entry.at - DAY_MS });
    if (!added) throw new ProblemError(pageBudgetSpent(calls));
  }

  return {
    pay: (payment, call) => inFlight(payment.question, () => paid(payment, call)),
    recover: () => store.settleLost(effects.bootId, now()),
  };
}

function pageBudgetSpent(budget: number): Problem {
  return {
    code: 'budget.page_spent',
    remedy: 'ask_user',
    what: `Presses on pages have caused ${budget} calls in 24 hours, which is your limit.`,
    means: 'Nothing more is asked, so no page can run up a bill. What is saved stays saved.',
    next: 'Raise the page budget in the options, or wait.',
    step: 'open_options',
  };
}
