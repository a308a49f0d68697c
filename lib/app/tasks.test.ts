import { expect, test } from 'vitest';
import { createTasks } from './tasks.ts';

test('is busy while the work is under way, and runs nothing twice meanwhile', async () => {
  const tasks = createTasks();
  let runs = 0;
  let finish = () => {};
  const work = () => {
    runs += 1;
    return new Promise<string>((resolve) => {
      finish = () => resolve('done');
    });
  };
  const first = tasks.run('import', work);
  expect(tasks.of('import').busy).toBe(true);
  expect(await tasks.run('import', work)).toBeUndefined();
  finish();
  expect(await first).toBe('done');
  expect(runs).toBe(1);
  expect(tasks.of('import')).toEqual({ busy: false, problem: null });
});

test('keeps a failure beside its own control until the next run', async () => {
  const tasks = createTasks();
  const fail = () => Promise.reject(new Error('no'));
  expect(await tasks.run('import', fail)).toBeUndefined();
  expect(tasks.of('import').problem?.code).toBe('unexpected');
  expect(tasks.of('other').problem).toBeNull();
  await tasks.run('import', async () => 'fine');
  expect(tasks.of('import').problem).toBeNull();
});
