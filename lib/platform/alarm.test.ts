import { beforeEach, expect, it, vi } from 'vitest';
import { arm, OUTBOX_ALARM } from './alarm.ts';

const NOON = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The browser's alarms by name, and how often one was set. */
const alarms = vi.hoisted(() => ({ set: new Map<string, number>(), made: 0 }));

vi.mock('wxt/browser', () => ({
  browser: {
    alarms: {
      get: async (name: string) => {
        const scheduledTime = alarms.set.get(name);
        return scheduledTime === undefined ? undefined : { name, scheduledTime };
      },
      create: async (name: string, { when }: { when: number }) => {
        alarms.made += 1;
        alarms.set.set(name, when);
      },
      clear: async (name: string) => alarms.set.delete(name),
    },
  },
}));

beforeEach(() => {
  alarms.set.clear();
  alarms.made = 0;
});

const armed = () => alarms.set.get(OUTBOX_ALARM);

it('wakes at the time, no sooner than the browser keeps, and on the way to one that is far', async () => {
  await arm(NOON + 10 * MINUTE, NOON);
  expect(armed()).toBe(NOON + 10 * MINUTE);
  alarms.set.clear();
  await arm(NOON - MINUTE, NOON);
  expect(armed()).toBe(NOON + MINUTE / 2);
  alarms.set.clear();
  await arm(NOON + 60 * DAY, NOON);
  expect(armed()).toBe(NOON + DAY);
});

it('is one alarm, whatever is waited for, and none when nothing is', async () => {
  for (let post = 0; post < 600; post += 1) await arm(NOON + (600 - post) * MINUTE, NOON);
  expect([...alarms.set]).toEqual([[OUTBOX_ALARM, NOON + MINUTE]]);
  await arm(null, NOON);
  expect(alarms.set.size).toBe(0);
});

it('is left alone where it is right, however often somebody wakes before', async () => {
  await arm(NOON + 10 * MINUTE, NOON);
  for (let second = 1; second < 60; second += 1) {
    await arm(NOON + 10 * MINUTE, NOON + second * 10_000);
  }
  expect(alarms.made).toBe(1);
  expect(armed()).toBe(NOON + 10 * MINUTE);
});

it('is set again where it is gone, too late, or was due and did not go off', async () => {
  await arm(NOON + 10 * MINUTE, NOON);
  alarms.set.clear();
  await arm(NOON + 10 * MINUTE, NOON);
  await arm(NOON + 5 * MINUTE, NOON);
  expect(armed()).toBe(NOON + 5 * MINUTE);
  await arm(NOON + 9 * MINUTE, NOON + 6 * MINUTE);
  expect(armed()).toBe(NOON + 9 * MINUTE);
  expect(alarms.made).toBe(4);
});
