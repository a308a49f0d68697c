import { expect, test } from 'vitest';
import { createInTurn } from './in-turn.ts';

test('each step begins when the one before it has ended, also where that failed', async () => {
  const inTurn = createInTurn();
  const seen: string[] = [];
  const step = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const told = await Promise.allSettled([step('one'), step('two', true), step('three')]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['one', 'two', 'three'].flatMap((n) => [`${n} begins`, `${n} ends`]));
});
