import { expect, it } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { answered, attempt, booked, lost } from './testing/world.ts';
import { isToCompare, lookAgain, wakeAtOf } from './waking.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const seen = { lookedAt: NOON, complete: true, candidates: [] };

it('sends at once, or at the time it was kept for', () => {
  expect(wakeAtOf(aDelivery)).toBe(0);
  expect(wakeAtOf({ ...aDelivery, sendAt: NOON + HOUR })).toBe(NOON + HOUR);
});

it('never wakes for what is finished or waits for the user', () => {
  for (const state of ['published', 'failed', 'cancelled', 'missed', 'needs_user'] as const) {
    expect(wakeAtOf({ ...aDelivery, state })).toBeNull();
  }
});

it('looks for a lost answer every minute, then every hour, and after a day no more', () => {
  const lookedLast = (ago: number) => wakeAtOf({ ...lost, updatedAt: NOON + ago });
  expect(lookedLast(0)).toBe(NOON + MINUTE);
  expect(lookedLast(10 * MINUTE)).toBe(NOON + 10 * MINUTE + HOUR);
  expect(lookedLast(25 * HOUR)).toBeNull();
  expect(lookedLast(-3 * HOUR)).toBe(NOON - 2 * HOUR);
});

it('goes on looking for another day when the user says so', () => {
  const decision = { verdict: 'keep_waiting', at: NOON + 25 * HOUR } as const;
  const waiting = { ...lost, attempts: [{ ...attempt, decision }], updatedAt: NOON + 26 * HOUR };
  expect(wakeAtOf(waiting)).toBe(NOON + 27 * HOUR);
});

it('does not look for what waits for a key', () => {
  expect(wakeAtOf({ ...lost, problem: { ...aProblem, step: 'open_options' } })).toBeNull();
});

it('asks ever more seldom where nobody answers, and at least every hour', () => {
  const pauses = [1, 2, 3, 4, 5, 9].map(
    (lookFailures) => (wakeAtOf({ ...lost, lookFailures }) ?? 0) - NOON,
  );
  expect(pauses.map((ms) => ms / MINUTE)).toEqual([5, 10, 20, 40, 60, 60]);
});

it('compares an answered post with its provider’s list once, a minute after the answer', () => {
  expect(wakeAtOf(answered)).toBe(NOON + MINUTE);
  expect(isToCompare(answered)).toBe(true);
  expect(wakeAtOf({ ...answered, evidence: seen })).toBe(booked.dueAt + MINUTE);
  expect(isToCompare({ ...answered, evidence: seen })).toBe(false);
});

it('compares a post that was published at once, too, and then lets it be', () => {
  expect(wakeAtOf({ ...answered, state: 'published' })).toBe(NOON + MINUTE);
  expect(wakeAtOf({ ...answered, state: 'published', evidence: seen })).toBeNull();
});

it('comes back after a failed look by chance, ever more seldom, and no sooner than it was told', () => {
  const after = (lookFailures: number, random: number, afterMs = 0) =>
    (lookAgain({ lookFailures }, { afterMs, random }, NOON) - NOON) / MINUTE;
  expect([0, 1, 2, 3, 9].map((failures) => after(failures, 1))).toEqual([5, 10, 20, 40, 60]);
  expect([0, 1, 9].map((failures) => after(failures, 0))).toEqual([2.5, 5, 30]);
  expect(after(0, 0, 20 * MINUTE)).toBe(20);
  expect(after(0, 1, 20 * MINUTE)).toBe(22.5);
  const failed = { ...lost, lookFailures: 1, lookFrom: NOON + 20 * MINUTE };
  expect(wakeAtOf(failed)).toBe(NOON + 20 * MINUTE);
});
