import { beforeEach, describe, expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { NOON } from '../../tests/samples/samples.ts';
import { problemOf } from '../problems/problem.ts';
import { createPaying, type Payment, type Price } from './paying.ts';
import { createLedgerStore, type LedgerStore } from './store.ts';

const spent: Price = { state: 'spent', credits: 10, remaining: 90 };
const question: Payment = {
  provider: 'dumpling',
  purpose: 'clip_metadata',
  question: 'dumpling:clip:1',
  by: 'page',
};

let store: LedgerStore;
let calls: number;

function paying(bootId = 'boot-1', pageBudget = 5) {
  return createPaying({
    store,
    bootId,
    now: () => NOON,
    newId: () => crypto.randomUUID(),
    pageBudget: async () => pageBudget,
    priceOfFailure: () => ({ state: 'maybe', credits: null, remaining: null }),
  });
}

async function call() {
  calls += 1;
  return { value: calls, price: spent };
}

beforeEach(() => {
  store = createLedgerStore(freshMain());
  calls = 0;
});

describe('paying', () => {
  it('asks a question once, however many press at once', async () => {
    const { pay } = paying();
    const answers = await Promise.all(Array.from({ length: 100 }, () => pay(question, call)));
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(await store.all()).toEqual([expect.objectContaining({ state: 'spent', credits: 10 })]);
  });

  it('counts a call before it leaves', async () => {
    await paying().pay(question, async () => {
      expect(await store.all()).toEqual([expect.objectContaining({ state: 'held' })]);
      return call();
    });
  });

  it('notes a lost answer as perhaps spent, and says the same of calls a stop cut off', async () => {
    const failing = () => Promise.reject(new Error('lost'));
    await expect(paying().pay(question, failing)).rejects.toThrow('lost');
    void paying().pay({ ...question, question: 'another' }, () => new Promise(() => undefined));
    await expect.poll(async () => (await store.all()).map(({ state }) => state)).toContain('held');
    await paying('boot-2').recover();
    expect((await store.all()).map(({ state }) => state)).toEqual(['maybe', 'maybe']);
  });

  it('gives a paid answer that could not be counted, and calls it perhaps spent later', async () => {
    const { settle } = store;
    store.settle = () => Promise.reject(new Error('QuotaExceededError'));
    await expect(paying().pay(question, call)).resolves.toBe(1);
    store.settle = settle;
    await paying('boot-2').recover();
    expect((await store.all()).map(({ state }) => state)).toEqual(['maybe']);
  });

  it('lets pages cause no more calls than their budget, even all at once', async () => {
    const { pay } = paying('boot-1', 5);
    const asked = Array.from({ length: 20 }, (_, n) =>
      pay({ ...question, question: `q${n}` }, call),
    );
    const ended = await Promise.allSettled(asked);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const refused = ended.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(problemOf(refused.reason)?.code).toBe('budget.page_spent');
  });

  it('does not bound what our own windows ask', async () => {
    const { pay } = paying('boot-1', 0);
    await expect(pay({ ...question, by: 'window' }, call)).resolves.toBe(1);
  });
});
