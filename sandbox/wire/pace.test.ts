import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { beginPace, pace } from './pace.ts';

const rate = 1_000_000;

async function took(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

test('bytes take the time that they need at the limit, however they are cut', async () => {
  const connection = { busyUntil: 0 };
  beginPace(connection);
  const ms = await took(async () => {
    for (let n = 0; n < 100; n += 1) await pace(connection, 1000, rate);
  });
  expect(ms).toBeGreaterThan(95);
});

test('what was not sent between two bodies is not made up for', async () => {
  const connection = { busyUntil: 0 };
  beginPace(connection);
  await pace(connection, 30_000, rate);
  await wait(40);
  beginPace(connection);
  expect(await took(() => pace(connection, 30_000, rate))).toBeGreaterThan(28);
});

test('a timer that overslept within a body is made up for', async () => {
  const due = performance.now() - 20;
  const connection = { busyUntil: due };
  await pace(connection, 30_000, rate);
  expect(connection.busyUntil - due).toBeCloseTo(30, 6);
});
