import { expect, test } from 'vitest';
import { createInFlight } from './in-flight.ts';

test('the same work is begun once while it is under way, and anew after it', async () => {
  const inFlight = createInFlight();
  let begun = 0;
  const work = async () => {
    begun += 1;
    return begun;
  };
  const answers = [inFlight('one', work), inFlight('one', work), inFlight('other', work)];
  expect(await Promise.all(answers)).toEqual([1, 1, 2]);
  expect(await inFlight('one', work)).toBe(3);
});

test('a failure is shared and kept from nobody who asks later', async () => {
  const inFlight = createInFlight();
  const fail = () => Promise.reject(new Error('no'));
  const both = await Promise.allSettled([inFlight('one', fail), inFlight('one', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await inFlight('one', async () => 'yes')).toBe('yes');
});
